import { createHash } from 'node:crypto';
import type { Actor } from '@usher/schema/actor';
import { IdempotencyKeyReusedError } from '@usher/schema/errors';
import { LostRaceError } from '../db/failures.ts';
import type { InAccount } from '../scope.ts';

/** A request that carries a key, with what tells it apart from another request under the same key. */
export type Keyed = { key: string; operation: string; inputHash: Buffer };

/** Parsed input has its fields in the schema's order, so its JSON is canonical. */
export function keyed(operation: string, key: string, input: object): Keyed {
  const content = JSON.stringify({ ...input, idempotencyKey: undefined });
  return { key, operation, inputHash: createHash('sha256').update(content).digest() };
}

/** Keys belong to the one who sent them: two API keys never meet. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'API_KEY':
      return actor.keyId;
    case 'WORKFLOW_ACTION':
      return actor.workflowId;
    case 'SYSTEM':
      return `system:${actor.name}`;
  }
}

/** The outcomes that earlier requests with these keys had, by key. */
export async function findOutcomes(
  { trx, accountId }: InAccount,
  actor: Actor,
  requests: readonly Keyed[],
): Promise<Map<string, { outcome: unknown } | IdempotencyKeyReusedError>> {
  if (requests.length === 0) return new Map();
  const rows = await trx
    .selectFrom('idempotencyKeys')
    .select(['key', 'operation', 'inputHash', 'outcome'])
    .where('accountId', '=', accountId)
    .where('actor', '=', actorKey(actor))
    .where(
      'key',
      'in',
      requests.map(({ key }) => key),
    )
    .execute();
  const earlier = new Map(rows.map((row) => [row.key, row]));
  return new Map(
    requests.flatMap(({ key, operation, inputHash }) => {
      const row = earlier.get(key);
      if (row === undefined) return [];
      const same = row.operation === operation && row.inputHash.equals(inputHash);
      return [[key, same ? { outcome: row.outcome } : new IdempotencyKeyReusedError(key)] as const];
    }),
  );
}

/**
 * A refusal may be the doing of a twin: it changed the conversation while this request waited for the lock. Then the
 * whole transaction runs again and answers what the twin came to.
 */
export async function yieldToTwins(scope: InAccount, actor: Actor, refused: readonly Keyed[]): Promise<void> {
  const outcomes = await findOutcomes(scope, actor, refused);
  if (outcomes.size > 0) throw new LostRaceError('Another request with the same idempotency key was faster.');
}

/** Commits with the effect. If a twin was faster, the whole transaction runs again and finds the twin's outcome. */
export async function saveOutcomes(
  { trx, accountId }: InAccount,
  actor: Actor,
  outcomes: readonly (Keyed & { outcome: unknown })[],
): Promise<void> {
  if (outcomes.length === 0) return;
  const rows = outcomes
    .map(({ outcome, ...request }) => ({
      accountId,
      actor: actorKey(actor),
      ...request,
      outcome: JSON.stringify(outcome),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const saved = await trx
    .insertInto('idempotencyKeys')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute();
  if (saved.length < rows.length)
    throw new LostRaceError('Another request with the same idempotency key was faster.');
}
