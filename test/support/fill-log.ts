import type { TestAccount, TestApp } from './app.ts';
import { write } from './open-log.ts';

type Fill = { message?: string; atATime?: number };

/** Makes so many events happen, two of each new conversation, and has them numbered. */
export async function fillLog(
  { app }: TestApp,
  { accountId }: TestAccount,
  events: number,
  { message = 'Hello', atATime = 50 }: Fill = {},
): Promise<void> {
  for (let written = 0; written < events; written += 2 * atATime) {
    const count = Math.min(atATime, (events - written) / 2);
    const inputs = Array.from({ length: count }, () => ({ message }));
    await app.database.transaction(accountId, (trx) => write(trx, accountId, inputs));
    app.poke();
  }
}

export const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
