import { logChannel } from '@usher/api/log/sequencer';

/** As far as the proxy must understand what passes between a process and Postgres. */
const [simpleQuery, parse, bind] = Buffer.from('QPB');

/** The first message tells who connects. */
export function applicationOf(startup: Buffer): string {
  const fields = startup.subarray(8).toString('utf8').split('\0');
  return fields[fields.indexOf('application_name') + 1] ?? '';
}

function begins(message: Buffer, text: string): boolean {
  return message[0] === simpleQuery && message.toString('latin1', 5, 5 + text.length) === text;
}

export const isBegin = (message: Buffer) => begins(message, 'begin');
export const isCommit = (message: Buffer) => begins(message, 'commit');
export const isCommitted = (answer: Buffer) => answer.includes('COMMIT\0');
export const isListen = (message: Buffer) => begins(message, `listen ${logChannel}`);
export const isNotification = (message: Buffer) => message.includes(`${logChannel}\0`);

/** The transaction keeps the outcome of a request, by its idempotency key. */
export const keepsOutcome = (text: string) => text.startsWith('insert into "idempotency_keys"');

/** Reads which statements a process has executed on a connection: what has a name it sends only once. */
export function createStatementReader(): (messages: Buffer) => string[] {
  const texts = new Map<string, string>();
  return (messages) => {
    const executed: string[] = [];
    for (const { type, fields } of messagesIn(messages)) {
      const [first = '', second = ''] = fields;
      if (type === parse) texts.set(first, second);
      if (type === bind) executed.push(texts.get(second) ?? '');
    }
    return executed;
  };
}

function* messagesIn(data: Buffer) {
  for (let at = 0; at + 5 <= data.length; ) {
    const end = at + 1 + data.readUInt32BE(at + 1);
    yield { type: data[at], fields: data.toString('latin1', at + 5, end).split('\0', 2) };
    at = end;
  }
}
