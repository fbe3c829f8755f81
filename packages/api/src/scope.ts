import type { Actor } from '@usher/schema/actor';
import type { UsherError } from '@usher/schema/errors';
import type { AccountId, EventId } from '@usher/schema/ids';
import type { Trx } from './db/database.ts';

/** Where a verb works: inside one transaction, in one account. */
export type InAccount = { trx: Trx; accountId: AccountId };

/** Who causes a change, and which event led to it. */
export type Attribution = { actor: Actor; causeId: EventId | null; depth: number };

export type Request<Input> = { input: Input; by: Attribution };

/** Items of a batch fail one by one: a refusal is a value, not an exception. */
export type Result<Outcome> = Outcome | UsherError;
