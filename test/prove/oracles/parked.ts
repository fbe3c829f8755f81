import type { EnrollmentRow, Rows } from '../rows.ts';
import { type Check, check } from './check.ts';

type Seen = { conversationId: string; status: string; reason: string | null };

/** F13: what could not be done is written down where people look, once and with a reason; nothing of it is silent. */
export function everyOneParked(poisoned: readonly string[], told: readonly Seen[]): Check {
  const byConversation = Map.groupBy(told, ({ conversationId }) => conversationId);
  return check(
    'F13 every poisoned one is parked',
    poisoned.length,
    poisoned.flatMap((id) => {
      const found = byConversation.get(id) ?? [];
      const [only] = found;
      if (found.length === 1 && only?.status === 'FAILED' && only.reason !== null) return [];
      return [`${id} is told of with: ${found.map(({ status }) => status).join(', ') || 'nothing'}`];
    }),
  );
}

/** The list of failures names each of them as well, by the event on which it failed. */
export function everyOneListed(
  poisoned: readonly string[],
  failures: readonly { eventId: string; message: string }[],
  { events }: Pick<Rows, 'events'>,
): Check {
  const conversationOf = new Map(events.map(({ id, conversationId }) => [id, conversationId]));
  const listed = failures.flatMap(({ eventId, message }) =>
    message === '' ? [] : (conversationOf.get(eventId) ?? []),
  );
  const isListed = new Set(listed);
  return check('F13 every failure is listed', poisoned.length, [
    ...poisoned.filter((id) => !isListed.has(id)).map((id) => `nothing tells that ${id} failed`),
    ...(listed.length === isListed.size ? [] : ['a failure is listed twice']),
  ]);
}

/** All workflows, but for one that fails, came to their end on each of these conversations. */
export function othersRan(name: string, ids: readonly string[], rows: Rows, failing: string | null): Check {
  const others = rows.workflows.filter(({ id }) => id !== failing);
  const done = Map.groupBy(rows.enrollments.filter(isDone), ({ conversationId }) => conversationId);
  return check(
    name,
    ids.length * others.length,
    ids.flatMap((id) => {
      const ran = new Set((done.get(id) ?? []).map(({ workflowId }) => workflowId));
      return others.filter((each) => !ran.has(each.id)).map((each) => `${each.id} did not end on ${id}`);
    }),
  );
}

const isDone = ({ status }: EnrollmentRow) => status === 'COMPLETED';
