import type { Agent, Channel, Inbox, InboxSearchInput } from '@usher/schema/directory/types';
import type { AgentId, ChannelId, InboxId } from '@usher/schema/ids';
import type { PageRequest } from '../page.ts';
import type { InAccount } from '../scope.ts';
import { onPage } from './search.ts';

const columns = ['id', 'name', 'connected', 'access', 'createdAt'] as const;

function inboxesOf({ trx, accountId }: InAccount) {
  return trx.selectFrom('inboxes').select(columns).where('accountId', '=', accountId);
}

export function listInboxes(
  scope: InAccount,
  page: PageRequest,
  { search, connected }: InboxSearchInput,
): Promise<Inbox[]> {
  const inboxes = inboxesOf(scope).where(onPage(page, search)).orderBy('id').limit(page.limit);
  return (connected == null ? inboxes : inboxes.where('connected', '=', connected)).execute();
}

export function listInboxesById(scope: InAccount, ids: readonly InboxId[]): Promise<Inbox[]> {
  return inboxesOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}

export type InboxWithMembers = Inbox & { memberIds: AgentId[] };

/** Locks in id order, and reads the members after that: whoever changes them holds the lock. */
export async function lockInboxes(scope: InAccount, ids: readonly InboxId[]): Promise<InboxWithMembers[]> {
  const inboxes = await inboxesOf(scope)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const members = await scope.trx
    .selectFrom('inboxMembers')
    .select(['inboxId', 'agentId'])
    .where('accountId', '=', scope.accountId)
    .where('inboxId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('agentId')
    .execute();
  return inboxes.map((inbox) => ({
    ...inbox,
    memberIds: members.flatMap(({ inboxId, agentId }) => (inboxId === inbox.id ? [agentId] : [])),
  }));
}

const channelColumns = ['id', 'inboxId', 'kind', 'name', 'createdAt'] as const;

export function listChannelsById(
  { trx, accountId }: InAccount,
  ids: readonly ChannelId[],
): Promise<Channel[]> {
  return trx
    .selectFrom('channels')
    .select(channelColumns)
    .where('accountId', '=', accountId)
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute();
}

export function listChannelsOfInboxes(
  { trx, accountId }: InAccount,
  ids: readonly InboxId[],
): Promise<Channel[]> {
  return trx
    .selectFrom('channels')
    .select(channelColumns)
    .where('accountId', '=', accountId)
    .where('inboxId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('id')
    .execute();
}

export function listMembersOfInboxes(
  { trx, accountId }: InAccount,
  ids: readonly InboxId[],
): Promise<(Agent & { inboxId: InboxId })[]> {
  return trx
    .selectFrom('inboxMembers as m')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.accountId', '=', 'm.accountId').onRef('a.id', '=', 'm.agentId'),
    )
    .select(['m.inboxId', 'a.id', 'a.externalId', 'a.name', 'a.email'])
    .select(['a.availability', 'a.capacity', 'a.active', 'a.createdAt'])
    .where('m.accountId', '=', accountId)
    .where('m.inboxId', '=', (eb) => eb.fn.any(eb.val(ids)))
    .orderBy('a.id')
    .execute();
}
