import * as operations from './_generated_operations.ts';
import { createRequest, mutation, query, queryOf, type Request, subscription } from './calls.ts';
import type { UsherOptions } from './transport.ts';

/**
 * Everything that Usher can do, grouped by what it is done to. One call is one request; nothing is fetched behind your
 * back. Mutations answer a union: look at `__typename`. Only when the request as a whole fails is an error thrown.
 *
 * @example
 * const usher = createUsher({ url: 'http://127.0.0.1:4000/graphql', apiKey: process.env.USHER_API_KEY });
 * const result = await usher.conversations.assignOwner({ conversationId, ownerId, onlyIf: { unowned: true } });
 * if (result.__typename === 'ConflictError') console.log(`${result.currentOwnerId} was faster`);
 */
export function createUsher(options: UsherOptions) {
  const request = createRequest(options);
  return {
    account: {
      get: query(request, operations.AccountDocument, 'account'),
    },
    agents: agents(request),
    /** Whether something is stuck: what, since when, why. */
    backlog: {
      get: query(request, operations.BacklogDocument, 'backlog'),
      stuck: queryOf(request, operations.BacklogStuckDocument, 'backlog', 'stuck'),
      failures: queryOf(request, operations.BacklogFailuresDocument, 'backlog', 'failures'),
    },
    bots: {
      get: query(request, operations.BotDocument, 'bot'),
      list: query(request, operations.BotsDocument, 'bots'),
      create: mutation(request, operations.CreateBotDocument, 'createBot'),
      update: mutation(request, operations.UpdateBotDocument, 'updateBot'),
    },
    contacts: {
      get: query(request, operations.ContactDocument, 'contact'),
      getByExternalId: query(request, operations.ContactByExternalIdDocument, 'contactByExternalId'),
      list: query(request, operations.ContactsDocument, 'contacts'),
      create: mutation(request, operations.CreateContactDocument, 'createContact'),
      update: mutation(request, operations.UpdateContactDocument, 'updateContact'),
    },
    conversations: conversations(request, options),
    enrollments: {
      get: query(request, operations.EnrollmentDocument, 'enrollment'),
      cancel: mutation(request, operations.CancelEnrollmentDocument, 'cancelEnrollment'),
      /** Goes on with the action that failed. */
      retry: mutation(request, operations.RetryEnrollmentDocument, 'retryEnrollment'),
    },
    events: {
      get: query(request, operations.EventDocument, 'event'),
      list: query(request, operations.EventsDocument, 'events'),
      /** Every event as it happens, once and in order. */
      follow: subscription(options, operations.FollowEventsDocument, 'events'),
    },
    handOvers: {
      get: query(request, operations.HandOverDocument, 'handOver'),
      list: query(request, operations.HandOversDocument, 'handOvers'),
    },
    inboxes: {
      get: query(request, operations.InboxDocument, 'inbox'),
      list: query(request, operations.InboxesDocument, 'inboxes'),
      channels: queryOf(request, operations.InboxChannelsDocument, 'inbox', 'channels'),
      members: queryOf(request, operations.InboxMembersDocument, 'inbox', 'members'),
      create: mutation(request, operations.CreateInboxDocument, 'createInbox'),
      update: mutation(request, operations.UpdateInboxDocument, 'updateInbox'),
    },
    teams: {
      get: query(request, operations.TeamDocument, 'team'),
      list: query(request, operations.TeamsDocument, 'teams'),
      members: queryOf(request, operations.TeamMembersDocument, 'team', 'members'),
      create: mutation(request, operations.CreateTeamDocument, 'createTeam'),
      update: mutation(request, operations.UpdateTeamDocument, 'updateTeam'),
    },
    tickets: {
      get: query(request, operations.TicketDocument, 'ticket'),
      list: query(request, operations.TicketsDocument, 'tickets'),
      create: mutation(request, operations.CreateTicketDocument, 'createTicket'),
      update: mutation(request, operations.UpdateTicketDocument, 'updateTicket'),
    },
    properties: properties(request),
    workflows: workflows(request),
    /** Whether an id names anything, and what. */
    node: query(request, operations.NodeDocument, 'node'),
    /** Any operation of your own, with exactly the fields you need. */
    request,
  };
}

/** An interface, so that what others make of it can be named in their declarations. */
export interface Usher extends ReturnType<typeof createUsher> {}

function agents(request: Request) {
  return {
    get: query(request, operations.AgentDocument, 'agent'),
    getByExternalId: query(request, operations.AgentByExternalIdDocument, 'agentByExternalId'),
    list: query(request, operations.AgentsDocument, 'agents'),
    teams: queryOf(request, operations.AgentTeamsDocument, 'agent', 'teams'),
    create: mutation(request, operations.CreateAgentDocument, 'createAgent'),
    update: mutation(request, operations.UpdateAgentDocument, 'updateAgent'),
    /** Its conversations go to somebody else, to nobody, or stay. Follow it with `handOvers.get`. */
    deactivate: mutation(request, operations.DeactivateAgentDocument, 'deactivateAgent'),
  };
}

function conversations(request: Request, options: UsherOptions) {
  return {
    get: query(request, operations.ConversationDocument, 'conversation'),
    getByExternalId: query(request, operations.ConversationByExternalIdDocument, 'conversationByExternalId'),
    list: query(request, operations.ConversationsDocument, 'conversations'),
    history: queryOf(request, operations.ConversationHistoryDocument, 'conversation', 'history'),
    messages: queryOf(request, operations.ConversationMessagesDocument, 'conversation', 'messages'),
    enrollments: queryOf(request, operations.ConversationEnrollmentsDocument, 'conversation', 'enrollments'),
    create: mutation(request, operations.CreateConversationDocument, 'createConversation'),
    receiveMessage: mutation(request, operations.ReceiveMessageDocument, 'receiveMessage'),
    sendMessage: mutation(request, operations.SendMessageDocument, 'sendMessage'),
    addComment: mutation(request, operations.AddCommentDocument, 'addComment'),
    assignOwner: mutation(request, operations.AssignConversationOwnerDocument, 'assignConversationOwner'),
    assignOwners: mutation(request, operations.AssignConversationOwnersDocument, 'assignConversationOwners'),
    unassignOwner: mutation(
      request,
      operations.UnassignConversationOwnerDocument,
      'unassignConversationOwner',
    ),
    close: mutation(request, operations.CloseConversationDocument, 'closeConversation'),
    reopen: mutation(request, operations.ReopenConversationDocument, 'reopenConversation'),
    setProperties: mutation(
      request,
      operations.SetConversationPropertiesDocument,
      'setConversationProperties',
    ),
    /** Every assignment as it happens, once and in order. */
    assigned: subscription(options, operations.FollowConversationAssignedDocument, 'conversationAssigned'),
  };
}

function properties(request: Request) {
  return {
    get: query(request, operations.ConversationPropertyDocument, 'conversationProperty'),
    list: query(request, operations.ConversationPropertiesDocument, 'conversationProperties'),
    create: mutation(request, operations.CreateConversationPropertyDocument, 'createConversationProperty'),
    update: mutation(request, operations.UpdateConversationPropertyDocument, 'updateConversationProperty'),
  };
}

function workflows(request: Request) {
  return {
    get: query(request, operations.WorkflowDocument, 'workflow'),
    list: query(request, operations.WorkflowsDocument, 'workflows'),
    revision: queryOf(request, operations.WorkflowRevisionDocument, 'workflow', 'revision'),
    enrollments: queryOf(request, operations.WorkflowEnrollmentsDocument, 'workflow', 'enrollments'),
    /** The actions that a workflow can have, found by words of their names. */
    actionDefinitions: query(request, operations.ActionDefinitionsDocument, 'actionDefinitions'),
    create: mutation(request, operations.CreateWorkflowDocument, 'createWorkflow'),
    update: mutation(request, operations.UpdateWorkflowDocument, 'updateWorkflow'),
    turnOn: mutation(request, operations.TurnOnWorkflowDocument, 'turnOnWorkflow'),
    publish: mutation(request, operations.PublishWorkflowDocument, 'publishWorkflow'),
    turnOff: mutation(request, operations.TurnOffWorkflowDocument, 'turnOffWorkflow'),
    delete: mutation(request, operations.DeleteWorkflowDocument, 'deleteWorkflow'),
    /** Puts conversations into a workflow that has a manual trigger. */
    enroll: mutation(request, operations.EnrollConversationsDocument, 'enrollConversations'),
  };
}
