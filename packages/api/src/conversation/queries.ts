import type { Conversation } from '@usher/schema/conversation/types';
import type { ConversationState } from '@usher/schema/event/types';
import type { ConversationFilter } from '@usher/schema/filter/types';
import { type AgentId, type ConversationId, isId } from '@usher/schema/ids';
import { sql } from 'kysely';
import { compileFilter } from '../filter/compile.ts';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';
import { stateOf } from './state.ts';

export const conversationColumns = [
  'c.id',
  'c.externalId',
  'c.version',
  'c.status',
  'c.inboxId',
  'c.channelId',
  'c.channel',
  'c.contactId',
  'c.ticketId',
  'c.ownerAgentId',
  'c.ownerBotId',
  'c.subject',
  'c.priority',
  'c.tags',
  'c.properties',
  'c.initiatedBy',
  'c.firstMessage',
  'c.lastMessage',
  'c.createdAt',
  'c.closedAt',
  'c.lastInboundAt',
  'c.lastOutboundAt',
  'c.updatedAt',
  'c.updatedBy',
] as const;

export function listConversationsById(
  { trx, accountId }: InAccount,
  ids: readonly string[],
): Promise<Conversation[]> {
  const known = ids.filter((id) => isId('conversation', id));
  return trx
    .selectFrom('conversations as c')
    .select(conversationColumns)
    .where('c.accountId', '=', accountId)
    .where('c.id', '=', sql<ConversationId>`any(${known})`)
    .execute();
}

export function findConversationByExternalId(
  { trx, accountId }: InAccount,
  externalId: string,
): Promise<Conversation | undefined> {
  return trx
    .selectFrom('conversations as c')
    .select(conversationColumns)
    .where('c.accountId', '=', accountId)
    .where('c.externalId', '=', externalId)
    .executeTakeFirst();
}

/** A conversation as a verb holds it: locked, with what its state needs, and the time after the lock was won. */
export type LockedConversation = { conversation: Conversation; contactEmail: string | null; now: Date };

/**
 * Locks in id order, so that two batches never wait for each other in a circle. Unknown ids are absent from the answer.
 * No key changes, so whoever only refers to the conversation (work, enrollments) does not have to wait.
 */
export async function lockConversations(
  { trx, accountId }: InAccount,
  ids: readonly string[],
  waiting: 'wait' | 'skip' = 'wait',
): Promise<Map<ConversationId, LockedConversation>> {
  const known = [...new Set(ids.filter((id) => isId('conversation', id)))];
  if (known.length === 0) return new Map();
  const locking = trx
    .selectFrom('conversations as c')
    .leftJoin('contacts', (join) =>
      join.onRef('contacts.accountId', '=', 'c.accountId').onRef('contacts.id', '=', 'c.contactId'),
    )
    .select(conversationColumns)
    .select(['contacts.email as contactEmail', (eb) => eb.fn<Date>('usher_now').as('now')])
    .where('c.accountId', '=', accountId)
    .where('c.id', 'in', known)
    .orderBy('c.id')
    .forNoKeyUpdate('c');
  const rows = await (waiting === 'skip' ? locking.skipLocked() : locking).execute();
  return new Map(
    rows.map(({ contactEmail, now, ...conversation }) => [
      conversation.id,
      { conversation, contactEmail, now: later(now, conversation.updatedAt) },
    ]),
  );
}

/** The same, as filters see them. */
export async function lockConversationStates(
  scope: InAccount,
  ids: readonly string[],
): Promise<Map<ConversationId, ConversationState>> {
  const locked = await lockConversations(scope, ids);
  return new Map(
    [...locked].map(([id, { conversation, contactEmail }]) => [id, stateOf(conversation, contactEmail)]),
  );
}

/** The statement began before its lock was won; the former holder may have written a later time since. */
function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** How many conversations each of the agents owns, open and closed. */
export async function countConversationsOfAgents(
  { trx, accountId }: InAccount,
  agentIds: readonly AgentId[],
): Promise<Map<AgentId, number>> {
  const rows = await trx
    .selectFrom('conversations')
    .select(['ownerAgentId as agentId', sql<number>`count(*)::int`.as('count')])
    .where('accountId', '=', accountId)
    .where('ownerAgentId', '=', sql<AgentId>`any(${[...agentIds]})`)
    .groupBy('ownerAgentId')
    .execute();
  return new Map(rows.flatMap(({ agentId, count }) => (agentId === null ? [] : [[agentId, count]])));
}

/** The next of the agent's conversations, open and closed, in id order. */
export async function listConversationIdsOfAgent(
  { trx, accountId }: InAccount,
  agentId: AgentId,
  { after, limit }: PageRequest,
): Promise<ConversationId[]> {
  const rows = await trx
    .selectFrom('conversations')
    .select('id')
    .where('accountId', '=', accountId)
    .where('ownerAgentId', '=', agentId)
    .$if(after !== null, (query) => query.where('id', '>', after as ConversationId))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The newest first. */
export function listConversations(
  { trx, accountId }: InAccount,
  filter: ConversationFilter | null,
  page: PageRequest,
): Promise<Conversation[]> {
  return trx
    .selectFrom('conversations as c')
    .select(conversationColumns)
    .where('c.accountId', '=', accountId)
    .$if(page.after !== null, (query) => query.where('c.id', '<', page.after as ConversationId))
    .$if(filter !== null, (query) => query.where(compileFilter(filter ?? { all: [] })))
    .orderBy('c.id', 'desc')
    .limit(page.limit)
    .execute();
}
