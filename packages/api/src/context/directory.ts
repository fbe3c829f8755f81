import type { Context, Session } from '@usher/schema/context';
import { agentSearchInput, inboxSearchInput, searchInput } from '@usher/schema/directory/types';
import { handOverSearchInput } from '@usher/schema/hand-over/types';
import type { PageInput } from '@usher/schema/page';
import { getAccount, listSubscriptions } from '../account/queries.ts';
import { findAgentByExternalId, listAgents } from '../directory/agent-queries.ts';
import { listBots } from '../directory/bot-queries.ts';
import { findContactByExternalId, listContacts } from '../directory/contact-queries.ts';
import { listHandOvers } from '../directory/hand-over-queries.ts';
import { listInboxes } from '../directory/inbox-queries.ts';
import { listProperties } from '../directory/property-queries.ts';
import { listTeams } from '../directory/team-queries.ts';
import { listTickets } from '../directory/ticket-queries.ts';
import { directoryVerbs as verbs } from './directory-verbs.ts';
import { type Listing, runFindByExternalId, runList, runRead } from './run-read.ts';
import { type Environment, runVerb } from './run-verb.ts';

type DirectoryPorts = Pick<
  Context,
  | 'account'
  | 'subscriptions'
  | 'agents'
  | 'bots'
  | 'contacts'
  | 'handOvers'
  | 'inboxes'
  | 'properties'
  | 'teams'
  | 'tickets'
>;

/** Who and what an account has, as one session may see and change it. */
export function directory(environment: Environment, session: Session): DirectoryPorts {
  const list =
    <Row extends { id: string }, Search>(listing: Listing<Row, Search>) =>
    (page: PageInput, search: Search) =>
      runList(environment, session, listing, page, search);
  return {
    account: () => runRead(environment, session, getAccount),
    subscriptions: () => runRead(environment, session, listSubscriptions),
    agents: {
      findByExternalId: (id) => runFindByExternalId(environment, session, findAgentByExternalId, id),
      list: list({ name: 'agents', search: agentSearchInput, read: listAgents }),
      create: (input) => runVerb(environment, session, verbs.createAgent, input),
      update: (input) => runVerb(environment, session, verbs.updateAgent, input),
      deactivate: async (input) => {
        const outcome = await runVerb(environment, session, verbs.deactivateAgent, input);
        environment.wakeHandOvers();
        return outcome;
      },
    },
    bots: {
      list: list({ name: 'bots', search: searchInput, read: listBots }),
      create: (input) => runVerb(environment, session, verbs.createBot, input),
      update: (input) => runVerb(environment, session, verbs.updateBot, input),
    },
    contacts: {
      findByExternalId: (id) => runFindByExternalId(environment, session, findContactByExternalId, id),
      list: list({ name: 'contacts', search: searchInput, read: listContacts }),
      create: (input) => runVerb(environment, session, verbs.createContact, input),
      update: (input) => runVerb(environment, session, verbs.updateContact, input),
    },
    handOvers: {
      list: list({ name: 'handOvers', search: handOverSearchInput, read: listHandOvers }),
    },
    inboxes: {
      list: list({ name: 'inboxes', search: inboxSearchInput, read: listInboxes }),
      create: (input) => runVerb(environment, session, verbs.createInbox, input),
      update: (input) => runVerb(environment, session, verbs.updateInbox, input),
    },
    teams: {
      list: list({ name: 'teams', search: searchInput, read: listTeams }),
      create: (input) => runVerb(environment, session, verbs.createTeam, input),
      update: (input) => runVerb(environment, session, verbs.updateTeam, input),
    },
    properties: {
      list: list({ name: 'conversationProperties', search: searchInput, read: listProperties }),
      create: (input) => runVerb(environment, session, verbs.createProperty, input),
      update: (input) => runVerb(environment, session, verbs.updateProperty, input),
    },
    tickets: {
      list: list({ name: 'tickets', search: searchInput, read: listTickets }),
      create: (input) => runVerb(environment, session, verbs.createTicket, input),
      update: (input) => runVerb(environment, session, verbs.updateTicket, input),
    },
  };
}
