import type { Loaders, Session } from '@usher/schema/context';
import { listAgentsById } from '../directory/agent-queries.ts';
import { listBotsById } from '../directory/bot-queries.ts';
import { listContactsById } from '../directory/contact-queries.ts';
import { listHandOversById } from '../directory/hand-over-queries.ts';
import {
  listChannelsById,
  listChannelsOfInboxes,
  listInboxesById,
  listMembersOfInboxes,
} from '../directory/inbox-queries.ts';
import { listPropertiesById } from '../directory/property-queries.ts';
import { listMembersOfTeams, listTeamsById, listTeamsOfAgents } from '../directory/team-queries.ts';
import { listTicketsById } from '../directory/ticket-queries.ts';
import { loadAllOf, loadById } from './loader.ts';
import type { Environment } from './run-verb.ts';

type DirectoryLoaders = Pick<
  Loaders,
  | 'agent'
  | 'bot'
  | 'channel'
  | 'channelsOfInbox'
  | 'contact'
  | 'handOver'
  | 'inbox'
  | 'membersOfInbox'
  | 'membersOfTeam'
  | 'team'
  | 'teamsOfAgent'
  | 'property'
  | 'ticket'
>;

export function directoryLoaders(environment: Environment, session: Session): DirectoryLoaders {
  return {
    agent: loadById(environment, session, 'agent', listAgentsById),
    bot: loadById(environment, session, 'bot', listBotsById),
    channel: loadById(environment, session, 'channel', listChannelsById),
    channelsOfInbox: loadAllOf(environment, session, listChannelsOfInboxes, (channel) => ({
      key: channel.inboxId,
      item: channel,
    })),
    contact: loadById(environment, session, 'contact', listContactsById),
    handOver: loadById(environment, session, 'handOver', listHandOversById),
    inbox: loadById(environment, session, 'inbox', listInboxesById),
    membersOfInbox: loadAllOf(environment, session, listMembersOfInboxes, ({ inboxId, ...agent }) => ({
      key: inboxId,
      item: agent,
    })),
    membersOfTeam: loadAllOf(environment, session, listMembersOfTeams, ({ teamId, ...agent }) => ({
      key: teamId,
      item: agent,
    })),
    team: loadById(environment, session, 'team', listTeamsById),
    teamsOfAgent: loadAllOf(environment, session, listTeamsOfAgents, ({ agentId, ...team }) => ({
      key: agentId,
      item: team,
    })),
    property: loadById(environment, session, 'property', listPropertiesById),
    ticket: loadById(environment, session, 'ticket', listTicketsById),
  };
}
