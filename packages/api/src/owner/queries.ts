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

type Named = { ownerIds: readonly string[]; inboxIds: readonly string[] };

/** Everything that must be known of these owners and inboxes to say who may own where, in one statement. */
export function loadAssignmentTargets(scope: InAccount, named: Named): Promise<AssignmentTargets> {
  return readTargets(scope, named, 'read');
}

/**
 * The same for whoever is about to assign. The agents are locked as the reference to them would lock them a moment later,
 * so that nobody waits who did not before, but `deactivateAgents`: it finds everything that was assigned before it, and
 * whoever comes after it finds the agent inactive.
 */
export function lockAssignmentTargets(scope: InAccount, named: Named): Promise<AssignmentTargets> {
  return readTargets(scope, named, 'lock');
}

async function readTargets(
  { trx, accountId }: InAccount,
  named: Named,
  mode: 'read' | 'lock',
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
          .where('id', '=', eb.fn.any(eb.val(agentIds)))
          .$if(mode === 'lock', (agents) => agents.orderBy('id').forKeyShare()),
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
