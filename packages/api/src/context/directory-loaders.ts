import type { Loaders, Session } from '@usher/schema/context';
import { listAgentsById } from '../directory/agent-queries.ts';
import { listBotsById } from '../directory/bot-queries.ts';
import { listContactsById } from '../directory/contact-queries.ts';
import {
  listChannelsById,
  listChannelsOfInboxes,
  listInboxesById,
  listMembersOfInboxes,
} from '../directory/inbox-queries.ts';
import { listPropertiesById } from '../directory/property-queries.ts';
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
  | 'inbox'
  | 'membersOfInbox'
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
    inbox: loadById(environment, session, 'inbox', listInboxesById),
    membersOfInbox: loadAllOf(environment, session, listMembersOfInboxes, ({ inboxId, ...agent }) => ({
      key: inboxId,
      item: agent,
    })),
    property: loadById(environment, session, 'property', listPropertiesById),
    ticket: loadById(environment, session, 'ticket', listTicketsById),
  };
}
