import type { Inbox } from '@usher/schema/directory/types';
import { type AgentId, type BotId, type InboxId, isId } from '@usher/schema/ids';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { mayAssignOwners } from '../account/queries.ts';
import type { InAccount } from '../scope.ts';

export type TargetOwner =
  | { kind: 'AGENT'; id: AgentId; name: string; active: boolean }
  | { kind: 'BOT'; id: BotId; name: string; active: boolean };
export type TargetInbox = Pick<Inbox, 'id' | 'name' | 'connected' | 'access'> & {
  memberIds: ReadonlySet<AgentId>;
};

export type AssignmentTargets = {
  entitled: boolean;
  owners: ReadonlyMap<string, TargetOwner>;
  inboxes: ReadonlyMap<string, TargetInbox>;
};

/** Everything that assignments to these owners and inboxes must know, in one statement. */
export async function loadAssignmentTargets(
  { trx, accountId }: InAccount,
  named: { ownerIds: readonly string[]; inboxIds: readonly string[] },
): Promise<AssignmentTargets> {
  const agentIds = named.ownerIds.filter((id) => isId('agent', id));
  const botIds = named.ownerIds.filter((id) => isId('bot', id));
  const inboxIds = named.inboxIds.filter((id) => isId('inbox', id));
  const row = await trx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('agents')
          .select(['id', 'name', 'active'])
          .where('accountId', '=', accountId)
          .where('id', '=', eb.fn.any(eb.val(agentIds))),
      ).as('agents'),
      jsonArrayFrom(
        eb
          .selectFrom('bots')
          .select(['id', 'name', 'active'])
          .where('accountId', '=', accountId)
          .where('id', '=', eb.fn.any(eb.val(botIds))),
      ).as('bots'),
      jsonArrayFrom(
        eb
          .selectFrom('inboxes')
          .select(['id', 'name', 'connected', 'access'])
          .where('accountId', '=', accountId)
          .where('id', '=', eb.fn.any(eb.val(inboxIds))),
      ).as('inboxes'),
      jsonArrayFrom(
        eb
          .selectFrom('inboxMembers')
          .select(['inboxId as inbox', 'agentId as agent'])
          .where('accountId', '=', accountId)
          .where('inboxId', '=', eb.fn.any(eb.val(inboxIds)))
          .where('agentId', '=', eb.fn.any(eb.val(agentIds))),
      ).as('members'),
      jsonArrayFrom(
        eb.selectFrom('subscriptions').select(['product', 'tier']).where('accountId', '=', accountId),
      ).as('subscriptions'),
    ])
    .executeTakeFirstOrThrow();

  const membersOf = (inbox: InboxId) =>
    row.members.filter((member) => member.inbox === inbox).map(({ agent }) => agent);
  const owners: TargetOwner[] = [
    ...row.agents.map((agent) => ({ kind: 'AGENT' as const, ...agent })),
    ...row.bots.map((bot) => ({ kind: 'BOT' as const, ...bot })),
  ];
  return {
    entitled: mayAssignOwners(row.subscriptions),
    owners: new Map(owners.map((owner) => [owner.id, owner])),
    inboxes: new Map(
      row.inboxes.map((inbox) => [inbox.id, { ...inbox, memberIds: new Set(membersOf(inbox.id)) }]),
    ),
  };
}
