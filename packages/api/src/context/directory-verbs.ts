import {
  createAgentInput,
  createBotInput,
  createContactInput,
  createInboxInput,
  createTeamInput,
  createTicketInput,
  updateAgentInput,
  updateBotInput,
  updateContactInput,
  updateInboxInput,
  updateTeamInput,
  updateTicketInput,
} from '@usher/schema/directory/types';
import { deactivateAgentInput } from '@usher/schema/hand-over/types';
import { createPropertyInput, updatePropertyInput } from '@usher/schema/property/types';
import { createAgents, updateAgents } from '../directory/agents.ts';
import { createBots, updateBots } from '../directory/bots.ts';
import { createContacts, updateContacts } from '../directory/contacts.ts';
import { deactivateAgents } from '../directory/deactivate-agents.ts';
import { createInboxes, updateInboxes } from '../directory/inboxes.ts';
import { createProperties, updateProperties } from '../directory/properties.ts';
import { createTeams, updateTeams } from '../directory/teams.ts';
import { createTickets, updateTickets } from '../directory/tickets.ts';

const permission = 'WRITE_DIRECTORY';

export const directoryVerbs = {
  createAgent: { operation: 'createAgent', permission, input: createAgentInput, run: createAgents },
  updateAgent: { operation: 'updateAgent', permission, input: updateAgentInput, run: updateAgents },
  deactivateAgent: {
    operation: 'deactivateAgent',
    permission,
    input: deactivateAgentInput,
    run: deactivateAgents,
  },
  createBot: { operation: 'createBot', permission, input: createBotInput, run: createBots },
  updateBot: { operation: 'updateBot', permission, input: updateBotInput, run: updateBots },
  createContact: { operation: 'createContact', permission, input: createContactInput, run: createContacts },
  updateContact: { operation: 'updateContact', permission, input: updateContactInput, run: updateContacts },
  createInbox: { operation: 'createInbox', permission, input: createInboxInput, run: createInboxes },
  updateInbox: { operation: 'updateInbox', permission, input: updateInboxInput, run: updateInboxes },
  createTeam: { operation: 'createTeam', permission, input: createTeamInput, run: createTeams },
  updateTeam: { operation: 'updateTeam', permission, input: updateTeamInput, run: updateTeams },
  createTicket: { operation: 'createTicket', permission, input: createTicketInput, run: createTickets },
  updateTicket: { operation: 'updateTicket', permission, input: updateTicketInput, run: updateTickets },
  createProperty: {
    operation: 'createConversationProperty',
    permission,
    input: createPropertyInput,
    run: createProperties,
  },
  updateProperty: {
    operation: 'updateConversationProperty',
    permission,
    input: updatePropertyInput,
    run: updateProperties,
  },
} as const;
