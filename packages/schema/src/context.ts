import type { Actor } from './actor.ts';
import type { Backlog, StuckConversation, WorkflowFailure } from './backlog/types.ts';
import type {
  AddCommentInput,
  AssignConversationOwnerInput,
  AssignConversationOwnersInput,
  AssignmentOutcome,
  Comment,
  CommentOutcome,
  Conversation,
  ConversationInput,
  ConversationOutcome,
  CreateConversationInput,
  CreateConversationOutcome,
  Message,
  MessageInput,
  MessageOutcome,
  Replayable,
  SetPropertiesInput,
} from './conversation/types.ts';
import type {
  Account,
  Agent,
  AgentSearchInput,
  Bot,
  Channel,
  Contact,
  CreateAgentInput,
  CreateBotInput,
  CreateContactInput,
  CreateInboxInput,
  CreateOutcome,
  CreateTeamInput,
  CreateTicketInput,
  Inbox,
  InboxSearchInput,
  SearchInput,
  Subscription,
  Team,
  Ticket,
  UpdateAgentInput,
  UpdateBotInput,
  UpdateContactInput,
  UpdateInboxInput,
  UpdateOutcome,
  UpdateTeamInput,
  UpdateTicketInput,
} from './directory/types.ts';
import type { UsherError } from './errors.ts';
import type { Event, EventType, Frame } from './event/types.ts';
import type { ConversationFilter } from './filter/types.ts';
import type {
  DeactivateAgentInput,
  DeactivationOutcome,
  HandOver,
  HandOverSearchInput,
} from './hand-over/types.ts';
import type {
  AccountId,
  AgentId,
  BotId,
  ContactId,
  EnrollmentId,
  InboxId,
  PropertyId,
  TeamId,
  TicketId,
  WorkflowId,
} from './ids.ts';
import type { Page, PageInput } from './page.ts';
import type { Permission } from './permissions.ts';
import type { ConversationProperty, CreatePropertyInput, UpdatePropertyInput } from './property/types.ts';
import type {
  CancelEnrollmentInput,
  CreateWorkflowInput,
  DeleteWorkflowInput,
  EnrollConversationsInput,
  Enrollment,
  EnrollmentOutcome,
  PublishWorkflowInput,
  RetryEnrollmentInput,
  Revision,
  Step,
  TurnOffOutcome,
  TurnOffWorkflowInput,
  TurnOnOutcome,
  TurnOnWorkflowInput,
  UpdateWorkflowInput,
  Workflow,
  WorkflowOutcome,
} from './workflow/types.ts';

/** Who asks, in which account, and what they may do. */
export type Session = { accountId: AccountId; actor: Actor; permissions: ReadonlySet<Permission> };

type Verb<Input, Outcome> = (input: Input) => Promise<Replayable<Outcome>>;
/** Batched within one request; null when the account has no such thing. */
export type Load<T> = (id: string) => Promise<T | null>;

export type Conversations = {
  findByExternalId(externalId: string): Promise<Conversation | null>;
  list(page: PageInput, filter: ConversationFilter | null): Promise<Page<Conversation>>;
  history(conversationId: string, page: PageInput): Promise<Page<Event>>;
  create: Verb<CreateConversationInput, CreateConversationOutcome>;
  receiveMessage: Verb<MessageInput, MessageOutcome>;
  sendMessage: Verb<MessageInput, MessageOutcome>;
  addComment: Verb<AddCommentInput, CommentOutcome>;
  assignOwner: Verb<AssignConversationOwnerInput, AssignmentOutcome>;
  assignOwners(input: AssignConversationOwnersInput): Promise<(Replayable<AssignmentOutcome> | UsherError)[]>;
  unassignOwner: Verb<ConversationInput, ConversationOutcome>;
  close: Verb<ConversationInput, ConversationOutcome>;
  reopen: Verb<ConversationInput, ConversationOutcome>;
  setProperties: Verb<SetPropertiesInput, ConversationOutcome>;
};

type Listed<T, Search, Create, Update, Id> = {
  list(page: PageInput, search: Search): Promise<Page<T>>;
  create: Verb<Create, CreateOutcome<Id>>;
  update: Verb<Update, UpdateOutcome<Id>>;
};

export type Agents = Listed<Agent, AgentSearchInput, CreateAgentInput, UpdateAgentInput, AgentId> & {
  findByExternalId(externalId: string): Promise<Agent | null>;
  deactivate: Verb<DeactivateAgentInput, DeactivationOutcome>;
};
export type HandOvers = { list(page: PageInput, search: HandOverSearchInput): Promise<Page<HandOver>> };
export type Bots = Listed<Bot, SearchInput, CreateBotInput, UpdateBotInput, BotId>;
export type Inboxes = Listed<Inbox, InboxSearchInput, CreateInboxInput, UpdateInboxInput, InboxId>;
export type Contacts = Listed<Contact, SearchInput, CreateContactInput, UpdateContactInput, ContactId> & {
  findByExternalId(externalId: string): Promise<Contact | null>;
};
export type Teams = Listed<Team, SearchInput, CreateTeamInput, UpdateTeamInput, TeamId>;
export type Properties = Listed<
  ConversationProperty,
  SearchInput,
  CreatePropertyInput,
  UpdatePropertyInput,
  PropertyId
>;
export type Tickets = Listed<Ticket, SearchInput, CreateTicketInput, UpdateTicketInput, TicketId>;

export type Workflows = {
  list(page: PageInput): Promise<Page<Workflow>>;
  create: Verb<CreateWorkflowInput, WorkflowOutcome>;
  update: Verb<UpdateWorkflowInput, WorkflowOutcome>;
  turnOn: Verb<TurnOnWorkflowInput, TurnOnOutcome>;
  publish: Verb<PublishWorkflowInput, WorkflowOutcome>;
  turnOff: Verb<TurnOffWorkflowInput, TurnOffOutcome>;
  delete: Verb<DeleteWorkflowInput, WorkflowOutcome>;
  enroll(input: EnrollConversationsInput): Promise<(Replayable<EnrollmentOutcome> | UsherError)[]>;
  enrollments(
    of: { workflowId: WorkflowId } | { conversationId: string },
    page: PageInput,
  ): Promise<Page<Enrollment>>;
};

export type Enrollments = {
  cancel: Verb<CancelEnrollmentInput, EnrollmentOutcome>;
  retry: Verb<RetryEnrollmentInput, EnrollmentOutcome>;
};

export type Log = {
  list(page: PageInput, types: readonly EventType[] | null): Promise<Page<Event>>;
  follow(from: {
    after: string | null;
    types: readonly EventType[] | null;
    filter: ConversationFilter | null;
  }): AsyncIterable<Frame>;
};

export type Backlogs = {
  read(): Promise<Backlog>;
  stuck(page: PageInput): Promise<Page<StuckConversation>>;
  failures(page: PageInput): Promise<Page<WorkflowFailure>>;
};

export type Loaders = {
  agent: Load<Agent>;
  bot: Load<Bot>;
  channel: Load<Channel>;
  channelsOfInbox: (inboxId: InboxId) => Promise<Channel[]>;
  comment: Load<Comment>;
  contact: Load<Contact>;
  conversation: Load<Conversation>;
  enrollment: Load<Enrollment>;
  event: Load<Event>;
  handOver: Load<HandOver>;
  inbox: Load<Inbox>;
  lastAssignment: (conversationId: string) => Promise<Event | null>;
  membersOfInbox: (inboxId: InboxId) => Promise<Agent[]>;
  membersOfTeam: (teamId: TeamId) => Promise<Agent[]>;
  message: Load<Message>;
  messagesOfConversation: (conversationId: string) => Promise<Message[]>;
  property: Load<ConversationProperty>;
  /** By `workflowId/number`. */
  revision: (workflowId: WorkflowId, revision: number) => Promise<Revision | null>;
  stepsOfEnrollment: (enrollmentId: EnrollmentId) => Promise<Step[]>;
  team: Load<Team>;
  teamsOfAgent: (agentId: AgentId) => Promise<Team[]>;
  ticket: Load<Ticket>;
  workflow: Load<Workflow>;
};

/** What the API can do, as the resolvers see it: they parse nothing, decide nothing and know no database. */
export type Context = {
  session: Session;
  account(): Promise<Account>;
  subscriptions(): Promise<Subscription[]>;
  agents: Agents;
  backlog: Backlogs;
  bots: Bots;
  contacts: Contacts;
  conversations: Conversations;
  handOvers: HandOvers;
  enrollments: Enrollments;
  inboxes: Inboxes;
  load: Loaders;
  log: Log;
  teams: Teams;
  properties: Properties;
  tickets: Tickets;
  workflows: Workflows;
};
