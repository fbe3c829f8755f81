import type { Answer } from './ask.ts';

/** What an answer says, whichever id it was asked with. */
export function saying({ status, text }: Answer, id: string): string {
  const said = withoutHeartbeats(text)
    .replaceAll(id, '<id>')
    .replaceAll(/"requestId":"[^"]*"/g, '"requestId":""');
  return `${status} ${said.replaceAll(/(?<=cursor":")[\w-]+/gi, withoutMark)}`;
}

const heartbeat =
  /^event: next\ndata: \{"data":\{"\w+":\{"__typename":"\w+Frame","cursor":"[\w-]+","event":null\}\}\}$/;

/** When a stream tells that nothing happened is a matter of time. */
const withoutHeartbeats = (text: string) =>
  text
    .split('\n\n')
    .filter((frame) => !heartbeat.test(frame))
    .join('\n\n');

/** A page's cursor begins with a mark of the filter, and so of the id that is in it. */
function withoutMark(cursor: string): string {
  const key = /^[\w-]{12}:(\w+)$/.exec(Buffer.from(cursor, 'base64url').toString());
  return key?.[1] ?? cursor;
}

const isSuccess = ({ text }: Answer) => /"__typename":"\w+Success"/.test(text);

/** Nothing in it was refused: what it was asked with was good enough. */
export const isAccepted = (answer: Answer) =>
  isSuccess(answer) && !/"__typename":"\w+Error"/.test(answer.text);
