import type { Session } from '@usher/schema/context';
import type { Replayable } from '@usher/schema/conversation/types';
import { ForbiddenError, UsherError } from '@usher/schema/errors';
import { parseInput } from '@usher/schema/input';
import type { Permission } from '@usher/schema/permissions';
import type { z } from 'zod';
import type { Database } from '../db/database.ts';
import { findOutcomes, type Keyed, keyed, saveOutcomes, yieldToTwins } from '../idempotency/outcomes.ts';
import { point } from '../point.ts';
import type { InAccount, Request, Result } from '../scope.ts';

/** What a verb needs to become part of the API: who may, what goes in, and the set-based function itself. */
export type Verb<Input, Outcome> = {
  operation: string;
  permission: Permission;
  input: z.ZodType<Input>;
  run: (scope: InAccount, requests: readonly Request<Input>[]) => Promise<Result<Outcome>[]>;
};

export type Environment = {
  database: Database;
  /** Called after a change committed, so that it is numbered and told without delay. */
  afterCommit: () => void;
  /** Called after a hand-over began, so that it goes on at once where there is a worker. */
  wakeHandOvers: () => void;
  /** Called after work was left that no event tells of, so that it is taken up at once where there is a worker. */
  wakeWorker: () => void;
};

type Keyable = { idempotencyKey?: string | null | undefined };

export async function runVerb<Input extends Keyable, Outcome extends object>(
  environment: Environment,
  session: Session,
  verb: Verb<Input, Outcome>,
  input: unknown,
): Promise<Replayable<Outcome>> {
  requirePermission(session, verb.permission);
  const [result] = await runBatch(environment, session, verb, [parseInput(verb.input, input)]);
  if (result === undefined) throw new Error(`${verb.operation} answered nothing.`);
  if (result instanceof UsherError) throw result;
  return result;
}

/** One transaction: earlier outcomes by key, the verb for the rest, the new outcomes kept. Refusals keep no key. */
export async function runBatch<Input extends Keyable, Outcome extends object>(
  { database, afterCommit }: Environment,
  session: Session,
  verb: Verb<Input, Outcome>,
  inputs: readonly Input[],
): Promise<Result<Replayable<Outcome>>[]> {
  requirePermission(session, verb.permission);
  const { accountId, actor } = session;
  const by = { actor, causeId: null, depth: 0 };
  const keys = inputs.map(({ idempotencyKey: key, ...input }) =>
    key == null ? null : keyed(verb.operation, key, input),
  );
  const keysGiven = keys.filter((key) => key !== null);

  const results = await database.transaction(
    accountId,
    async (trx) => {
      const scope = { trx, accountId };
      const earlier = await findOutcomes(scope, actor, keysGiven);
      const isNew = (index: number) => !earlier.has(keys[index]?.key ?? '');
      const freshKeys = keys.filter((_, index) => isNew(index));
      const done = await verb.run(
        scope,
        inputs.filter((_, index) => isNew(index)).map((input) => ({ input, by })),
      );
      await yieldToTwins(scope, actor, refusedKeys(freshKeys, done));
      await point('beforeOutcomes');
      await saveOutcomes(scope, actor, outcomesToKeep(freshKeys, done));
      await point('afterOutcomes');
      const next = done.values();
      return keys.map((key): Result<Replayable<Outcome>> => {
        const known = earlier.get(key?.key ?? '');
        if (known === undefined) return replayable(next.next().value, false);
        // What was saved under this operation's key is this verb's outcome.
        return known instanceof UsherError ? known : replayable(known.outcome as Outcome, true);
      });
    },
    { repeatable: keysGiven.length === inputs.length },
  );
  await point('afterCommitBeforeReply');
  afterCommit();
  return results;
}

function replayable<Outcome extends object>(
  result: Result<Outcome> | undefined,
  replayed: boolean,
): Result<Replayable<Outcome>> {
  if (result === undefined) throw new Error('A verb answers each of its requests.');
  return result instanceof UsherError ? result : { ...result, replayed };
}

function refusedKeys(keys: readonly (Keyed | null)[], results: readonly Result<object>[]): Keyed[] {
  return keys.flatMap((key, index) => (key !== null && results[index] instanceof UsherError ? [key] : []));
}

function outcomesToKeep(keys: readonly (Keyed | null)[], results: readonly Result<object>[]) {
  return results.flatMap((outcome, index) => {
    const key = keys[index];
    return key == null || outcome instanceof UsherError ? [] : [{ ...key, outcome }];
  });
}

export function requirePermission(session: Session, permission: Permission): void {
  if (!session.permissions.has(permission)) throw new ForbiddenError(permission);
}
