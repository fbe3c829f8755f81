import type { HandOver } from '@usher/schema/hand-over/types';
import type { AccountId, ConversationId, HandOverId } from '@usher/schema/ids';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import { LostRaceError } from '../db/failures.ts';
import type { InAccount } from '../scope.ts';

/** The oldest that runs in the account after this one, going round. */
export function nextHandOver(
  trx: Trx,
  after: AccountId | null,
): Promise<{ accountId: AccountId; id: HandOverId } | undefined> {
  return trx
    .selectFrom('handOvers')
    .select(['accountId', 'id'])
    .where('status', '=', 'RUNNING')
    .orderBy(sql`account_id <= ${after ?? ''}`)
    .orderBy('accountId')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Any fixed number that is not another lock's: the first half of the key, whose second half is the hand-over. */
const lockSpace = 7_426_023;

/**
 * Keeps other workers from doing the same step, in vain, at the same time. It never waits, so it has no place in the
 * order of locks. That a step is made once does not depend on it.
 */
export async function tryHold({ trx }: InAccount, id: HandOverId): Promise<boolean> {
  const {
    rows: [row],
  } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(${lockSpace}, hashtext(${id})) as held
  `.execute(trx);
  return row?.held === true;
}

export type RunningHandOver = Pick<HandOver, 'id' | 'agentId' | 'toAgentId' | 'toBotId' | 'actor'> & {
  agentName: string;
  afterConversationId: ConversationId | null;
};

/** Not locked: conversations come first in the order of locks. */
export function findRunningHandOver(
  { trx, accountId }: InAccount,
  id: HandOverId,
): Promise<RunningHandOver | undefined> {
  return trx
    .selectFrom('handOvers as h')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.accountId', '=', 'h.accountId').onRef('a.id', '=', 'h.agentId'),
    )
    .select(['h.id', 'h.agentId', 'h.toAgentId', 'h.toBotId', 'h.actor', 'h.afterConversationId'])
    .select('a.name as agentName')
    .where('h.accountId', '=', accountId)
    .where('h.id', '=', id)
    .where('h.status', '=', 'RUNNING')
    .executeTakeFirst();
}

export type Step = {
  done: number;
  refused: number;
  lastRefusal: string | undefined;
  after: ConversationId | null;
  isLast: boolean;
};

/** Writes down the step that was made from here, unless it was made or the hand-over cancelled meanwhile: then it is undone. */
export async function recordStep(
  { trx, accountId }: InAccount,
  handOver: RunningHandOver,
  { done, refused, lastRefusal, after, isLast }: Step,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('handOvers')
    .set(({ eb }) => ({
      done: eb('done', '+', done),
      refused: eb('refused', '+', refused),
      afterConversationId: after,
      lastError: null,
      movedAt: sql<Date>`usher_now()`,
      ...(lastRefusal === undefined ? {} : { lastRefusal }),
      ...(isLast ? { status: 'COMPLETED' as const, endedAt: sql<Date>`usher_now()` } : {}),
    }))
    .where('accountId', '=', accountId)
    .where('id', '=', handOver.id)
    .where('status', '=', 'RUNNING')
    .where('afterConversationId', 'is not distinct from', handOver.afterConversationId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new LostRaceError('The hand-over went on or was cancelled meanwhile.');
}

/** It goes on running: the step is tried again. */
export async function noteError(
  { trx, accountId }: InAccount,
  id: HandOverId,
  reason: string,
): Promise<void> {
  await trx
    .updateTable('handOvers')
    .set({ lastError: reason })
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .where('status', '=', 'RUNNING')
    .execute();
}

export async function failHandOver({ trx, accountId }: InAccount, id: HandOverId): Promise<void> {
  await trx
    .updateTable('handOvers')
    .set({
      status: 'FAILED',
      reason: "It failed unexpectedly; the server's log says how.",
      endedAt: sql`usher_now()`,
    })
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .where('status', '=', 'RUNNING')
    .execute();
}
