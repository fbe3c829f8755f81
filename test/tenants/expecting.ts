import type { Ask } from './ask.ts';
import type { Target } from './targets.ts';

/**
 * Asks again with the revision or version that there is, when told that another was expected. What a target was told it
 * remembers, so that it need not ask twice each time.
 */
export function expecting(ask: Ask): Ask {
  const told = new Map<Target, string>();
  return async (transport, question) => {
    const { target } = question;
    const informed = { ...question, variables: informedBy(told.get(target) ?? '', question.variables) };
    const answer = await ask(transport, informed);
    const corrected = informedBy(answer.text, informed.variables);
    if (corrected === informed.variables) return answer;
    told.set(target, answer.text);
    return ask(transport, { ...question, variables: corrected });
  };
}

/** `currentRevision: 2` in an answer says that `expectedRevision` is 2. The same object if that changes nothing. */
function informedBy(text: string, variables: Record<string, unknown>): Record<string, unknown> {
  const before = JSON.stringify(variables);
  const after = [...text.matchAll(/current(\w+)":(\d+)/g)].reduce(
    (json, [, what, number]) => json.replaceAll(new RegExp(`("expected${what}":)\\d+`, 'g'), `$1${number}`),
    before,
  );
  return after === before ? variables : JSON.parse(after);
}
