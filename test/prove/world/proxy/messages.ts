import { logChannel } from '@usher/api/log/sequencer';

/** As far as the proxy must understand what passes between a process and Postgres. */
const simpleQuery = 'Q'.charCodeAt(0);

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
export const keepsOutcome = (message: Buffer) => message.includes('insert into "idempotency_keys"');
