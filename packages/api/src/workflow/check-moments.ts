import type { InputIssue } from '@usher/schema/errors';
import { limits } from '@usher/schema/limits';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';
import { longestDelay } from '@usher/schema/workflow/delay';
import { sql } from 'kysely';
import type { InAccount } from '../scope.ts';

/** What delays wait for by its date must not be too far ahead. It comes nearer, so that later no wait is longer. */
export async function checkMoments(
  { trx }: InAccount,
  { actions }: WorkflowDefinition,
): Promise<InputIssue[]> {
  const moments = actions.flatMap((action, index) =>
    action.kind === 'delay' && action.until !== null && 'dateTime' in action.until
      ? [{ path: `definition.actions.${index}.until.dateTime`, at: new Date(action.until.dateTime) }]
      : [],
  );
  if (moments.length === 0) return [];
  const {
    rows: [clock],
  } = await sql<{ now: Date }>`select usher_now() as now`.execute(trx);
  const latest = (clock?.now.getTime() ?? 0) + longestDelay;
  return moments
    .filter(({ at }) => at.getTime() > latest)
    .map(({ path }) => ({ path, message: `Wait for a moment within the next ${limits.delayDays} days.` }));
}
