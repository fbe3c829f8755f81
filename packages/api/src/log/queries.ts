import type { LogPlace } from '@usher/schema/event/cursor';
import type { Event, EventType } from '@usher/schema/event/types';
import type { AccountId, ConversationId, EventId } from '@usher/schema/ids';
import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import { numberIn, type PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';

export const eventColumns = [
  'e.id',
  'e.changeId',
  'e.position',
  'e.type',
  'e.conversationId',
  'e.conversationVersion',
  'e.actor',
  'e.causeId',
  'e.depth',
  'e.occurredAt',
  'e.changes',
  'e.details',
  'e.snapshot',
] as const;

/** Numbered events behind a position, in order. */
export function listEventsAfter(
  { trx, accountId }: InAccount,
  position: number,
  types: readonly EventType[] | null,
  limit: number,
): Promise<Event[]> {
  return trx
    .selectFrom('events as e')
    .select(eventColumns)
    .where('e.accountId', '=', accountId)
    .where('e.position', '>', position)
    .$if(types !== null, (query) => query.where('e.type', 'in', types ?? []))
    .orderBy('e.position')
    .limit(limit)
    .execute();
}

/** Numbered events from a position on, in order. */
export function listEventsFrom(
  { trx, accountId }: InAccount,
  position: number,
  limit: number,
): Promise<Event[]> {
  return trx
    .selectFrom('events as e')
    .select(eventColumns)
    .where('e.accountId', '=', accountId)
    .where('e.position', '>=', position)
    .orderBy('e.position')
    .limit(limit)
    .execute();
}

/** The last events up to a position that are less than a minute old, as far back as none is missing. */
export async function listLatestEvents(
  { trx, accountId }: InAccount,
  position: number,
  limit: number,
): Promise<Event[]> {
  const events = await trx
    .selectFrom('events as e')
    .select(eventColumns)
    .where('e.accountId', '=', accountId)
    .where('e.position', '>', position - limit)
    .where('e.position', '<=', position)
    .where('e.occurredAt', '>', sql<Date>`usher_now() - interval '1 minute'`)
    .orderBy('e.position', 'desc')
    .execute();
  const missing = events.findIndex((event, index) => event.position !== position - index);
  return events.slice(0, missing === -1 ? events.length : missing).reverse();
}

export type LogCompared = { accountId: AccountId; head: number; isOther: boolean };

/** How far each log reaches, and whether another event, or nothing yet, is where its end was when it was read last. */
export async function compareWithLogs(
  trx: Trx,
  ends: ReadonlyMap<AccountId, LogPlace>,
): Promise<LogCompared[]> {
  const places = [...ends.values()];
  const { rows } = await sql<LogCompared>`
    select asked.account_id as "accountId", coalesce(h.position, 0) as head,
           coalesce(h.position, 0) < asked.position or e.id <> asked.id as "isOther"
    from unnest(${[...ends.keys()]}::text[], ${places.map(({ position }) => position)}::bigint[],
                ${places.map(({ id }) => id)}::text[]) asked (account_id, position, id)
    left join log_heads h on h.account_id = asked.account_id
    left join events e on e.account_id = asked.account_id and e.position = asked.position
  `.execute(trx);
  return rows;
}

export function listEventsById({ trx, accountId }: InAccount, ids: readonly EventId[]): Promise<Event[]> {
  return trx
    .selectFrom('events as e')
    .select(eventColumns)
    .where('e.accountId', '=', accountId)
    .where('e.id', 'in', ids)
    .execute();
}

export type HistoryPage = { conversationId: ConversationId; page: PageRequest };

/**
 * Everything that happened to each conversation, oldest first; also what has no position yet. One statement for all
 * pages that are asked for, each with its own beginning and length.
 */
export async function listHistories(
  { trx, accountId }: InAccount,
  wanted: readonly HistoryPage[],
): Promise<Event[][]> {
  const ids = wanted.map(({ conversationId }) => conversationId);
  const afters = wanted.map(({ page }) => numberIn(page));
  const lengths = wanted.map(({ page }) => page.limit);
  const rows = await trx
    .selectFrom(
      sql<Asked>`unnest(${ids}::text[], ${afters}::int[], ${lengths}::int[]) with ordinality`.as<'asked'>(
        sql`asked (id, after, length, number)`,
      ),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('events as e')
          .select(eventColumns)
          .where('e.accountId', '=', accountId)
          .whereRef('e.conversationId', '=', 'asked.id')
          .whereRef('e.conversationVersion', '>', 'asked.after')
          .orderBy('e.conversationVersion')
          .limit(eb.ref('asked.length'))
          .as('event'),
      (join) => join.onTrue(),
    )
    .selectAll('event')
    .select('asked.number as asked')
    .orderBy('asked.number')
    .orderBy('event.conversationVersion')
    .execute();
  const pages = Map.groupBy(rows, ({ asked }) => asked);
  return wanted.map((_, index) => (pages.get(index + 1) ?? []).map(({ asked: _asked, ...event }) => event));
}

type Asked = { id: ConversationId; after: number; length: number; number: number };

export async function listLastAssignments(
  { trx, accountId }: InAccount,
  ids: readonly ConversationId[],
): Promise<Event[]> {
  return trx
    .selectFrom('events as e')
    .distinctOn('e.conversationId')
    .select(eventColumns)
    .where('e.accountId', '=', accountId)
    .where('e.conversationId', 'in', ids)
    .where('e.type', '=', 'conversation.assigned')
    .orderBy('e.conversationId')
    .orderBy('e.conversationVersion', 'desc')
    .execute();
}

type LogEdge = { position: number | null; id: EventId };

export async function findHead({ trx, accountId }: InAccount): Promise<number> {
  const row = await trx
    .selectFrom('logHeads')
    .select('position')
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return row?.position ?? 0;
}

export function findEventAt({ trx, accountId }: InAccount, position: number): Promise<LogEdge | undefined> {
  return trx
    .selectFrom('events as e')
    .select(['e.id', 'e.position'])
    .where('e.accountId', '=', accountId)
    .where('e.position', '=', position)
    .executeTakeFirst();
}
