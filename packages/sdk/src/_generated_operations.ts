/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Where the choices of an action field come from. */
export type ActionFieldChoices =
  /** The keys of the other actions of the workflow. */
  | 'ACTIONS'
  /** The account's agents: `agents(active: true, search:)`. Bots too: `bots`. */
  | 'AGENTS'
  /** The connected inboxes: `inboxes(connected: true)`. */
  | 'CONNECTED_INBOXES'
  /** The account's declared properties: `conversationProperties(search:)`. */
  | 'CONVERSATION_PROPERTIES'
  /** The values of ConversationStatus. */
  | 'CONVERSATION_STATUSES'
  /** A filter, made of the fields of ConversationFilterInput. */
  | 'FILTER'
  /** The values of Overwrite. */
  | 'OVERWRITES'
  /** The values of Priority. */
  | 'PRIORITIES';

/** What an action does. In inputs it is the field of the same name: `addComment` for ADD_COMMENT. */
export type ActionKind =
  /** Leaves an internal note on it. */
  | 'ADD_COMMENT'
  /** Gives it to an agent or a bot. */
  | 'ASSIGN_CONVERSATION_OWNER'
  /** Goes on with one of several actions. */
  | 'BRANCH'
  /** Waits for a while or until a certain time. */
  | 'DELAY'
  /** Ends the enrollment. */
  | 'END'
  /** Sets its priority, its tags or a declared property. */
  | 'SET_CONVERSATION_PROPERTY'
  /** Closes it or opens it again. */
  | 'SET_CONVERSATION_STATUS'
  /** Takes its owner away. */
  | 'UNASSIGN_CONVERSATION_OWNER';

/** Leaves an internal note on the conversation. */
export type AddCommentActionInput = {
  /** Its name within the workflow: letters, digits, "_" and "-". */
  key: string;
  /** The key of the action to go on with. Null or left out: the enrollment ends here. */
  next?: string | null | undefined;
  /** All of the note: up to 100,000 characters. */
  text: string;
};

/** An internal note. */
export type AddCommentInput = {
  /** The conversation to leave it on. */
  conversationId: string;
  /** Only if the conversation is still at this version; else ConflictError. Left out: whatever it is. */
  expectedVersion?: number | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** All of its text: up to 100,000 characters. */
  text: string;
};

/** Moves the conversation to an inbox and gives it an owner, both or neither. Reopens it if it is closed. */
export type AssignConversationOwnerActionInput = {
  /** Skip it unless the conversation matches at that moment. Null or left out: do not skip it for that. */
  guard?: ConversationFilterInput | null | undefined;
  /** The connected inbox to move it to. Null or left out: it stays where it is. */
  inboxId?: string | null | undefined;
  /** Its name within the workflow: letters, digits, "_" and "-". */
  key: string;
  /** The key of the action to go on with. Null or left out: the enrollment ends here. */
  next?: string | null | undefined;
  /** What happens if it has an owner already. */
  overwrite?: Overwrite;
  /** The agent or bot to own it: active, with access to the inbox. Away and over capacity are fine. */
  ownerId: string;
};

/** Which conversation to give to whom. */
export type AssignConversationOwnerInput = {
  /** The conversation. A closed one is reopened. */
  conversationId: string;
  /** Only if the conversation is still at this version; else ConflictError. Left out: whatever it is. */
  expectedVersion?: number | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** A connected inbox to move it to; owner and inbox change together or not at all. Left out: it stays. */
  inboxId?: string | null | undefined;
  /** Only if this holds when it is written; else ConflictError. Left out: any owner is replaced. */
  onlyIf?: AssignmentConditionInput | null | undefined;
  /** The agent or bot to own it: active, with access to the inbox. Away and over capacity are fine. */
  ownerId: string;
  /** Why, for whoever reads the history: up to 1,000 characters. */
  reason?: string | null | undefined;
};

/** Which conversations to give to whom. */
export type AssignConversationOwnersInput = {
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. Stands for each item that has no key of its own. */
  idempotencyKey?: string | null | undefined;
  /** 1 to 250 assignments of different conversations. */
  items: Array<AssignConversationOwnerInput>;
};

/** What must hold for an assignment to take place: exactly one of these. */
export type AssignmentConditionInput =
  {   /** This agent or bot owns it. */
  ownerIs: string; unowned?: never; }
  |  { ownerIs?: never;   /** True: nobody owns it. False is refused. */
  unowned: boolean; };

/** Whether an agent is at work. It never keeps an agent from owning conversations. */
export type Availability =
  /** At work and at the desk. */
  | 'AVAILABLE'
  /** At work, but not at the desk. */
  | 'AWAY'
  /** Not at work. */
  | 'OFFLINE';

/** A test of something that is true or false. All operators given must hold; give at least one. */
export type BooleanTestInput = {
  /** It is this. */
  is?: boolean | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
};

/** Goes on with the first branch whose filter matches the conversation at that moment. */
export type BranchActionInput = {
  /** 1 to 20, in the order in which they are tried. */
  branches: Array<BranchInput>;
  /** Its name within the workflow: letters, digits, "_" and "-". */
  key: string;
  /** The key of the action to go on with if no branch matches. Null or left out: the enrollment ends here. */
  otherwise?: string | null | undefined;
};

/** One way on from a branch action. */
export type BranchInput = {
  /** Take it if the conversation matches at that moment and did not match a branch before. */
  filter: ConversationFilterInput;
  /** What people call it. */
  name: string;
  /** The key of the action to go on with. Null or left out: the enrollment ends here. */
  next?: string | null | undefined;
};

/** Which enrollment to stop, and why. */
export type CancelEnrollmentInput = {
  /** Which enrollment. */
  enrollmentId: string;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** Why, for whoever reads the enrollment: up to 1,000 characters. Null or left out: who did it. */
  reason?: string | null | undefined;
};

/** How messages come in and go out. */
export type ChannelKind =
  /** A chat on a web site or in an app. */
  | 'CHAT'
  /** By e-mail to an address of the inbox. */
  | 'EMAIL'
  /** A web form: comes in only. */
  | 'FORM'
  /** Telephone calls. */
  | 'PHONE'
  /** Text messages. */
  | 'SMS'
  /** Social networks and messengers. */
  | 'SOCIAL';

/** A test of `channel`. All operators given must hold; give at least one. */
export type ChannelTestInput = {
  /** It is one of these. */
  in?: Array<ChannelKind> | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** It is none of these. */
  notIn?: Array<ChannelKind> | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
};

/** Which conversation to close. */
export type CloseConversationInput = {
  /** The conversation. */
  conversationId: string;
  /** Only if the conversation is still at this version; else ConflictError. Left out: whatever it is. */
  expectedVersion?: number | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** Why, for whoever reads the history: up to 1,000 characters. */
  reason?: string | null | undefined;
};

/** Which conversations: exactly one field. Groups nest at most 3 deep. */
export type ConversationFilterInput =
  {   /** Every one of these filters matches. */
  all: Array<ConversationFilterInput>; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never;   /** At least one of these filters matches. */
  any: Array<ConversationFilterInput>; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never;   /** How the conversation came in. Missing when not known. */
  channel: ChannelTestInput; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never;   /** When it was closed. Missing while it is open. */
  closedAt: TimeTestInput; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never;   /** The customer. Missing when not known. */
  contact: ReferenceTestInput; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never;   /** The contact's e-mail address. Missing without contact or address. */
  contactEmail: TextTestInput; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never;   /** When it began to exist in Usher. Never missing. */
  createdAt: TimeTestInput; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never;   /** The first message, its first 1,024 characters. Missing before there is one. */
  firstMessage: TextTestInput; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never;   /** The inbox that the conversation is in. Missing when it is in none. */
  inbox: ReferenceTestInput; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never;   /** Who wrote first. Missing before there is a message. */
  initiatedBy: InitiatedByTestInput; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never;   /** When the customer last wrote. Missing before that. */
  lastInboundAt: TimeTestInput; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never;   /** The latest message, its first 1,024 characters. Missing before there is one. */
  lastMessage: TextTestInput; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never;   /** When the account last wrote. Missing before that. */
  lastOutboundAt: TimeTestInput; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never;   /** The agent or bot that owns the conversation. Missing when nobody does. */
  owner: ReferenceTestInput; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never;   /** What kind of owner it has. NOBODY when it has none; never missing. */
  ownerKind: OwnerKindTestInput; priority?: never; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never;   /** The priority. Missing when none was given. */
  priority: PriorityTestInput; property?: never; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never;   /** A property that the account has declared, by its name. Missing when it has no value. */
  property: PropertyTestInput; status?: never; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never;   /** Whether the conversation is open or closed. */
  status: StatusTestInput; subject?: never; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never;   /** The subject line. Missing when it has none. */
  subject: TextTestInput; tags?: never; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never;   /** The tags. Never missing: without tags it is an empty list. */
  tags: TagsTestInput; ticket?: never; }
  |  { all?: never; any?: never; channel?: never; closedAt?: never; contact?: never; contactEmail?: never; createdAt?: never; firstMessage?: never; inbox?: never; initiatedBy?: never; lastInboundAt?: never; lastMessage?: never; lastOutboundAt?: never; owner?: never; ownerKind?: never; priority?: never; property?: never; status?: never; subject?: never; tags?: never;   /** The ticket that it belongs to. Missing when there is none. */
  ticket: ReferenceTestInput; };

/** The value that a conversation gets for one declared property. */
export type ConversationPropertyInput = {
  /** The name that it is declared with. */
  name: string;
  /** What it holds from now on. Null: nothing. */
  value?: PropertyValueInput | null | undefined;
};

/** Whether a conversation still needs somebody. */
export type ConversationStatus =
  /** It is done with. Assigning it again reopens it. */
  | 'CLOSED'
  /** It needs somebody. */
  | 'OPEN';

/** A new agent, or, if the external id is known, what to update of that agent. */
export type CreateAgentInput = {
  /** Null or left out: a new agent is active, a known one stays as it is. */
  active?: boolean | null | undefined;
  /** Null or left out: a new agent is AVAILABLE, a known one stays as it is. */
  availability?: Availability | null | undefined;
  /** How many open conversations are meant to be enough: 0 to 10,000. Null: no limit. */
  capacity?: number | null | undefined;
  /** Where the agent gets mail. Null: unknown. */
  email?: string | null | undefined;
  /** The agent's id in your own system. Null or left out: none, always a new agent. */
  externalId?: string | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** What people call the agent: 1 to 200 characters. */
  name: string;
};

/** A new bot. */
export type CreateBotInput = {
  /** Null or left out: it is active. */
  active?: boolean | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** What people call the bot: 1 to 200 characters. */
  name: string;
};

/** A channel of a new inbox. */
export type CreateChannelInput = {
  /** How messages come in and go out. */
  kind: ChannelKind;
  /** What people call the channel: 1 to 200 characters. */
  name: string;
};

/** A new contact, or, if the external id is known, what to update of that contact. */
export type CreateContactInput = {
  /** Where the contact gets mail. Null: unknown. */
  email?: string | null | undefined;
  /** The contact's id in your own system. Null or left out: none, always a new contact. */
  externalId?: string | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** What the contact is called: 1 to 200 characters. Null: unknown. */
  name?: string | null | undefined;
};

/** A new conversation. With a known `externalId` the conversation that exists is answered, unchanged. */
export type CreateConversationInput = {
  /** The channel by which it came. Left out: not known. */
  channelId?: string | null | undefined;
  /** The customer. Left out: not known. */
  contactId?: string | null | undefined;
  /** The conversation's id in your own system. Null or left out: none. */
  externalId?: string | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** A connected inbox to put it in. Left out: the channel's, or none. */
  inboxId?: string | null | undefined;
  /** The customer's first message. Left out: it begins without one. */
  message?: string | null | undefined;
  /** The agent or bot that owns it from the start. Left out: nobody. */
  ownerId?: string | null | undefined;
  /** How urgent it is. Left out: nobody has said. */
  priority?: Priority | null | undefined;
  /** What it is about: up to 1,000 characters. */
  subject?: string | null | undefined;
  /** Up to 50 tags of up to 100 characters. */
  tags?: Array<string> | null | undefined;
  /** The ticket that it belongs to. Left out: none. */
  ticketId?: string | null | undefined;
};

/** A new property. With a known name of the same type the property that exists is answered, unchanged. */
export type CreateConversationPropertyInput = {
  /** What can be chosen: 1 to 100 texts, for type CHOICE and for no other. */
  choices?: Array<string> | null | undefined;
  /** What it is for, for whoever fills it in. Null: not said. */
  description?: string | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** What people call it: 1 to 200 characters. */
  label: string;
  /** What values, filters and actions call it: a letter, then letters, digits and "_". Never changes. */
  name: string;
  /** What it holds. Never changes. */
  type: PropertyType;
};

/** A new inbox with its members and channels. */
export type CreateInboxInput = {
  /** Null or left out: EVERYONE. */
  access?: InboxAccess | null | undefined;
  /** The ways into it, at most 20. Null or left out: none. */
  channels?: Array<CreateChannelInput> | null | undefined;
  /** Null or left out: it is connected. */
  connected?: boolean | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** Its agents, at most 250. Null or left out: none. */
  memberIds?: Array<string> | null | undefined;
  /** What people call the inbox: 1 to 200 characters. */
  name: string;
};

/** A new team with its members. */
export type CreateTeamInput = {
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** Its agents, at most 250. Null or left out: none. */
  memberIds?: Array<string> | null | undefined;
  /** What people call the team: 1 to 200 characters. */
  name: string;
};

/** A new ticket. It is open. */
export type CreateTicketInput = {
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** The agent who settles it. Null or left out: nobody yet. */
  ownerId?: string | null | undefined;
  /** What it is about: 1 to 1,000 characters. */
  subject: string;
};

/** A new workflow. */
export type CreateWorkflowInput = {
  /** What it does. */
  definition: WorkflowDefinitionInput;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** What people call it: 1 to 200 characters. */
  name: string;
};

/** Enrolls a conversation when the filter becomes true for it, and when it is new and the filter is true. */
export type CriteriaTriggerInput = {
  /** Which conversations. Owners that are bots count like persons unless the filter leaves them out. */
  filter: ConversationFilterInput;
};

/** Which agent to deactivate, and what becomes of its conversations. */
export type DeactivateAgentInput = {
  /** Which agent. May be inactive already. */
  agentId: string;
  /** Where its conversations go, open and closed ones. Closed ones stay closed. */
  handOver: HandOverInput;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
};

/** Waits, for a while or until a certain time: give exactly one of `for` and `until`. What follows a pause of 5 minutes or more starts a new chain. */
export type DelayActionInput = {
  /** How long. Null or left out: `until` says it. */
  for?: DelayForInput | null | undefined;
  /** Its name within the workflow: letters, digits, "_" and "-". */
  key: string;
  /** The key of the action to go on with. Null or left out: the enrollment ends here. */
  next?: string | null | undefined;
  /** Until when. Null or left out: `for` says it. */
  until?: DelayUntilInput | null | undefined;
};

/** How long to wait: 365 days at most. */
export type DelayForInput = {
  /** How many: at least 1. */
  amount: number;
  /** What the amount counts. */
  unit: DelayUnit;
};

/** What a delay is counted in. */
export type DelayUnit =
  /** 24 hours each, whatever the clocks do. */
  | 'DAYS'
  /** 60 minutes each. */
  | 'HOURS'
  /** 60 seconds each. */
  | 'MINUTES'
  /** The smallest: no delay is shorter than one. */
  | 'SECONDS';

/** Until when to wait: exactly one of these. */
export type DelayUntilInput =
  {   /** This moment, 365 days ahead at most. If it has passed by then, there is no wait. */
  dateTime: string; timeOfDay?: never; }
  |  { dateTime?: never;   /** The next time that clocks show a certain time. */
  timeOfDay: TimeOfDayInput; };

/** Which workflow to delete. */
export type DeleteWorkflowInput = {
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** Which workflow. */
  workflowId: string;
};

/** Ends the enrollment. */
export type EndActionInput = {
  /** Its name within the workflow: letters, digits, "_" and "-". */
  key: string;
  /** Why it ends here, for whoever reads the enrollment. */
  reason?: string | null | undefined;
};

/** Which conversations to put into which workflow. */
export type EnrollConversationsInput = {
  /** 1 to 250 different conversations. */
  conversationIds: Array<string>;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. It stands for each conversation on its own. */
  idempotencyKey?: string | null | undefined;
  /** The workflow: on, and with a manual trigger. */
  workflowId: string;
};

/** Why a conversation is not enrolled, or an enrollment not retried. */
export type EnrollmentRefusal =
  /** An enrollment of the same workflow and conversation has not ended yet. */
  | 'ALREADY_INSIDE'
  /** The enrollment neither failed nor was blocked. */
  | 'DID_NOT_FAIL'
  /** It passes through the workflow once, and has done so. */
  | 'ENROLLED_BEFORE'
  /** The conversation does not match the filter of the manual trigger. */
  | 'FILTER_DOES_NOT_MATCH'
  /** The revision that runs lets nobody enroll conversations. */
  | 'NO_MANUAL_TRIGGER'
  /** The workflow is no more. */
  | 'WORKFLOW_DELETED'
  /** The workflow is turned off. */
  | 'WORKFLOW_OFF';

/** How far an enrollment got. */
export type EnrollmentStatus =
  /** Too many workflows had set each other off, and it did not begin. */
  | 'BLOCKED'
  /** Somebody cancelled it, or turned off or deleted its workflow. */
  | 'CANCELLED'
  /** It reached an end. */
  | 'COMPLETED'
  /** An action could not be executed, and it stopped there. */
  | 'FAILED'
  /** When its turn came, the conversation did not match: a workflow before it had changed that, or it had failed before it began and was tried again. */
  | 'OVERTAKEN'
  /** Its actions are being executed. */
  | 'RUNNING'
  /** It goes on later. */
  | 'WAITING';

/** What kind of refusal it is. Stable: scripts may branch on it. */
export type ErrorCode =
  /** The conversation is not as expected. */
  | 'CONFLICT'
  /** The conversation cannot be in the workflow now. */
  | 'ENROLLMENT_REFUSED'
  /** The account's subscriptions do not include the feature. */
  | 'FEATURE_NOT_AVAILABLE'
  /** The API key lacks the permission. */
  | 'FORBIDDEN'
  /** The idempotency key belongs to another request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The target inbox is not connected. */
  | 'INBOX_NOT_CONNECTED'
  /** The input has mistakes; each is listed with its path. */
  | 'INVALID_INPUT'
  /** Nothing in this account has that id. */
  | 'NOT_FOUND'
  /** The owner is inactive or has no access to the inbox. */
  | 'OWNER_NOT_ELIGIBLE'
  /** The workflow is not at the revision expected. */
  | 'REVISION_CONFLICT';

/** What can happen to a conversation. */
export type EventType =
  /** An internal note was left on it. */
  | 'COMMENT_ADDED'
  /** It got an owner, or another one. */
  | 'CONVERSATION_ASSIGNED'
  /** It was closed. */
  | 'CONVERSATION_CLOSED'
  /** It began to exist in Usher. */
  | 'CONVERSATION_CREATED'
  /** It was put into another inbox. */
  | 'CONVERSATION_MOVED'
  /** It became more or less urgent. */
  | 'CONVERSATION_PRIORITY_CHANGED'
  /** Declared properties of it got other values. */
  | 'CONVERSATION_PROPERTIES_CHANGED'
  /** It was closed and is open again. */
  | 'CONVERSATION_REOPENED'
  /** It got tags or lost some. */
  | 'CONVERSATION_TAGS_CHANGED'
  /** Its owner was taken away. */
  | 'CONVERSATION_UNASSIGNED'
  /** A message came in from the customer. */
  | 'MESSAGE_RECEIVED'
  /** A message went out to the customer. */
  | 'MESSAGE_SENT';

/** Enrolls a conversation each time one of these events happens to it. */
export type EventsTriggerInput = {
  /** Only conversations that match right after the event. Null or left out: all. */
  filter?: ConversationFilterInput | null | undefined;
  /** The events, any of them: at least one. */
  types: Array<EventType>;
};

/** What becomes of the conversations that a deactivated agent owns: exactly one of these. */
export type HandOverInput =
  {   /** True: the agent keeps them, and a hand-over that still runs is cancelled. False is refused. */
  leave: boolean; toNobody?: never; toOwner?: never; }
  |  { leave?: never;   /** True: they are left without an owner. False is refused. */
  toNobody: boolean; toOwner?: never; }
  |  { leave?: never; toNobody?: never;   /** This agent or bot gets them. It must be active, and not the agent itself. */
  toOwner: string; };

/** How far a hand-over got. */
export type HandOverStatus =
  /** The agent was activated or deactivated anew meanwhile. What was handed over stays so. */
  | 'CANCELLED'
  /** It had a look at every conversation; `refused` tells how many stayed behind. */
  | 'COMPLETED'
  /** It stopped unexpectedly. What was handed over stays so; deactivate the agent again for the rest. */
  | 'FAILED'
  /** It goes on by itself, some conversations at a time. */
  | 'RUNNING';

/** Which agents may own conversations of an inbox. */
export type InboxAccess =
  /** Every agent of the account. */
  | 'EVERYONE'
  /** Only its members. */
  | 'MEMBERS';

/** Why an owner cannot own a conversation. Being away, offline or over capacity is no reason. */
export type Ineligibility =
  /** The agent or bot is not active. */
  | 'INACTIVE'
  /** The inbox is open to members only, and the agent is not one. */
  | 'NO_INBOX_ACCESS';

/** A test of `initiatedBy`. All operators given must hold; give at least one. */
export type InitiatedByTestInput = {
  /** It is one of these. */
  in?: Array<Initiator> | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** It is none of these. */
  notIn?: Array<Initiator> | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
};

/** Who wrote first in a conversation. */
export type Initiator =
  /** The account: the first message was outbound. */
  | 'ACCOUNT'
  /** The customer: the first message was inbound. */
  | 'CONTACT';

/** What happens to the conversations inside a workflow that is turned off. */
export type InsidePolicy =
  /** They stop where they are. */
  | 'CANCEL'
  /** They go on to the end. */
  | 'FINISH';

/** Lets conversations be enrolled with `enrollConversations`. Enrolls none by itself. */
export type ManualTriggerInput = {
  /** Only conversations that match at that moment. Null or left out: any. */
  filter?: ConversationFilterInput | null | undefined;
};

/** Which way a message went. */
export type MessageDirection =
  /** From the customer to the account. */
  | 'INBOUND'
  /** From the account to the customer. */
  | 'OUTBOUND';

/** A test of a number. All operators given must hold; give at least one. */
export type NumberTestInput = {
  /** It is this or more. */
  atLeast?: number | null | undefined;
  /** It is this or less. */
  atMost?: number | null | undefined;
  /** It is one of these. */
  in?: Array<number> | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** It is less than this. */
  lessThan?: number | null | undefined;
  /** It is more than this. */
  moreThan?: number | null | undefined;
  /** It is none of these. */
  notIn?: Array<number> | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
};

/** What an assignment does with a conversation that has an owner. */
export type Overwrite =
  /** Replaces the owner, person or bot. */
  | 'ANY'
  /** Leaves the owner as it is: the action is skipped. */
  | 'UNOWNED';

/** What kind of owner a conversation has. */
export type OwnerKind =
  /** An agent: a person. */
  | 'AGENT'
  /** A bot: a program. */
  | 'BOT'
  /** It has none. */
  | 'NOBODY';

/** A test of `ownerKind`. All operators given must hold; give at least one. */
export type OwnerKindTestInput = {
  /** It is one of these. */
  in?: Array<OwnerKind> | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** It is none of these. */
  notIn?: Array<OwnerKind> | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
};

/** What an API key may do. */
export type Permission =
  /** Read everything of the account, and subscribe to its events. */
  | 'READ'
  /** Create conversations, add messages and comments, assign, close, reopen, set priority, tags and properties. */
  | 'WRITE_CONVERSATIONS'
  /** Create and update agents, teams, bots, inboxes, contacts, tickets and conversation properties. */
  | 'WRITE_DIRECTORY'
  /** Create, update, turn on, turn off and delete workflows; enroll conversations, cancel and retry enrollments. */
  | 'WRITE_WORKFLOWS';

/** How urgent a conversation is, from least to most. */
export type Priority =
  /** Before the others. */
  | 'HIGH'
  /** It can wait. */
  | 'LOW'
  /** It is neither unimportant nor pressing. */
  | 'NORMAL'
  /** Before everything else. */
  | 'URGENT';

/** A test of `priority`. All operators given must hold; give at least one. */
export type PriorityTestInput = {
  /** It is one of these. */
  in?: Array<Priority> | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** It is none of these. */
  notIn?: Array<Priority> | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
};

/** A product that an account can subscribe to. */
export type Product =
  /** The product for those who keep data and processes in order. */
  | 'OPERATIONS_HUB'
  /** The product that help desks subscribe to. */
  | 'SERVICE_HUB';

/** A test of one of the choices that the account has declared, which are compared exactly. All operators given must hold; give at least one. */
export type PropertyChoiceTestInput = {
  /** It is one of these. */
  in?: Array<string> | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** It is none of these. */
  notIn?: Array<string> | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
};

/** What an action sets: exactly one of these. */
export type PropertySettingInput =
  {   /** 1 to 50 tags that it gets, if it does not have them. */
  addTags: Array<string>; clearPriority?: never; clearProperty?: never; priority?: never; property?: never; removeTags?: never; }
  |  { addTags?: never;   /** True: it has no priority any more. */
  clearPriority: boolean; clearProperty?: never; priority?: never; property?: never; removeTags?: never; }
  |  { addTags?: never; clearPriority?: never;   /** The name of a declared property that loses its value. */
  clearProperty: string; priority?: never; property?: never; removeTags?: never; }
  |  { addTags?: never; clearPriority?: never; clearProperty?: never;   /** How urgent the conversation is from then on. */
  priority: Priority; property?: never; removeTags?: never; }
  |  { addTags?: never; clearPriority?: never; clearProperty?: never; priority?: never;   /** A declared property and the value that it gets. */
  property: PropertySettingValueInput; removeTags?: never; }
  |  { addTags?: never; clearPriority?: never; clearProperty?: never; priority?: never; property?: never;   /** 1 to 50 tags that it loses, if it has them. */
  removeTags: Array<string>; };

/** A declared property with its new value. */
export type PropertySettingValueInput = {
  /** The name that it is declared with. */
  name: string;
  /** What it holds from then on. */
  value: PropertyValueInput;
};

/** A test of a property: its name, and exactly one test, of the type that it is declared with. */
export type PropertyTestInput = {
  /** The test of a property of type BOOLEAN. */
  boolean?: BooleanTestInput | null | undefined;
  /** The test of a property of type CHOICE. */
  choice?: PropertyChoiceTestInput | null | undefined;
  /** The test of a property of type DATE_TIME. */
  dateTime?: TimeTestInput | null | undefined;
  /** The name that it is declared with. */
  name: string;
  /** The test of a property of type NUMBER. */
  number?: NumberTestInput | null | undefined;
  /** The test of a property of type TEXT. */
  text?: TextTestInput | null | undefined;
};

/** What a property can hold. */
export type PropertyType =
  /** True or false. */
  | 'BOOLEAN'
  /** One of the choices that are declared with it. */
  | 'CHOICE'
  /** A moment, to the millisecond. */
  | 'DATE_TIME'
  /** A number, with or without a fraction. */
  | 'NUMBER'
  /** A text of up to 1,000 characters. */
  | 'TEXT';

/** The value of a property: exactly one of these, of the type that it is declared with. */
export type PropertyValueInput =
  {   /** The value of a property of type BOOLEAN. */
  boolean: boolean; choice?: never; dateTime?: never; number?: never; text?: never; }
  |  { boolean?: never;   /** The value of a property of type CHOICE: one of its choices, letter by letter. */
  choice: string; dateTime?: never; number?: never; text?: never; }
  |  { boolean?: never; choice?: never;   /** The value of a property of type DATE_TIME. */
  dateTime: string; number?: never; text?: never; }
  |  { boolean?: never; choice?: never; dateTime?: never;   /** The value of a property of type NUMBER. */
  number: number; text?: never; }
  |  { boolean?: never; choice?: never; dateTime?: never; number?: never;   /** The value of a property of type TEXT: up to 1,000 characters. */
  text: string; };

/** Which revision shall run. */
export type PublishWorkflowInput = {
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** Its number. An earlier one takes back what came after. */
  revision: number;
  /** Which workflow. */
  workflowId: string;
};

/** A message from the customer. */
export type ReceiveMessageInput = {
  /** The conversation that it is part of. */
  conversationId: string;
  /** Only if the conversation is still at this version; else ConflictError. Left out: whatever it is. */
  expectedVersion?: number | null | undefined;
  /** The message's id in your own system. A known one is not recorded again. Left out: none. */
  externalId?: string | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** All of its text: up to 100,000 characters. */
  text: string;
};

/** A test of a field that refers to something by its id. All operators given must hold; give at least one. */
export type ReferenceTestInput = {
  /** It is one of these. */
  in?: Array<string> | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** It is none of these. */
  notIn?: Array<string> | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
};

/** Which conversation to reopen. */
export type ReopenConversationInput = {
  /** The conversation. */
  conversationId: string;
  /** Only if the conversation is still at this version; else ConflictError. Left out: whatever it is. */
  expectedVersion?: number | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** Why, for whoever reads the history: up to 1,000 characters. */
  reason?: string | null | undefined;
};

/** Which enrollment to try again. */
export type RetryEnrollmentInput = {
  /** Which enrollment. */
  enrollmentId: string;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
};

/** A message to the customer. */
export type SendMessageInput = {
  /** The conversation that it is part of. */
  conversationId: string;
  /** Only if the conversation is still at this version; else ConflictError. Left out: whatever it is. */
  expectedVersion?: number | null | undefined;
  /** The message's id in your own system. A known one is not recorded again. Left out: none. */
  externalId?: string | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** All of its text: up to 100,000 characters. */
  text: string;
};

/** What a conversation shall be like. What is left out stays as it is. */
export type SetConversationPropertiesInput = {
  /** Tags to add, behind those it has: at most 50 altogether. */
  addTags?: Array<string> | null | undefined;
  /** The conversation. */
  conversationId: string;
  /** Only if the conversation is still at this version; else ConflictError. Left out: whatever it is. */
  expectedVersion?: number | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** How urgent it is. Null: nobody says any more. */
  priority?: Priority | null | undefined;
  /** Declared properties, each of them once. */
  properties?: Array<ConversationPropertyInput> | null | undefined;
  /** Why, for whoever reads the history: up to 1,000 characters. */
  reason?: string | null | undefined;
  /** Tags to take away, if it has them. */
  removeTags?: Array<string> | null | undefined;
};

/** Sets the priority, the tags or one declared property of the conversation. */
export type SetConversationPropertyActionInput = {
  /** Its name within the workflow: letters, digits, "_" and "-". */
  key: string;
  /** The key of the action to go on with. Null or left out: the enrollment ends here. */
  next?: string | null | undefined;
  /** What to set. */
  set: PropertySettingInput;
};

/** Closes the conversation or opens it again. */
export type SetConversationStatusActionInput = {
  /** Its name within the workflow: letters, digits, "_" and "-". */
  key: string;
  /** The key of the action to go on with. Null or left out: the enrollment ends here. */
  next?: string | null | undefined;
  /** The status that the conversation gets. */
  status: ConversationStatus;
};

/** A test of `status`. All operators given must hold; give at least one. */
export type StatusTestInput = {
  /** It is one of these. */
  in?: Array<ConversationStatus> | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** It is none of these. */
  notIn?: Array<ConversationStatus> | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
};

/** What became of an action. */
export type StepStatus =
  /** It was executed. */
  | 'DONE'
  /** It was refused; `detail` says why. */
  | 'FAILED'
  /** Its guard did not match, or the conversation had an owner to be kept. */
  | 'SKIPPED'
  /** It was executed, but everything was as it asks for already. */
  | 'UNCHANGED';

/** A test of the tags, which are compared exactly. All operators given must hold; give at least one. */
export type TagsTestInput = {
  /** All of these are there. */
  hasAll?: Array<string> | null | undefined;
  /** At least one of these is there. */
  hasAny?: Array<string> | null | undefined;
  /** None of these is there. */
  hasNone?: Array<string> | null | undefined;
};

/** A test of a text. Case, width and the kind of white space make no difference. All operators given must hold; give at least one. */
export type TextTestInput = {
  /** It has this in it. */
  contains?: string | null | undefined;
  /** It has at least one of these in it. */
  containsAny?: Array<string> | null | undefined;
  /** It has none of these in it. */
  containsNone?: Array<string> | null | undefined;
  /** It is this. */
  equals?: string | null | undefined;
  /** It is one of these. */
  equalsAny?: Array<string> | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
  /** It begins with this. */
  startsWith?: string | null | undefined;
};

/** Whether a ticket still needs work. */
export type TicketStatus =
  /** It does not. */
  | 'CLOSED'
  /** Somebody still works on it. */
  | 'OPEN';

/** How much of a product a subscription includes, from least to most. */
export type Tier =
  /** The highest tier: assigning owners is part of it. */
  | 'ENTERPRISE'
  /** The middle tier: assigning owners is part of it. */
  | 'PROFESSIONAL'
  /** Starter. Does not include assigning conversation owners. */
  | 'STARTER';

/** The next time that clocks show this. What they skip when they are put forward is taken as much later; what they show twice, the first time. */
export type TimeOfDayInput = {
  /** Hours and minutes from 00:00 to 23:59, such as `09:30`. */
  time: string;
  /** Where the clocks are, as IANA names it: `Europe/Lisbon`, `UTC`. */
  timeZone: string;
  /** Only on these days. Null, empty or left out: on any day. */
  weekdays?: Array<Weekday> | null | undefined;
};

/** A test of a moment, to the millisecond. All operators given must hold; give at least one. */
export type TimeTestInput = {
  /** It is earlier than this moment. */
  before?: string | null | undefined;
  /** It is this moment or later. */
  from?: string | null | undefined;
  /** True: there must be a value. False: it must be missing. */
  isSet?: boolean | null | undefined;
  /** Whether a missing value passes. Without it, that fails every operator but isSet. */
  orMissing?: boolean;
};

/** Which workflow to turn off, and what becomes of the conversations inside. */
export type TurnOffWorkflowInput = {
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** What happens to the conversations that are inside it. */
  inside: InsidePolicy;
  /** Which workflow. */
  workflowId: string;
};

/** Which workflow to turn on, and for whom. */
export type TurnOnWorkflowInput = {
  /** True: conversations that match its criteria already are enrolled too, unless they once were. False: only what happens from now on. */
  enrollExisting: boolean;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** The revision that shall run. Null or left out: the latest. */
  revision?: number | null | undefined;
  /** Which workflow. */
  workflowId: string;
};

/** Takes the owner away. Inbox and status stay as they are. */
export type UnassignConversationOwnerActionInput = {
  /** Its name within the workflow: letters, digits, "_" and "-". */
  key: string;
  /** The key of the action to go on with. Null or left out: the enrollment ends here. */
  next?: string | null | undefined;
};

/** Which conversation shall have no owner. */
export type UnassignConversationOwnerInput = {
  /** The conversation. */
  conversationId: string;
  /** Only if the conversation is still at this version; else ConflictError. Left out: whatever it is. */
  expectedVersion?: number | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** Why, for whoever reads the history: up to 1,000 characters. */
  reason?: string | null | undefined;
};

/** What to change of an agent. What is left out stays as it is. */
export type UpdateAgentInput = {
  /** False: can be given no more conversations and keeps those it has; `deactivateAgent` hands them over. True: can be given some again; a hand-over that still runs is cancelled. Cannot be null. */
  active?: boolean | null | undefined;
  /** Which agent. */
  agentId: string;
  /** The new availability. Cannot be null. */
  availability?: Availability | null | undefined;
  /** The new capacity: 0 to 10,000. Null: no limit. */
  capacity?: number | null | undefined;
  /** The new e-mail address. Null: removes it. */
  email?: string | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** The new name. Cannot be null. */
  name?: string | null | undefined;
};

/** What to change of a bot. What is left out stays as it is. */
export type UpdateBotInput = {
  /** False: can be given no more conversations. Cannot be null. */
  active?: boolean | null | undefined;
  /** Which bot. */
  botId: string;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** The new name. Cannot be null. */
  name?: string | null | undefined;
};

/** What to change of a contact. What is left out stays as it is. */
export type UpdateContactInput = {
  /** Which contact. */
  contactId: string;
  /** The new e-mail address. Null: removes it. */
  email?: string | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** The new name. Null: removes it. */
  name?: string | null | undefined;
};

/** What to change of a property. What is left out stays as it is. */
export type UpdateConversationPropertyInput = {
  /** What else can be chosen, behind the rest. Choices are never removed: values may hold them. */
  addChoices?: Array<string> | null | undefined;
  /** What it is for. Null: removes that. */
  description?: string | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** What people call it from now on. */
  label?: string | null | undefined;
  /** Which property. */
  propertyId: string;
};

/** What to change of an inbox. What is left out stays as it is. */
export type UpdateInboxInput = {
  /** Which agents may own its conversations from now on. Cannot be null. */
  access?: InboxAccess | null | undefined;
  /** False: no more conversations can be put into it. Cannot be null. */
  connected?: boolean | null | undefined;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** Which inbox. */
  inboxId: string;
  /** All of its agents from now on, at most 250; others leave. Cannot be null; empty: none. */
  memberIds?: Array<string> | null | undefined;
  /** The new name. Cannot be null. */
  name?: string | null | undefined;
};

/** What to change of a team. What is left out stays as it is. */
export type UpdateTeamInput = {
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** All of its agents from now on, at most 250; others leave. Cannot be null; empty: none. */
  memberIds?: Array<string> | null | undefined;
  /** The new name. Cannot be null. */
  name?: string | null | undefined;
  /** Which team. */
  teamId: string;
};

/** What to change of a ticket. What is left out stays as it is. */
export type UpdateTicketInput = {
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** The agent who settles it from now on. Null: nobody. */
  ownerId?: string | null | undefined;
  /** Whether it still needs work. Cannot be null. */
  status?: TicketStatus | null | undefined;
  /** The new subject. Cannot be null. */
  subject?: string | null | undefined;
  /** Which ticket. */
  ticketId: string;
};

/** What to change of a workflow. What is null or left out stays as it is. */
export type UpdateWorkflowInput = {
  /** What it does: saved as another revision, which runs once it is published. */
  definition?: WorkflowDefinitionInput | null | undefined;
  /** The latest revision that you know; if somebody saved another since, RevisionConflictError. */
  expectedRevision: number;
  /** Makes it safe to call again: for 72 hours the same key with the same input answers what the first call did. */
  idempotencyKey?: string | null | undefined;
  /** What people call it from now on: 1 to 200 characters. */
  name?: string | null | undefined;
  /** Its new place in the account's order, from 1. The others make room. */
  position?: number | null | undefined;
  /** Which workflow. */
  workflowId: string;
};

/** A day of the week, where the clocks of the time zone are. */
export type Weekday =
  /** Each week anew. */
  | 'FRIDAY'
  /** Each week anew. */
  | 'MONDAY'
  /** Each week anew. */
  | 'SATURDAY'
  /** Each week anew. */
  | 'SUNDAY'
  /** Each week anew. */
  | 'THURSDAY'
  /** Each week anew. */
  | 'TUESDAY'
  /** Each week anew. */
  | 'WEDNESDAY';

/** One node of a workflow: exactly one of these. */
export type WorkflowActionInput =
  {   /** Leaves an internal note on it. */
  addComment: AddCommentActionInput; assignConversationOwner?: never; branch?: never; delay?: never; end?: never; setConversationProperty?: never; setConversationStatus?: never; unassignConversationOwner?: never; }
  |  { addComment?: never;   /** Gives it an owner. */
  assignConversationOwner: AssignConversationOwnerActionInput; branch?: never; delay?: never; end?: never; setConversationProperty?: never; setConversationStatus?: never; unassignConversationOwner?: never; }
  |  { addComment?: never; assignConversationOwner?: never;   /** Goes on with one of several actions. */
  branch: BranchActionInput; delay?: never; end?: never; setConversationProperty?: never; setConversationStatus?: never; unassignConversationOwner?: never; }
  |  { addComment?: never; assignConversationOwner?: never; branch?: never;   /** Waits for a while or until a certain time. */
  delay: DelayActionInput; end?: never; setConversationProperty?: never; setConversationStatus?: never; unassignConversationOwner?: never; }
  |  { addComment?: never; assignConversationOwner?: never; branch?: never; delay?: never;   /** Ends the enrollment. */
  end: EndActionInput; setConversationProperty?: never; setConversationStatus?: never; unassignConversationOwner?: never; }
  |  { addComment?: never; assignConversationOwner?: never; branch?: never; delay?: never; end?: never;   /** Sets its priority, tags or a declared property. */
  setConversationProperty: SetConversationPropertyActionInput; setConversationStatus?: never; unassignConversationOwner?: never; }
  |  { addComment?: never; assignConversationOwner?: never; branch?: never; delay?: never; end?: never; setConversationProperty?: never;   /** Closes or reopens it. */
  setConversationStatus: SetConversationStatusActionInput; unassignConversationOwner?: never; }
  |  { addComment?: never; assignConversationOwner?: never; branch?: never; delay?: never; end?: never; setConversationProperty?: never; setConversationStatus?: never;   /** Takes its owner away. */
  unassignConversationOwner: UnassignConversationOwnerActionInput; };

/** What a workflow does. It is checked as a whole, and every mistake is answered with its path. */
export type WorkflowDefinitionInput = {
  /** Its nodes: 1 to 200. An enrollment begins at the first one, and the first one leads to all others. */
  actions: Array<WorkflowActionInput>;
  /** What passes through it. */
  objectType?: WorkflowObjectType;
  /** Whether a conversation may pass through it more than once. Never twice at the same time. */
  reEnrollment?: boolean;
  /** What brings conversations into it: 1 to 20, any of which does. */
  triggers: Array<WorkflowTriggerInput>;
};

/** What passes through a workflow. */
export type WorkflowObjectType =
  /** Conversations. */
  | 'CONVERSATION';

/** What brings conversations into a workflow: exactly one of these. */
export type WorkflowTriggerInput =
  {   /** A filter that becomes true. */
  criteria: CriteriaTriggerInput; events?: never; manual?: never; }
  |  { criteria?: never;   /** Something that happens. */
  events: EventsTriggerInput; manual?: never; }
  |  { criteria?: never; events?: never;   /** Somebody who asks for it. */
  manual: ManualTriggerInput; };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { account: AccountFieldsFragment };

export type ActionDefinitionsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type ActionDefinitionsQuery = { actionDefinitions: Array<ActionDefinitionFieldsFragment> };

export type AgentQueryVariables = Exact<{
  id: string;
}>;


export type AgentQuery = { agent: AgentFieldsFragment | null };

export type AgentTeamsQueryVariables = Exact<{
  id: string;
}>;


export type AgentTeamsQuery = { agent: { teams: Array<TeamFieldsFragment> } | null };

export type AgentByExternalIdQueryVariables = Exact<{
  externalId: string;
}>;


export type AgentByExternalIdQuery = { agentByExternalId: AgentFieldsFragment | null };

export type AgentsQueryVariables = Exact<{
  active?: boolean | null | undefined;
  after?: string | null | undefined;
  first?: number | null | undefined;
  search?: string | null | undefined;
  teamId?: string | null | undefined;
}>;


export type AgentsQuery = { agents: { __typename: 'AgentConnection', nodes: Array<AgentFieldsFragment>, pageInfo: PageInfoFieldsFragment } };

export type BacklogQueryVariables = Exact<{ [key: string]: never; }>;


export type BacklogQuery = { backlog: BacklogFieldsFragment };

export type BacklogFailuresQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type BacklogFailuresQuery = { backlog: { failures: { __typename: 'WorkflowFailureConnection', nodes: Array<WorkflowFailureFieldsFragment>, pageInfo: PageInfoFieldsFragment } } };

export type BacklogStuckQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type BacklogStuckQuery = { backlog: { stuck: { __typename: 'StuckConversationConnection', nodes: Array<StuckConversationFieldsFragment>, pageInfo: PageInfoFieldsFragment } } };

export type BotQueryVariables = Exact<{
  id: string;
}>;


export type BotQuery = { bot: BotFieldsFragment | null };

export type BotsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  search?: string | null | undefined;
}>;


export type BotsQuery = { bots: { __typename: 'BotConnection', nodes: Array<BotFieldsFragment>, pageInfo: PageInfoFieldsFragment } };

export type ContactQueryVariables = Exact<{
  id: string;
}>;


export type ContactQuery = { contact: ContactFieldsFragment | null };

export type ContactByExternalIdQueryVariables = Exact<{
  externalId: string;
}>;


export type ContactByExternalIdQuery = { contactByExternalId: ContactFieldsFragment | null };

export type ContactsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  search?: string | null | undefined;
}>;


export type ContactsQuery = { contacts: { __typename: 'ContactConnection', nodes: Array<ContactFieldsFragment>, pageInfo: PageInfoFieldsFragment } };

export type ConversationQueryVariables = Exact<{
  id: string;
}>;


export type ConversationQuery = { conversation: ConversationFieldsFragment | null };

export type ConversationEnrollmentsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type ConversationEnrollmentsQuery = { conversation: { enrollments: { __typename: 'EnrollmentConnection', nodes: Array<EnrollmentFieldsFragment>, pageInfo: PageInfoFieldsFragment } } | null };

export type ConversationHistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type ConversationHistoryQuery = { conversation: { history: { __typename: 'EventConnection', nodes: Array<
        | EventFields_CommentAddedEvent_Fragment
        | EventFields_ConversationAssignedEvent_Fragment
        | EventFields_ConversationClosedEvent_Fragment
        | EventFields_ConversationCreatedEvent_Fragment
        | EventFields_ConversationMovedEvent_Fragment
        | EventFields_ConversationPriorityChangedEvent_Fragment
        | EventFields_ConversationPropertiesChangedEvent_Fragment
        | EventFields_ConversationReopenedEvent_Fragment
        | EventFields_ConversationTagsChangedEvent_Fragment
        | EventFields_ConversationUnassignedEvent_Fragment
        | EventFields_MessageReceivedEvent_Fragment
        | EventFields_MessageSentEvent_Fragment
      >, pageInfo: PageInfoFieldsFragment } } | null };

export type ConversationMessagesQueryVariables = Exact<{
  id: string;
}>;


export type ConversationMessagesQuery = { conversation: { messages: Array<MessageFieldsFragment> } | null };

export type ConversationByExternalIdQueryVariables = Exact<{
  externalId: string;
}>;


export type ConversationByExternalIdQuery = { conversationByExternalId: ConversationFieldsFragment | null };

export type ConversationPropertiesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  search?: string | null | undefined;
}>;


export type ConversationPropertiesQuery = { conversationProperties: { __typename: 'ConversationPropertyConnection', nodes: Array<ConversationPropertyFieldsFragment>, pageInfo: PageInfoFieldsFragment } };

export type ConversationPropertyQueryVariables = Exact<{
  id: string;
}>;


export type ConversationPropertyQuery = { conversationProperty: ConversationPropertyFieldsFragment | null };

export type ConversationsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: ConversationFilterInput | null | undefined;
  first?: number | null | undefined;
}>;


export type ConversationsQuery = { conversations: { __typename: 'ConversationConnection', nodes: Array<ConversationFieldsFragment>, pageInfo: PageInfoFieldsFragment } };

export type EnrollmentQueryVariables = Exact<{
  id: string;
}>;


export type EnrollmentQuery = { enrollment: EnrollmentFieldsFragment | null };

export type EventQueryVariables = Exact<{
  id: string;
}>;


export type EventQuery = { event:
    | EventFields_CommentAddedEvent_Fragment
    | EventFields_ConversationAssignedEvent_Fragment
    | EventFields_ConversationClosedEvent_Fragment
    | EventFields_ConversationCreatedEvent_Fragment
    | EventFields_ConversationMovedEvent_Fragment
    | EventFields_ConversationPriorityChangedEvent_Fragment
    | EventFields_ConversationPropertiesChangedEvent_Fragment
    | EventFields_ConversationReopenedEvent_Fragment
    | EventFields_ConversationTagsChangedEvent_Fragment
    | EventFields_ConversationUnassignedEvent_Fragment
    | EventFields_MessageReceivedEvent_Fragment
    | EventFields_MessageSentEvent_Fragment
   | null };

export type EventsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  types?: Array<EventType> | EventType | null | undefined;
}>;


export type EventsQuery = { events: { __typename: 'EventConnection', nodes: Array<
      | EventFields_CommentAddedEvent_Fragment
      | EventFields_ConversationAssignedEvent_Fragment
      | EventFields_ConversationClosedEvent_Fragment
      | EventFields_ConversationCreatedEvent_Fragment
      | EventFields_ConversationMovedEvent_Fragment
      | EventFields_ConversationPriorityChangedEvent_Fragment
      | EventFields_ConversationPropertiesChangedEvent_Fragment
      | EventFields_ConversationReopenedEvent_Fragment
      | EventFields_ConversationTagsChangedEvent_Fragment
      | EventFields_ConversationUnassignedEvent_Fragment
      | EventFields_MessageReceivedEvent_Fragment
      | EventFields_MessageSentEvent_Fragment
    >, pageInfo: PageInfoFieldsFragment } };

export type HandOverQueryVariables = Exact<{
  id: string;
}>;


export type HandOverQuery = { handOver: HandOverFieldsFragment | null };

export type HandOversQueryVariables = Exact<{
  after?: string | null | undefined;
  agentId?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type HandOversQuery = { handOvers: { __typename: 'HandOverConnection', nodes: Array<HandOverFieldsFragment>, pageInfo: PageInfoFieldsFragment } };

export type InboxQueryVariables = Exact<{
  id: string;
}>;


export type InboxQuery = { inbox: InboxFieldsFragment | null };

export type InboxChannelsQueryVariables = Exact<{
  id: string;
}>;


export type InboxChannelsQuery = { inbox: { channels: Array<ChannelFieldsFragment> } | null };

export type InboxMembersQueryVariables = Exact<{
  id: string;
}>;


export type InboxMembersQuery = { inbox: { members: Array<AgentFieldsFragment> } | null };

export type InboxesQueryVariables = Exact<{
  after?: string | null | undefined;
  connected?: boolean | null | undefined;
  first?: number | null | undefined;
  search?: string | null | undefined;
}>;


export type InboxesQuery = { inboxes: { __typename: 'InboxConnection', nodes: Array<InboxFieldsFragment>, pageInfo: PageInfoFieldsFragment } };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { node:
    | NodeFields_Account_Fragment
    | NodeFields_Agent_Fragment
    | NodeFields_Bot_Fragment
    | NodeFields_Channel_Fragment
    | NodeFields_Comment_Fragment
    | NodeFields_CommentAddedEvent_Fragment
    | NodeFields_Contact_Fragment
    | NodeFields_Conversation_Fragment
    | NodeFields_ConversationAssignedEvent_Fragment
    | NodeFields_ConversationClosedEvent_Fragment
    | NodeFields_ConversationCreatedEvent_Fragment
    | NodeFields_ConversationMovedEvent_Fragment
    | NodeFields_ConversationPriorityChangedEvent_Fragment
    | NodeFields_ConversationPropertiesChangedEvent_Fragment
    | NodeFields_ConversationProperty_Fragment
    | NodeFields_ConversationReopenedEvent_Fragment
    | NodeFields_ConversationTagsChangedEvent_Fragment
    | NodeFields_ConversationUnassignedEvent_Fragment
    | NodeFields_Enrollment_Fragment
    | NodeFields_HandOver_Fragment
    | NodeFields_Inbox_Fragment
    | NodeFields_Message_Fragment
    | NodeFields_MessageReceivedEvent_Fragment
    | NodeFields_MessageSentEvent_Fragment
    | NodeFields_Team_Fragment
    | NodeFields_Ticket_Fragment
    | NodeFields_Workflow_Fragment
   | null };

export type TeamQueryVariables = Exact<{
  id: string;
}>;


export type TeamQuery = { team: TeamFieldsFragment | null };

export type TeamMembersQueryVariables = Exact<{
  id: string;
}>;


export type TeamMembersQuery = { team: { members: Array<AgentFieldsFragment> } | null };

export type TeamsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  search?: string | null | undefined;
}>;


export type TeamsQuery = { teams: { __typename: 'TeamConnection', nodes: Array<TeamFieldsFragment>, pageInfo: PageInfoFieldsFragment } };

export type TicketQueryVariables = Exact<{
  id: string;
}>;


export type TicketQuery = { ticket: TicketFieldsFragment | null };

export type TicketsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  search?: string | null | undefined;
}>;


export type TicketsQuery = { tickets: { __typename: 'TicketConnection', nodes: Array<TicketFieldsFragment>, pageInfo: PageInfoFieldsFragment } };

export type WorkflowQueryVariables = Exact<{
  id: string;
}>;


export type WorkflowQuery = { workflow: WorkflowFieldsFragment | null };

export type WorkflowEnrollmentsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type WorkflowEnrollmentsQuery = { workflow: { enrollments: { __typename: 'EnrollmentConnection', nodes: Array<EnrollmentFieldsFragment>, pageInfo: PageInfoFieldsFragment } } | null };

export type WorkflowRevisionQueryVariables = Exact<{
  id: string;
  number: number;
}>;


export type WorkflowRevisionQuery = { workflow: { revision: WorkflowRevisionFieldsFragment | null } | null };

export type WorkflowsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type WorkflowsQuery = { workflows: { __typename: 'WorkflowConnection', nodes: Array<WorkflowFieldsFragment>, pageInfo: PageInfoFieldsFragment } };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { addComment:
    | { __typename: 'AddCommentSuccess', changed: boolean, replayed: boolean, version: number, comment: CommentFieldsFragment, conversation: ConversationFieldsFragment }
    | { __typename: 'ConflictError', changedAt: string, code: ErrorCode, currentOwnerId: string | null, currentVersion: number, message: string, changedBy:
        | ActorFields_ApiKeyActor_Fragment
        | ActorFields_SystemActor_Fragment
        | ActorFields_WorkflowActor_Fragment
       }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
   };

export type AssignConversationOwnerMutationVariables = Exact<{
  input: AssignConversationOwnerInput;
}>;


export type AssignConversationOwnerMutation = { assignConversationOwner:
    | { __typename: 'AssignConversationOwnerSuccess', changed: boolean, reopened: boolean, replayed: boolean, version: number, assignment: ConversationAssignedEventFieldsFragment | null, conversation: ConversationFieldsFragment }
    | { __typename: 'ConflictError', changedAt: string, code: ErrorCode, currentOwnerId: string | null, currentVersion: number, message: string, changedBy:
        | ActorFields_ApiKeyActor_Fragment
        | ActorFields_SystemActor_Fragment
        | ActorFields_WorkflowActor_Fragment
       }
    | { __typename: 'FeatureNotAvailableError', code: ErrorCode, feature: string, message: string, requires: Array<Product> }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InboxNotConnectedError', code: ErrorCode, inboxId: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'OwnerNotEligibleError', code: ErrorCode, message: string, ownerId: string, reasons: Array<Ineligibility> }
   };

export type AssignConversationOwnersMutationVariables = Exact<{
  input: AssignConversationOwnersInput;
}>;


export type AssignConversationOwnersMutation = { assignConversationOwners:
    | { __typename: 'AssignConversationOwnersSuccess', results: Array<
        | { __typename: 'AssignConversationOwnerSuccess', changed: boolean, reopened: boolean, replayed: boolean, version: number, assignment: ConversationAssignedEventFieldsFragment | null, conversation: ConversationFieldsFragment }
        | { __typename: 'ConflictError', changedAt: string, code: ErrorCode, currentOwnerId: string | null, currentVersion: number, message: string, changedBy:
            | ActorFields_ApiKeyActor_Fragment
            | ActorFields_SystemActor_Fragment
            | ActorFields_WorkflowActor_Fragment
           }
        | { __typename: 'FeatureNotAvailableError', code: ErrorCode, feature: string, message: string, requires: Array<Product> }
        | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
        | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
        | { __typename: 'InboxNotConnectedError', code: ErrorCode, inboxId: string, message: string }
        | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
        | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
        | { __typename: 'OwnerNotEligibleError', code: ErrorCode, message: string, ownerId: string, reasons: Array<Ineligibility> }
      > }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
   };

export type CancelEnrollmentMutationVariables = Exact<{
  input: CancelEnrollmentInput;
}>;


export type CancelEnrollmentMutation = { cancelEnrollment:
    | { __typename: 'CancelEnrollmentSuccess', changed: boolean, replayed: boolean, enrollment: EnrollmentFieldsFragment }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
   };

export type CloseConversationMutationVariables = Exact<{
  input: CloseConversationInput;
}>;


export type CloseConversationMutation = { closeConversation:
    | { __typename: 'CloseConversationSuccess', changed: boolean, replayed: boolean, version: number, conversation: ConversationFieldsFragment }
    | { __typename: 'ConflictError', changedAt: string, code: ErrorCode, currentOwnerId: string | null, currentVersion: number, message: string, changedBy:
        | ActorFields_ApiKeyActor_Fragment
        | ActorFields_SystemActor_Fragment
        | ActorFields_WorkflowActor_Fragment
       }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
   };

export type CreateAgentMutationVariables = Exact<{
  input: CreateAgentInput;
}>;


export type CreateAgentMutation = { createAgent:
    | { __typename: 'CreateAgentSuccess', created: boolean, replayed: boolean, agent: AgentFieldsFragment }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
   };

export type CreateBotMutationVariables = Exact<{
  input: CreateBotInput;
}>;


export type CreateBotMutation = { createBot:
    | { __typename: 'CreateBotSuccess', created: boolean, replayed: boolean, bot: BotFieldsFragment }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
   };

export type CreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type CreateContactMutation = { createContact:
    | { __typename: 'CreateContactSuccess', created: boolean, replayed: boolean, contact: ContactFieldsFragment }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
   };

export type CreateConversationMutationVariables = Exact<{
  input: CreateConversationInput;
}>;


export type CreateConversationMutation = { createConversation:
    | { __typename: 'CreateConversationSuccess', created: boolean, replayed: boolean, version: number, conversation: ConversationFieldsFragment }
    | { __typename: 'FeatureNotAvailableError', code: ErrorCode, feature: string, message: string, requires: Array<Product> }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InboxNotConnectedError', code: ErrorCode, inboxId: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'OwnerNotEligibleError', code: ErrorCode, message: string, ownerId: string, reasons: Array<Ineligibility> }
   };

export type CreateConversationPropertyMutationVariables = Exact<{
  input: CreateConversationPropertyInput;
}>;


export type CreateConversationPropertyMutation = { createConversationProperty:
    | { __typename: 'CreateConversationPropertySuccess', created: boolean, replayed: boolean, property: ConversationPropertyFieldsFragment }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
   };

export type CreateInboxMutationVariables = Exact<{
  input: CreateInboxInput;
}>;


export type CreateInboxMutation = { createInbox:
    | { __typename: 'CreateInboxSuccess', created: boolean, replayed: boolean, inbox: InboxFieldsFragment }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
   };

export type CreateTeamMutationVariables = Exact<{
  input: CreateTeamInput;
}>;


export type CreateTeamMutation = { createTeam:
    | { __typename: 'CreateTeamSuccess', created: boolean, replayed: boolean, team: TeamFieldsFragment }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
   };

export type CreateTicketMutationVariables = Exact<{
  input: CreateTicketInput;
}>;


export type CreateTicketMutation = { createTicket:
    | { __typename: 'CreateTicketSuccess', created: boolean, replayed: boolean, ticket: TicketFieldsFragment }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
   };

export type CreateWorkflowMutationVariables = Exact<{
  input: CreateWorkflowInput;
}>;


export type CreateWorkflowMutation = { createWorkflow:
    | { __typename: 'CreateWorkflowSuccess', changed: boolean, replayed: boolean, workflow: WorkflowFieldsFragment }
    | { __typename: 'FeatureNotAvailableError', code: ErrorCode, feature: string, message: string, requires: Array<Product> }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
   };

export type DeactivateAgentMutationVariables = Exact<{
  input: DeactivateAgentInput;
}>;


export type DeactivateAgentMutation = { deactivateAgent:
    | { __typename: 'DeactivateAgentSuccess', changed: boolean, replayed: boolean, agent: AgentFieldsFragment, handOver: HandOverFieldsFragment | null }
    | { __typename: 'FeatureNotAvailableError', code: ErrorCode, feature: string, message: string, requires: Array<Product> }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'OwnerNotEligibleError', code: ErrorCode, message: string, ownerId: string, reasons: Array<Ineligibility> }
   };

export type DeleteWorkflowMutationVariables = Exact<{
  input: DeleteWorkflowInput;
}>;


export type DeleteWorkflowMutation = { deleteWorkflow:
    | { __typename: 'DeleteWorkflowSuccess', changed: boolean, replayed: boolean, workflowId: string }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
   };

export type EnrollConversationsMutationVariables = Exact<{
  input: EnrollConversationsInput;
}>;


export type EnrollConversationsMutation = { enrollConversations:
    | { __typename: 'EnrollConversationsSuccess', results: Array<
        | { __typename: 'EnrollConversationSuccess', replayed: boolean, enrollment: EnrollmentFieldsFragment }
        | { __typename: 'EnrollmentRefusedError', code: ErrorCode, message: string, refusal: EnrollmentRefusal }
        | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
        | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
        | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
        | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
      > }
    | { __typename: 'EnrollmentRefusedError', code: ErrorCode, message: string, refusal: EnrollmentRefusal }
    | { __typename: 'FeatureNotAvailableError', code: ErrorCode, feature: string, message: string, requires: Array<Product> }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
   };

export type PublishWorkflowMutationVariables = Exact<{
  input: PublishWorkflowInput;
}>;


export type PublishWorkflowMutation = { publishWorkflow:
    | { __typename: 'FeatureNotAvailableError', code: ErrorCode, feature: string, message: string, requires: Array<Product> }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'PublishWorkflowSuccess', changed: boolean, replayed: boolean, workflow: WorkflowFieldsFragment }
   };

export type ReceiveMessageMutationVariables = Exact<{
  input: ReceiveMessageInput;
}>;


export type ReceiveMessageMutation = { receiveMessage:
    | { __typename: 'ConflictError', changedAt: string, code: ErrorCode, currentOwnerId: string | null, currentVersion: number, message: string, changedBy:
        | ActorFields_ApiKeyActor_Fragment
        | ActorFields_SystemActor_Fragment
        | ActorFields_WorkflowActor_Fragment
       }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'ReceiveMessageSuccess', changed: boolean, replayed: boolean, version: number, conversation: ConversationFieldsFragment, recorded: MessageFieldsFragment }
   };

export type ReopenConversationMutationVariables = Exact<{
  input: ReopenConversationInput;
}>;


export type ReopenConversationMutation = { reopenConversation:
    | { __typename: 'ConflictError', changedAt: string, code: ErrorCode, currentOwnerId: string | null, currentVersion: number, message: string, changedBy:
        | ActorFields_ApiKeyActor_Fragment
        | ActorFields_SystemActor_Fragment
        | ActorFields_WorkflowActor_Fragment
       }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'ReopenConversationSuccess', changed: boolean, replayed: boolean, version: number, conversation: ConversationFieldsFragment }
   };

export type RetryEnrollmentMutationVariables = Exact<{
  input: RetryEnrollmentInput;
}>;


export type RetryEnrollmentMutation = { retryEnrollment:
    | { __typename: 'EnrollmentRefusedError', code: ErrorCode, message: string, refusal: EnrollmentRefusal }
    | { __typename: 'FeatureNotAvailableError', code: ErrorCode, feature: string, message: string, requires: Array<Product> }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'RetryEnrollmentSuccess', changed: boolean, replayed: boolean, enrollment: EnrollmentFieldsFragment }
   };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage:
    | { __typename: 'ConflictError', changedAt: string, code: ErrorCode, currentOwnerId: string | null, currentVersion: number, message: string, changedBy:
        | ActorFields_ApiKeyActor_Fragment
        | ActorFields_SystemActor_Fragment
        | ActorFields_WorkflowActor_Fragment
       }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'SendMessageSuccess', changed: boolean, replayed: boolean, version: number, conversation: ConversationFieldsFragment, recorded: MessageFieldsFragment }
   };

export type SetConversationPropertiesMutationVariables = Exact<{
  input: SetConversationPropertiesInput;
}>;


export type SetConversationPropertiesMutation = { setConversationProperties:
    | { __typename: 'ConflictError', changedAt: string, code: ErrorCode, currentOwnerId: string | null, currentVersion: number, message: string, changedBy:
        | ActorFields_ApiKeyActor_Fragment
        | ActorFields_SystemActor_Fragment
        | ActorFields_WorkflowActor_Fragment
       }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'SetConversationPropertiesSuccess', changed: boolean, replayed: boolean, version: number, conversation: ConversationFieldsFragment }
   };

export type TurnOffWorkflowMutationVariables = Exact<{
  input: TurnOffWorkflowInput;
}>;


export type TurnOffWorkflowMutation = { turnOffWorkflow:
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'TurnOffWorkflowSuccess', cancelled: number, changed: boolean, replayed: boolean, workflow: WorkflowFieldsFragment }
   };

export type TurnOnWorkflowMutationVariables = Exact<{
  input: TurnOnWorkflowInput;
}>;


export type TurnOnWorkflowMutation = { turnOnWorkflow:
    | { __typename: 'FeatureNotAvailableError', code: ErrorCode, feature: string, message: string, requires: Array<Product> }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'TurnOnWorkflowSuccess', changed: boolean, enrolled: number, replayed: boolean, workflow: WorkflowFieldsFragment }
   };

export type UnassignConversationOwnerMutationVariables = Exact<{
  input: UnassignConversationOwnerInput;
}>;


export type UnassignConversationOwnerMutation = { unassignConversationOwner:
    | { __typename: 'ConflictError', changedAt: string, code: ErrorCode, currentOwnerId: string | null, currentVersion: number, message: string, changedBy:
        | ActorFields_ApiKeyActor_Fragment
        | ActorFields_SystemActor_Fragment
        | ActorFields_WorkflowActor_Fragment
       }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'UnassignConversationOwnerSuccess', changed: boolean, replayed: boolean, version: number, conversation: ConversationFieldsFragment }
   };

export type UpdateAgentMutationVariables = Exact<{
  input: UpdateAgentInput;
}>;


export type UpdateAgentMutation = { updateAgent:
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'UpdateAgentSuccess', changed: boolean, replayed: boolean, agent: AgentFieldsFragment }
   };

export type UpdateBotMutationVariables = Exact<{
  input: UpdateBotInput;
}>;


export type UpdateBotMutation = { updateBot:
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'UpdateBotSuccess', changed: boolean, replayed: boolean, bot: BotFieldsFragment }
   };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { updateContact:
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'UpdateContactSuccess', changed: boolean, replayed: boolean, contact: ContactFieldsFragment }
   };

export type UpdateConversationPropertyMutationVariables = Exact<{
  input: UpdateConversationPropertyInput;
}>;


export type UpdateConversationPropertyMutation = { updateConversationProperty:
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'UpdateConversationPropertySuccess', changed: boolean, replayed: boolean, property: ConversationPropertyFieldsFragment }
   };

export type UpdateInboxMutationVariables = Exact<{
  input: UpdateInboxInput;
}>;


export type UpdateInboxMutation = { updateInbox:
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'UpdateInboxSuccess', changed: boolean, replayed: boolean, inbox: InboxFieldsFragment }
   };

export type UpdateTeamMutationVariables = Exact<{
  input: UpdateTeamInput;
}>;


export type UpdateTeamMutation = { updateTeam:
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'UpdateTeamSuccess', changed: boolean, replayed: boolean, team: TeamFieldsFragment }
   };

export type UpdateTicketMutationVariables = Exact<{
  input: UpdateTicketInput;
}>;


export type UpdateTicketMutation = { updateTicket:
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'UpdateTicketSuccess', changed: boolean, replayed: boolean, ticket: TicketFieldsFragment }
   };

export type UpdateWorkflowMutationVariables = Exact<{
  input: UpdateWorkflowInput;
}>;


export type UpdateWorkflowMutation = { updateWorkflow:
    | { __typename: 'FeatureNotAvailableError', code: ErrorCode, feature: string, message: string, requires: Array<Product> }
    | { __typename: 'ForbiddenError', code: ErrorCode, message: string, permission: Permission }
    | { __typename: 'IdempotencyKeyReusedError', code: ErrorCode, idempotencyKey: string, message: string }
    | { __typename: 'InvalidInputError', code: ErrorCode, message: string, issues: Array<InputIssueFieldsFragment> }
    | { __typename: 'NotFoundError', code: ErrorCode, id: string, message: string, resource: string }
    | { __typename: 'RevisionConflictError', code: ErrorCode, currentRevision: number, message: string }
    | { __typename: 'UpdateWorkflowSuccess', changed: boolean, replayed: boolean, workflow: WorkflowFieldsFragment }
   };

export type FollowConversationAssignedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: ConversationFilterInput | null | undefined;
}>;


export type FollowConversationAssignedSubscription = { conversationAssigned: { __typename: 'ConversationAssignedFrame', cursor: string, event: ConversationAssignedEventFieldsFragment | null } };

export type FollowEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  types?: Array<EventType> | EventType | null | undefined;
}>;


export type FollowEventsSubscription = { events: { __typename: 'EventFrame', cursor: string, event:
      | EventFields_CommentAddedEvent_Fragment
      | EventFields_ConversationAssignedEvent_Fragment
      | EventFields_ConversationClosedEvent_Fragment
      | EventFields_ConversationCreatedEvent_Fragment
      | EventFields_ConversationMovedEvent_Fragment
      | EventFields_ConversationPriorityChangedEvent_Fragment
      | EventFields_ConversationPropertiesChangedEvent_Fragment
      | EventFields_ConversationReopenedEvent_Fragment
      | EventFields_ConversationTagsChangedEvent_Fragment
      | EventFields_ConversationUnassignedEvent_Fragment
      | EventFields_MessageReceivedEvent_Fragment
      | EventFields_MessageSentEvent_Fragment
     | null } };

export type AccountFieldsFragment = { __typename: 'Account', createdAt: string, id: string, name: string, subscriptions: Array<ProductSubscriptionFieldsFragment> };

export type ProductSubscriptionFieldsFragment = { __typename: 'ProductSubscription', product: Product, tier: Tier };

export type ActionDefinitionFieldsFragment = { __typename: 'ActionDefinition', description: string, kind: ActionKind, name: string, fields: Array<ActionFieldFieldsFragment> };

export type ActionFieldFieldsFragment = { __typename: 'ActionField', choices: ActionFieldChoices | null, description: string, label: string, name: string, required: boolean };

export type AgentFieldsFragment = { __typename: 'Agent', active: boolean, availability: Availability, capacity: number | null, createdAt: string, email: string | null, externalId: string | null, id: string, name: string };

export type TeamFieldsFragment = { __typename: 'Team', createdAt: string, id: string, name: string };

export type PageInfoFieldsFragment = { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean };

export type BacklogFieldsFragment = { __typename: 'Backlog', dueWork: number, oldestDueAt: string | null, oldestUnnumberedAt: string | null, unnumberedEvents: number };

export type WorkflowFailureFieldsFragment = { __typename: 'WorkflowFailure', message: string, occurredAt: string, event:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, workflow: { __typename: 'Workflow', id: string, name: string } };

export type StuckConversationFieldsFragment = { __typename: 'StuckConversation', attempts: number, nextAttemptAt: string, reason: string, since: string, triedAt: string, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null } };

export type BotFieldsFragment = { __typename: 'Bot', active: boolean, createdAt: string, id: string, name: string };

export type ContactFieldsFragment = { __typename: 'Contact', createdAt: string, email: string | null, externalId: string | null, id: string, name: string | null };

export type ConversationFieldsFragment = { __typename: 'Conversation', channel: ChannelKind | null, closedAt: string | null, createdAt: string, externalId: string | null, firstMessage: string | null, id: string, initiatedBy: Initiator | null, lastInboundAt: string | null, lastMessage: string | null, lastOutboundAt: string | null, ownerKind: OwnerKind, priority: Priority | null, status: ConversationStatus, subject: string | null, tags: Array<string>, updatedAt: string, version: number, contact: { __typename: 'Contact', id: string, externalId: string | null, name: string | null, email: string | null } | null, inbox: { __typename: 'Inbox', id: string, name: string } | null, inboxChannel: { __typename: 'Channel', id: string, name: string } | null, lastAssignment: { __typename: 'ConversationAssignedEvent', id: string } | null, owner:
    | { __typename: 'Agent', id: string, externalId: string | null, name: string, email: string | null }
    | { __typename: 'Bot', id: string, name: string }
   | null, properties: Array<ConversationPropertyValueFieldsFragment>, ticket: { __typename: 'Ticket', id: string, subject: string } | null, updatedBy:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
   };

export type ConversationPropertyValueFieldsFragment = { __typename: 'ConversationPropertyValue', name: string, value: PropertyValueFieldsFragment };

export type PropertyValueFieldsFragment = { __typename: 'PropertyValue', boolean: boolean | null, choice: string | null, dateTime: string | null, number: number | null, text: string | null };

type ActorFields_ApiKeyActor_Fragment = { __typename: 'ApiKeyActor', keyId: string, name: string };

type ActorFields_SystemActor_Fragment = { __typename: 'SystemActor', name: string };

type ActorFields_WorkflowActor_Fragment = { __typename: 'WorkflowActor', actionKey: string, enrollmentId: string, revision: number, workflowId: string, workflowName: string };

export type ActorFieldsFragment =
  | ActorFields_ApiKeyActor_Fragment
  | ActorFields_SystemActor_Fragment
  | ActorFields_WorkflowActor_Fragment
;

export type EnrollmentFieldsFragment = { __typename: 'Enrollment', depth: number, endedAt: string | null, id: string, nextAction: string | null, reason: string | null, resumeAt: string | null, revision: number, startedAt: string, status: EnrollmentStatus, cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, conditions: Array<ConditionFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrolledBy:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
   | null, steps: Array<StepFieldsFragment>, workflow: { __typename: 'Workflow', id: string, name: string } };

export type ConditionFieldsFragment = { __typename: 'Condition', expected: Array<string>, field: string, matched: boolean, operator: string, path: string, property: string | null, seen: Array<string> | null };

export type StepFieldsFragment = { __typename: 'Step', actionKey: string, actionKind: ActionKind, conversationVersion: number, detail: string | null, number: number, occurredAt: string, status: StepStatus, conditions: Array<ConditionFieldsFragment> };

type EventFields_CommentAddedEvent_Fragment = { __typename: 'CommentAddedEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, comment: { __typename: 'Comment', id: string, text: string } | null, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_ConversationAssignedEvent_Fragment = { __typename: 'ConversationAssignedEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, inbox: { __typename: 'Inbox', id: string, name: string } | null, owner:
    | { __typename: 'Agent', id: string, externalId: string | null, name: string, email: string | null }
    | { __typename: 'Bot', id: string, name: string }
  , previousOwner:
    | { __typename: 'Agent', id: string, externalId: string | null, name: string, email: string | null }
    | { __typename: 'Bot', id: string, name: string }
   | null, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_ConversationClosedEvent_Fragment = { __typename: 'ConversationClosedEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_ConversationCreatedEvent_Fragment = { __typename: 'ConversationCreatedEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_ConversationMovedEvent_Fragment = { __typename: 'ConversationMovedEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, inbox: { __typename: 'Inbox', id: string, name: string } | null, previousInbox: { __typename: 'Inbox', id: string, name: string } | null, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_ConversationPriorityChangedEvent_Fragment = { __typename: 'ConversationPriorityChangedEvent', previousPriority: Priority | null, priority: Priority | null, conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_ConversationPropertiesChangedEvent_Fragment = { __typename: 'ConversationPropertiesChangedEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, properties: Array<PropertyChangeFieldsFragment>, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_ConversationReopenedEvent_Fragment = { __typename: 'ConversationReopenedEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_ConversationTagsChangedEvent_Fragment = { __typename: 'ConversationTagsChangedEvent', addedTags: Array<string>, removedTags: Array<string>, conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_ConversationUnassignedEvent_Fragment = { __typename: 'ConversationUnassignedEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, previousOwner:
    | { __typename: 'Agent', id: string, externalId: string | null, name: string, email: string | null }
    | { __typename: 'Bot', id: string, name: string }
   | null, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_MessageReceivedEvent_Fragment = { __typename: 'MessageReceivedEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, message: { __typename: 'Message', id: string, externalId: string | null, text: string } | null, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

type EventFields_MessageSentEvent_Fragment = { __typename: 'MessageSentEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, message: { __typename: 'Message', id: string, externalId: string | null, text: string } | null, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, snapshot: ConversationSnapshotFieldsFragment };

export type EventFieldsFragment =
  | EventFields_CommentAddedEvent_Fragment
  | EventFields_ConversationAssignedEvent_Fragment
  | EventFields_ConversationClosedEvent_Fragment
  | EventFields_ConversationCreatedEvent_Fragment
  | EventFields_ConversationMovedEvent_Fragment
  | EventFields_ConversationPriorityChangedEvent_Fragment
  | EventFields_ConversationPropertiesChangedEvent_Fragment
  | EventFields_ConversationReopenedEvent_Fragment
  | EventFields_ConversationTagsChangedEvent_Fragment
  | EventFields_ConversationUnassignedEvent_Fragment
  | EventFields_MessageReceivedEvent_Fragment
  | EventFields_MessageSentEvent_Fragment
;

export type PropertyChangeFieldsFragment = { __typename: 'PropertyChange', name: string, from: PropertyValueFieldsFragment | null, to: PropertyValueFieldsFragment | null };

export type FieldChangeFieldsFragment = { __typename: 'FieldChange', field: string, from: string | null, to: string | null };

export type ConversationSnapshotFieldsFragment = { __typename: 'ConversationSnapshot', channel: ChannelKind | null, closedAt: string | null, contact: string | null, contactEmail: string | null, createdAt: string, firstMessage: string | null, inbox: string | null, initiatedBy: Initiator | null, lastInboundAt: string | null, lastMessage: string | null, lastOutboundAt: string | null, owner: string | null, ownerKind: OwnerKind, priority: Priority | null, status: ConversationStatus, subject: string | null, tags: Array<string>, ticket: string | null, properties: Array<ConversationPropertyValueFieldsFragment> };

export type MessageFieldsFragment = { __typename: 'Message', createdAt: string, direction: MessageDirection, externalId: string | null, id: string, text: string, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null } };

export type ConversationPropertyFieldsFragment = { __typename: 'ConversationProperty', choices: Array<string>, createdAt: string, description: string | null, id: string, label: string, name: string, type: PropertyType };

export type HandOverFieldsFragment = { __typename: 'HandOver', done: number, endedAt: string | null, id: string, lastError: string | null, lastRefusal: string | null, reason: string | null, refused: number, startedAt: string, status: HandOverStatus, total: number, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , agent: { __typename: 'Agent', id: string, externalId: string | null, name: string, email: string | null }, to:
    | { __typename: 'Agent', id: string, externalId: string | null, name: string, email: string | null }
    | { __typename: 'Bot', id: string, name: string }
   | null };

export type InboxFieldsFragment = { __typename: 'Inbox', access: InboxAccess, connected: boolean, createdAt: string, id: string, name: string };

export type ChannelFieldsFragment = { __typename: 'Channel', createdAt: string, id: string, kind: ChannelKind, name: string, inbox: { __typename: 'Inbox', id: string, name: string } };

type NodeFields_Account_Fragment = { __typename: 'Account', id: string };

type NodeFields_Agent_Fragment = { __typename: 'Agent', id: string };

type NodeFields_Bot_Fragment = { __typename: 'Bot', id: string };

type NodeFields_Channel_Fragment = { __typename: 'Channel', id: string };

type NodeFields_Comment_Fragment = { __typename: 'Comment', id: string };

type NodeFields_CommentAddedEvent_Fragment = { __typename: 'CommentAddedEvent', id: string };

type NodeFields_Contact_Fragment = { __typename: 'Contact', id: string };

type NodeFields_Conversation_Fragment = { __typename: 'Conversation', id: string };

type NodeFields_ConversationAssignedEvent_Fragment = { __typename: 'ConversationAssignedEvent', id: string };

type NodeFields_ConversationClosedEvent_Fragment = { __typename: 'ConversationClosedEvent', id: string };

type NodeFields_ConversationCreatedEvent_Fragment = { __typename: 'ConversationCreatedEvent', id: string };

type NodeFields_ConversationMovedEvent_Fragment = { __typename: 'ConversationMovedEvent', id: string };

type NodeFields_ConversationPriorityChangedEvent_Fragment = { __typename: 'ConversationPriorityChangedEvent', id: string };

type NodeFields_ConversationPropertiesChangedEvent_Fragment = { __typename: 'ConversationPropertiesChangedEvent', id: string };

type NodeFields_ConversationProperty_Fragment = { __typename: 'ConversationProperty', id: string };

type NodeFields_ConversationReopenedEvent_Fragment = { __typename: 'ConversationReopenedEvent', id: string };

type NodeFields_ConversationTagsChangedEvent_Fragment = { __typename: 'ConversationTagsChangedEvent', id: string };

type NodeFields_ConversationUnassignedEvent_Fragment = { __typename: 'ConversationUnassignedEvent', id: string };

type NodeFields_Enrollment_Fragment = { __typename: 'Enrollment', id: string };

type NodeFields_HandOver_Fragment = { __typename: 'HandOver', id: string };

type NodeFields_Inbox_Fragment = { __typename: 'Inbox', id: string };

type NodeFields_Message_Fragment = { __typename: 'Message', id: string };

type NodeFields_MessageReceivedEvent_Fragment = { __typename: 'MessageReceivedEvent', id: string };

type NodeFields_MessageSentEvent_Fragment = { __typename: 'MessageSentEvent', id: string };

type NodeFields_Team_Fragment = { __typename: 'Team', id: string };

type NodeFields_Ticket_Fragment = { __typename: 'Ticket', id: string };

type NodeFields_Workflow_Fragment = { __typename: 'Workflow', id: string };

export type NodeFieldsFragment =
  | NodeFields_Account_Fragment
  | NodeFields_Agent_Fragment
  | NodeFields_Bot_Fragment
  | NodeFields_Channel_Fragment
  | NodeFields_Comment_Fragment
  | NodeFields_CommentAddedEvent_Fragment
  | NodeFields_Contact_Fragment
  | NodeFields_Conversation_Fragment
  | NodeFields_ConversationAssignedEvent_Fragment
  | NodeFields_ConversationClosedEvent_Fragment
  | NodeFields_ConversationCreatedEvent_Fragment
  | NodeFields_ConversationMovedEvent_Fragment
  | NodeFields_ConversationPriorityChangedEvent_Fragment
  | NodeFields_ConversationPropertiesChangedEvent_Fragment
  | NodeFields_ConversationProperty_Fragment
  | NodeFields_ConversationReopenedEvent_Fragment
  | NodeFields_ConversationTagsChangedEvent_Fragment
  | NodeFields_ConversationUnassignedEvent_Fragment
  | NodeFields_Enrollment_Fragment
  | NodeFields_HandOver_Fragment
  | NodeFields_Inbox_Fragment
  | NodeFields_Message_Fragment
  | NodeFields_MessageReceivedEvent_Fragment
  | NodeFields_MessageSentEvent_Fragment
  | NodeFields_Team_Fragment
  | NodeFields_Ticket_Fragment
  | NodeFields_Workflow_Fragment
;

export type TicketFieldsFragment = { __typename: 'Ticket', createdAt: string, id: string, status: TicketStatus, subject: string, owner: { __typename: 'Agent', id: string, externalId: string | null, name: string, email: string | null } | null };

export type WorkflowFieldsFragment = { __typename: 'Workflow', activeRevision: number | null, createdAt: string, deletedAt: string | null, id: string, latestRevision: number, name: string, on: boolean, position: number, updatedAt: string };

export type WorkflowRevisionFieldsFragment = { __typename: 'WorkflowRevision', createdAt: string, revision: number, createdBy:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , definition: WorkflowDefinitionFieldsFragment };

export type WorkflowDefinitionFieldsFragment = { __typename: 'WorkflowDefinition', objectType: WorkflowObjectType, reEnrollment: boolean, actions: Array<
    | WorkflowActionFields_AddCommentAction_Fragment
    | WorkflowActionFields_AssignConversationOwnerAction_Fragment
    | WorkflowActionFields_BranchAction_Fragment
    | WorkflowActionFields_DelayAction_Fragment
    | WorkflowActionFields_EndAction_Fragment
    | WorkflowActionFields_SetConversationPropertyAction_Fragment
    | WorkflowActionFields_SetConversationStatusAction_Fragment
    | WorkflowActionFields_UnassignConversationOwnerAction_Fragment
  >, triggers: Array<
    | WorkflowTriggerFields_CriteriaTrigger_Fragment
    | WorkflowTriggerFields_EventsTrigger_Fragment
    | WorkflowTriggerFields_ManualTrigger_Fragment
  > };

type WorkflowActionFields_AddCommentAction_Fragment = { __typename: 'AddCommentAction', key: string, next: string | null, text: string };

type WorkflowActionFields_AssignConversationOwnerAction_Fragment = { __typename: 'AssignConversationOwnerAction', inboxId: string | null, key: string, next: string | null, overwrite: Overwrite, ownerId: string, guard: ConversationFilterFieldsFragment | null, inbox: { __typename: 'Inbox', id: string, name: string } | null, owner:
    | { __typename: 'Agent', id: string, externalId: string | null, name: string, email: string | null }
    | { __typename: 'Bot', id: string, name: string }
   | null };

type WorkflowActionFields_BranchAction_Fragment = { __typename: 'BranchAction', key: string, otherwise: string | null, branches: Array<BranchFieldsFragment> };

type WorkflowActionFields_DelayAction_Fragment = { __typename: 'DelayAction', key: string, next: string | null, for: DelayForFieldsFragment | null, until: DelayUntilFieldsFragment | null };

type WorkflowActionFields_EndAction_Fragment = { __typename: 'EndAction', key: string, reason: string | null };

type WorkflowActionFields_SetConversationPropertyAction_Fragment = { __typename: 'SetConversationPropertyAction', key: string, next: string | null, set: PropertySettingFieldsFragment };

type WorkflowActionFields_SetConversationStatusAction_Fragment = { __typename: 'SetConversationStatusAction', key: string, next: string | null, status: ConversationStatus };

type WorkflowActionFields_UnassignConversationOwnerAction_Fragment = { __typename: 'UnassignConversationOwnerAction', key: string, next: string | null };

export type WorkflowActionFieldsFragment =
  | WorkflowActionFields_AddCommentAction_Fragment
  | WorkflowActionFields_AssignConversationOwnerAction_Fragment
  | WorkflowActionFields_BranchAction_Fragment
  | WorkflowActionFields_DelayAction_Fragment
  | WorkflowActionFields_EndAction_Fragment
  | WorkflowActionFields_SetConversationPropertyAction_Fragment
  | WorkflowActionFields_SetConversationStatusAction_Fragment
  | WorkflowActionFields_UnassignConversationOwnerAction_Fragment
;

export type ConversationFilterFieldsFragment = { __typename: 'ConversationFilter', all: Array<ConversationFilter1FieldsFragment> | null, any: Array<ConversationFilter1FieldsFragment> | null, channel: ChannelTestFieldsFragment | null, closedAt: TimeTestFieldsFragment | null, contact: ReferenceTestFieldsFragment | null, contactEmail: TextTestFieldsFragment | null, createdAt: TimeTestFieldsFragment | null, firstMessage: TextTestFieldsFragment | null, inbox: ReferenceTestFieldsFragment | null, initiatedBy: InitiatedByTestFieldsFragment | null, lastInboundAt: TimeTestFieldsFragment | null, lastMessage: TextTestFieldsFragment | null, lastOutboundAt: TimeTestFieldsFragment | null, owner: ReferenceTestFieldsFragment | null, ownerKind: OwnerKindTestFieldsFragment | null, priority: PriorityTestFieldsFragment | null, property: PropertyTestFieldsFragment | null, status: StatusTestFieldsFragment | null, subject: TextTestFieldsFragment | null, tags: TagsTestFieldsFragment | null, ticket: ReferenceTestFieldsFragment | null };

export type ConversationFilter1FieldsFragment = { __typename: 'ConversationFilter', all: Array<ConversationFilter2FieldsFragment> | null, any: Array<ConversationFilter2FieldsFragment> | null, channel: ChannelTestFieldsFragment | null, closedAt: TimeTestFieldsFragment | null, contact: ReferenceTestFieldsFragment | null, contactEmail: TextTestFieldsFragment | null, createdAt: TimeTestFieldsFragment | null, firstMessage: TextTestFieldsFragment | null, inbox: ReferenceTestFieldsFragment | null, initiatedBy: InitiatedByTestFieldsFragment | null, lastInboundAt: TimeTestFieldsFragment | null, lastMessage: TextTestFieldsFragment | null, lastOutboundAt: TimeTestFieldsFragment | null, owner: ReferenceTestFieldsFragment | null, ownerKind: OwnerKindTestFieldsFragment | null, priority: PriorityTestFieldsFragment | null, property: PropertyTestFieldsFragment | null, status: StatusTestFieldsFragment | null, subject: TextTestFieldsFragment | null, tags: TagsTestFieldsFragment | null, ticket: ReferenceTestFieldsFragment | null };

export type ConversationFilter2FieldsFragment = { __typename: 'ConversationFilter', all: Array<ConversationFilter3FieldsFragment> | null, any: Array<ConversationFilter3FieldsFragment> | null, channel: ChannelTestFieldsFragment | null, closedAt: TimeTestFieldsFragment | null, contact: ReferenceTestFieldsFragment | null, contactEmail: TextTestFieldsFragment | null, createdAt: TimeTestFieldsFragment | null, firstMessage: TextTestFieldsFragment | null, inbox: ReferenceTestFieldsFragment | null, initiatedBy: InitiatedByTestFieldsFragment | null, lastInboundAt: TimeTestFieldsFragment | null, lastMessage: TextTestFieldsFragment | null, lastOutboundAt: TimeTestFieldsFragment | null, owner: ReferenceTestFieldsFragment | null, ownerKind: OwnerKindTestFieldsFragment | null, priority: PriorityTestFieldsFragment | null, property: PropertyTestFieldsFragment | null, status: StatusTestFieldsFragment | null, subject: TextTestFieldsFragment | null, tags: TagsTestFieldsFragment | null, ticket: ReferenceTestFieldsFragment | null };

export type ConversationFilter3FieldsFragment = { __typename: 'ConversationFilter', channel: ChannelTestFieldsFragment | null, closedAt: TimeTestFieldsFragment | null, contact: ReferenceTestFieldsFragment | null, contactEmail: TextTestFieldsFragment | null, createdAt: TimeTestFieldsFragment | null, firstMessage: TextTestFieldsFragment | null, inbox: ReferenceTestFieldsFragment | null, initiatedBy: InitiatedByTestFieldsFragment | null, lastInboundAt: TimeTestFieldsFragment | null, lastMessage: TextTestFieldsFragment | null, lastOutboundAt: TimeTestFieldsFragment | null, owner: ReferenceTestFieldsFragment | null, ownerKind: OwnerKindTestFieldsFragment | null, priority: PriorityTestFieldsFragment | null, property: PropertyTestFieldsFragment | null, status: StatusTestFieldsFragment | null, subject: TextTestFieldsFragment | null, tags: TagsTestFieldsFragment | null, ticket: ReferenceTestFieldsFragment | null };

export type ChannelTestFieldsFragment = { __typename: 'ChannelTest', in: Array<ChannelKind> | null, isSet: boolean | null, notIn: Array<ChannelKind> | null, orMissing: boolean };

export type TimeTestFieldsFragment = { __typename: 'TimeTest', before: string | null, from: string | null, isSet: boolean | null, orMissing: boolean };

export type ReferenceTestFieldsFragment = { __typename: 'ReferenceTest', in: Array<string> | null, isSet: boolean | null, notIn: Array<string> | null, orMissing: boolean };

export type TextTestFieldsFragment = { __typename: 'TextTest', contains: string | null, containsAny: Array<string> | null, containsNone: Array<string> | null, equals: string | null, equalsAny: Array<string> | null, isSet: boolean | null, orMissing: boolean, startsWith: string | null };

export type InitiatedByTestFieldsFragment = { __typename: 'InitiatedByTest', in: Array<Initiator> | null, isSet: boolean | null, notIn: Array<Initiator> | null, orMissing: boolean };

export type OwnerKindTestFieldsFragment = { __typename: 'OwnerKindTest', in: Array<OwnerKind> | null, isSet: boolean | null, notIn: Array<OwnerKind> | null, orMissing: boolean };

export type PriorityTestFieldsFragment = { __typename: 'PriorityTest', in: Array<Priority> | null, isSet: boolean | null, notIn: Array<Priority> | null, orMissing: boolean };

export type PropertyTestFieldsFragment = { __typename: 'PropertyTest', name: string, boolean: BooleanTestFieldsFragment | null, choice: PropertyChoiceTestFieldsFragment | null, dateTime: TimeTestFieldsFragment | null, number: NumberTestFieldsFragment | null, text: TextTestFieldsFragment | null };

export type BooleanTestFieldsFragment = { __typename: 'BooleanTest', is: boolean | null, isSet: boolean | null, orMissing: boolean };

export type PropertyChoiceTestFieldsFragment = { __typename: 'PropertyChoiceTest', in: Array<string> | null, isSet: boolean | null, notIn: Array<string> | null, orMissing: boolean };

export type NumberTestFieldsFragment = { __typename: 'NumberTest', atLeast: number | null, atMost: number | null, in: Array<number> | null, isSet: boolean | null, lessThan: number | null, moreThan: number | null, notIn: Array<number> | null, orMissing: boolean };

export type StatusTestFieldsFragment = { __typename: 'StatusTest', in: Array<ConversationStatus> | null, isSet: boolean | null, notIn: Array<ConversationStatus> | null, orMissing: boolean };

export type TagsTestFieldsFragment = { __typename: 'TagsTest', hasAll: Array<string> | null, hasAny: Array<string> | null, hasNone: Array<string> | null };

export type BranchFieldsFragment = { __typename: 'Branch', name: string, next: string | null, filter: ConversationFilterFieldsFragment };

export type DelayForFieldsFragment = { __typename: 'DelayFor', amount: number, unit: DelayUnit };

export type DelayUntilFieldsFragment = { __typename: 'DelayUntil', dateTime: string | null, timeOfDay: TimeOfDayFieldsFragment | null };

export type TimeOfDayFieldsFragment = { __typename: 'TimeOfDay', time: string, timeZone: string, weekdays: Array<Weekday> };

export type PropertySettingFieldsFragment = { __typename: 'PropertySetting', addTags: Array<string> | null, clearPriority: boolean | null, clearProperty: string | null, priority: Priority | null, removeTags: Array<string> | null, property: PropertySettingValueFieldsFragment | null };

export type PropertySettingValueFieldsFragment = { __typename: 'PropertySettingValue', name: string, value: PropertyValueFieldsFragment };

type WorkflowTriggerFields_CriteriaTrigger_Fragment = { __typename: 'CriteriaTrigger', filter: ConversationFilterFieldsFragment | null };

type WorkflowTriggerFields_EventsTrigger_Fragment = { __typename: 'EventsTrigger', types: Array<EventType>, filter: ConversationFilterFieldsFragment | null };

type WorkflowTriggerFields_ManualTrigger_Fragment = { __typename: 'ManualTrigger', filter: ConversationFilterFieldsFragment | null };

export type WorkflowTriggerFieldsFragment =
  | WorkflowTriggerFields_CriteriaTrigger_Fragment
  | WorkflowTriggerFields_EventsTrigger_Fragment
  | WorkflowTriggerFields_ManualTrigger_Fragment
;

export type CommentFieldsFragment = { __typename: 'Comment', createdAt: string, id: string, text: string, author:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null } };

export type InputIssueFieldsFragment = { __typename: 'InputIssue', message: string, path: string };

export type ConversationAssignedEventFieldsFragment = { __typename: 'ConversationAssignedEvent', conversationVersion: number, cursor: string | null, depth: number, id: string, occurredAt: string, position: number | null, reason: string | null, type: EventType, actor:
    | ActorFields_ApiKeyActor_Fragment
    | ActorFields_SystemActor_Fragment
    | ActorFields_WorkflowActor_Fragment
  , cause:
    | { __typename: 'CommentAddedEvent', id: string }
    | { __typename: 'ConversationAssignedEvent', id: string }
    | { __typename: 'ConversationClosedEvent', id: string }
    | { __typename: 'ConversationCreatedEvent', id: string }
    | { __typename: 'ConversationMovedEvent', id: string }
    | { __typename: 'ConversationPriorityChangedEvent', id: string }
    | { __typename: 'ConversationPropertiesChangedEvent', id: string }
    | { __typename: 'ConversationReopenedEvent', id: string }
    | { __typename: 'ConversationTagsChangedEvent', id: string }
    | { __typename: 'ConversationUnassignedEvent', id: string }
    | { __typename: 'MessageReceivedEvent', id: string }
    | { __typename: 'MessageSentEvent', id: string }
   | null, changes: Array<FieldChangeFieldsFragment>, conversation: { __typename: 'Conversation', id: string, externalId: string | null, subject: string | null }, enrollment: { __typename: 'Enrollment', id: string } | null, inbox: { __typename: 'Inbox', id: string, name: string } | null, owner:
    | { __typename: 'Agent', id: string, externalId: string | null, name: string, email: string | null }
    | { __typename: 'Bot', id: string, name: string }
  , previousOwner:
    | { __typename: 'Agent', id: string, externalId: string | null, name: string, email: string | null }
    | { __typename: 'Bot', id: string, name: string }
   | null, snapshot: ConversationSnapshotFieldsFragment };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ProductSubscriptionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ProductSubscriptionFields on ProductSubscription {
  __typename
  product
  tier
}
    `, {"fragmentName":"ProductSubscriptionFields"}) as unknown as TypedDocumentString<ProductSubscriptionFieldsFragment, unknown>;
export const AccountFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AccountFields on Account {
  __typename
  createdAt
  id
  name
  subscriptions {
    ...ProductSubscriptionFields
  }
}
    fragment ProductSubscriptionFields on ProductSubscription {
  __typename
  product
  tier
}`, {"fragmentName":"AccountFields"}) as unknown as TypedDocumentString<AccountFieldsFragment, unknown>;
export const ActionFieldFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ActionFieldFields on ActionField {
  __typename
  choices
  description
  label
  name
  required
}
    `, {"fragmentName":"ActionFieldFields"}) as unknown as TypedDocumentString<ActionFieldFieldsFragment, unknown>;
export const ActionDefinitionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ActionDefinitionFields on ActionDefinition {
  __typename
  description
  fields {
    ...ActionFieldFields
  }
  kind
  name
}
    fragment ActionFieldFields on ActionField {
  __typename
  choices
  description
  label
  name
  required
}`, {"fragmentName":"ActionDefinitionFields"}) as unknown as TypedDocumentString<ActionDefinitionFieldsFragment, unknown>;
export const AgentFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AgentFields on Agent {
  __typename
  active
  availability
  capacity
  createdAt
  email
  externalId
  id
  name
}
    `, {"fragmentName":"AgentFields"}) as unknown as TypedDocumentString<AgentFieldsFragment, unknown>;
export const TeamFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TeamFields on Team {
  __typename
  createdAt
  id
  name
}
    `, {"fragmentName":"TeamFields"}) as unknown as TypedDocumentString<TeamFieldsFragment, unknown>;
export const PageInfoFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
    `, {"fragmentName":"PageInfoFields"}) as unknown as TypedDocumentString<PageInfoFieldsFragment, unknown>;
export const BacklogFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BacklogFields on Backlog {
  __typename
  dueWork
  oldestDueAt
  oldestUnnumberedAt
  unnumberedEvents
}
    `, {"fragmentName":"BacklogFields"}) as unknown as TypedDocumentString<BacklogFieldsFragment, unknown>;
export const WorkflowFailureFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WorkflowFailureFields on WorkflowFailure {
  __typename
  event {
    __typename
    id
  }
  message
  occurredAt
  workflow {
    __typename
    id
    name
  }
}
    `, {"fragmentName":"WorkflowFailureFields"}) as unknown as TypedDocumentString<WorkflowFailureFieldsFragment, unknown>;
export const StuckConversationFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StuckConversationFields on StuckConversation {
  __typename
  attempts
  conversation {
    __typename
    id
    externalId
    subject
  }
  nextAttemptAt
  reason
  since
  triedAt
}
    `, {"fragmentName":"StuckConversationFields"}) as unknown as TypedDocumentString<StuckConversationFieldsFragment, unknown>;
export const BotFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BotFields on Bot {
  __typename
  active
  createdAt
  id
  name
}
    `, {"fragmentName":"BotFields"}) as unknown as TypedDocumentString<BotFieldsFragment, unknown>;
export const ContactFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ContactFields on Contact {
  __typename
  createdAt
  email
  externalId
  id
  name
}
    `, {"fragmentName":"ContactFields"}) as unknown as TypedDocumentString<ContactFieldsFragment, unknown>;
export const PropertyValueFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
    `, {"fragmentName":"PropertyValueFields"}) as unknown as TypedDocumentString<PropertyValueFieldsFragment, unknown>;
export const ConversationPropertyValueFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
    fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}`, {"fragmentName":"ConversationPropertyValueFields"}) as unknown as TypedDocumentString<ConversationPropertyValueFieldsFragment, unknown>;
export const ActorFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
    `, {"fragmentName":"ActorFields"}) as unknown as TypedDocumentString<ActorFieldsFragment, unknown>;
export const ConversationFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
    fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}`, {"fragmentName":"ConversationFields"}) as unknown as TypedDocumentString<ConversationFieldsFragment, unknown>;
export const ConditionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConditionFields on Condition {
  __typename
  expected
  field
  matched
  operator
  path
  property
  seen
}
    `, {"fragmentName":"ConditionFields"}) as unknown as TypedDocumentString<ConditionFieldsFragment, unknown>;
export const StepFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StepFields on Step {
  __typename
  actionKey
  actionKind
  conditions {
    ...ConditionFields
  }
  conversationVersion
  detail
  number
  occurredAt
  status
}
    fragment ConditionFields on Condition {
  __typename
  expected
  field
  matched
  operator
  path
  property
  seen
}`, {"fragmentName":"StepFields"}) as unknown as TypedDocumentString<StepFieldsFragment, unknown>;
export const EnrollmentFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EnrollmentFields on Enrollment {
  __typename
  cause {
    __typename
    id
  }
  conditions {
    ...ConditionFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  depth
  endedAt
  enrolledBy {
    ...ActorFields
  }
  id
  nextAction
  reason
  resumeAt
  revision
  startedAt
  status
  steps {
    ...StepFields
  }
  workflow {
    __typename
    id
    name
  }
}
    fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment ConditionFields on Condition {
  __typename
  expected
  field
  matched
  operator
  path
  property
  seen
}
fragment StepFields on Step {
  __typename
  actionKey
  actionKind
  conditions {
    ...ConditionFields
  }
  conversationVersion
  detail
  number
  occurredAt
  status
}`, {"fragmentName":"EnrollmentFields"}) as unknown as TypedDocumentString<EnrollmentFieldsFragment, unknown>;
export const FieldChangeFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FieldChangeFields on FieldChange {
  __typename
  field
  from
  to
}
    `, {"fragmentName":"FieldChangeFields"}) as unknown as TypedDocumentString<FieldChangeFieldsFragment, unknown>;
export const ConversationSnapshotFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationSnapshotFields on ConversationSnapshot {
  __typename
  channel
  closedAt
  contact
  contactEmail
  createdAt
  firstMessage
  inbox
  initiatedBy
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket
}
    fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}`, {"fragmentName":"ConversationSnapshotFields"}) as unknown as TypedDocumentString<ConversationSnapshotFieldsFragment, unknown>;
export const PropertyChangeFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PropertyChangeFields on PropertyChange {
  __typename
  from {
    ...PropertyValueFields
  }
  name
  to {
    ...PropertyValueFields
  }
}
    fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}`, {"fragmentName":"PropertyChangeFields"}) as unknown as TypedDocumentString<PropertyChangeFieldsFragment, unknown>;
export const EventFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment EventFields on Event {
  __typename
  actor {
    ...ActorFields
  }
  cause {
    __typename
    id
  }
  changes {
    ...FieldChangeFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  conversationVersion
  cursor
  depth
  enrollment {
    __typename
    id
  }
  id
  occurredAt
  position
  reason
  snapshot {
    ...ConversationSnapshotFields
  }
  type
  ... on CommentAddedEvent {
    comment {
      __typename
      id
      text
    }
  }
  ... on ConversationAssignedEvent {
    inbox {
      __typename
      id
      name
    }
    owner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
    previousOwner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
  }
  ... on ConversationMovedEvent {
    inbox {
      __typename
      id
      name
    }
    previousInbox {
      __typename
      id
      name
    }
  }
  ... on ConversationPriorityChangedEvent {
    previousPriority
    priority
  }
  ... on ConversationPropertiesChangedEvent {
    properties {
      ...PropertyChangeFields
    }
  }
  ... on ConversationTagsChangedEvent {
    addedTags
    removedTags
  }
  ... on ConversationUnassignedEvent {
    previousOwner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
  }
  ... on MessageReceivedEvent {
    message {
      __typename
      id
      externalId
      text
    }
  }
  ... on MessageSentEvent {
    message {
      __typename
      id
      externalId
      text
    }
  }
}
    fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment PropertyChangeFields on PropertyChange {
  __typename
  from {
    ...PropertyValueFields
  }
  name
  to {
    ...PropertyValueFields
  }
}
fragment FieldChangeFields on FieldChange {
  __typename
  field
  from
  to
}
fragment ConversationSnapshotFields on ConversationSnapshot {
  __typename
  channel
  closedAt
  contact
  contactEmail
  createdAt
  firstMessage
  inbox
  initiatedBy
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket
}`, {"fragmentName":"EventFields"}) as unknown as TypedDocumentString<EventFieldsFragment, unknown>;
export const MessageFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment MessageFields on Message {
  __typename
  conversation {
    __typename
    id
    externalId
    subject
  }
  createdAt
  direction
  externalId
  id
  text
}
    `, {"fragmentName":"MessageFields"}) as unknown as TypedDocumentString<MessageFieldsFragment, unknown>;
export const ConversationPropertyFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationPropertyFields on ConversationProperty {
  __typename
  choices
  createdAt
  description
  id
  label
  name
  type
}
    `, {"fragmentName":"ConversationPropertyFields"}) as unknown as TypedDocumentString<ConversationPropertyFieldsFragment, unknown>;
export const HandOverFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment HandOverFields on HandOver {
  __typename
  actor {
    ...ActorFields
  }
  agent {
    __typename
    id
    externalId
    name
    email
  }
  done
  endedAt
  id
  lastError
  lastRefusal
  reason
  refused
  startedAt
  status
  to {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  total
}
    fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}`, {"fragmentName":"HandOverFields"}) as unknown as TypedDocumentString<HandOverFieldsFragment, unknown>;
export const InboxFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment InboxFields on Inbox {
  __typename
  access
  connected
  createdAt
  id
  name
}
    `, {"fragmentName":"InboxFields"}) as unknown as TypedDocumentString<InboxFieldsFragment, unknown>;
export const ChannelFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ChannelFields on Channel {
  __typename
  createdAt
  id
  inbox {
    __typename
    id
    name
  }
  kind
  name
}
    `, {"fragmentName":"ChannelFields"}) as unknown as TypedDocumentString<ChannelFieldsFragment, unknown>;
export const NodeFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NodeFields on Node {
  __typename
  id
}
    `, {"fragmentName":"NodeFields"}) as unknown as TypedDocumentString<NodeFieldsFragment, unknown>;
export const TicketFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TicketFields on Ticket {
  __typename
  createdAt
  id
  owner {
    __typename
    id
    externalId
    name
    email
  }
  status
  subject
}
    `, {"fragmentName":"TicketFields"}) as unknown as TypedDocumentString<TicketFieldsFragment, unknown>;
export const WorkflowFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WorkflowFields on Workflow {
  __typename
  activeRevision
  createdAt
  deletedAt
  id
  latestRevision
  name
  on
  position
  updatedAt
}
    `, {"fragmentName":"WorkflowFields"}) as unknown as TypedDocumentString<WorkflowFieldsFragment, unknown>;
export const ChannelTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
    `, {"fragmentName":"ChannelTestFields"}) as unknown as TypedDocumentString<ChannelTestFieldsFragment, unknown>;
export const TimeTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
    `, {"fragmentName":"TimeTestFields"}) as unknown as TypedDocumentString<TimeTestFieldsFragment, unknown>;
export const ReferenceTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
    `, {"fragmentName":"ReferenceTestFields"}) as unknown as TypedDocumentString<ReferenceTestFieldsFragment, unknown>;
export const TextTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
    `, {"fragmentName":"TextTestFields"}) as unknown as TypedDocumentString<TextTestFieldsFragment, unknown>;
export const InitiatedByTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
    `, {"fragmentName":"InitiatedByTestFields"}) as unknown as TypedDocumentString<InitiatedByTestFieldsFragment, unknown>;
export const OwnerKindTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
    `, {"fragmentName":"OwnerKindTestFields"}) as unknown as TypedDocumentString<OwnerKindTestFieldsFragment, unknown>;
export const PriorityTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
    `, {"fragmentName":"PriorityTestFields"}) as unknown as TypedDocumentString<PriorityTestFieldsFragment, unknown>;
export const BooleanTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
    `, {"fragmentName":"BooleanTestFields"}) as unknown as TypedDocumentString<BooleanTestFieldsFragment, unknown>;
export const PropertyChoiceTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
    `, {"fragmentName":"PropertyChoiceTestFields"}) as unknown as TypedDocumentString<PropertyChoiceTestFieldsFragment, unknown>;
export const NumberTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
    `, {"fragmentName":"NumberTestFields"}) as unknown as TypedDocumentString<NumberTestFieldsFragment, unknown>;
export const PropertyTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
    fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}`, {"fragmentName":"PropertyTestFields"}) as unknown as TypedDocumentString<PropertyTestFieldsFragment, unknown>;
export const StatusTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
    `, {"fragmentName":"StatusTestFields"}) as unknown as TypedDocumentString<StatusTestFieldsFragment, unknown>;
export const TagsTestFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}
    `, {"fragmentName":"TagsTestFields"}) as unknown as TypedDocumentString<TagsTestFieldsFragment, unknown>;
export const ConversationFilter3FieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationFilter3Fields on ConversationFilter {
  __typename
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
    fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}`, {"fragmentName":"ConversationFilter3Fields"}) as unknown as TypedDocumentString<ConversationFilter3FieldsFragment, unknown>;
export const ConversationFilter2FieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationFilter2Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter3Fields
  }
  any {
    ...ConversationFilter3Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
    fragment ConversationFilter3Fields on ConversationFilter {
  __typename
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}`, {"fragmentName":"ConversationFilter2Fields"}) as unknown as TypedDocumentString<ConversationFilter2FieldsFragment, unknown>;
export const ConversationFilter1FieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationFilter1Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter2Fields
  }
  any {
    ...ConversationFilter2Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
    fragment ConversationFilter2Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter3Fields
  }
  any {
    ...ConversationFilter3Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter3Fields on ConversationFilter {
  __typename
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}`, {"fragmentName":"ConversationFilter1Fields"}) as unknown as TypedDocumentString<ConversationFilter1FieldsFragment, unknown>;
export const ConversationFilterFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationFilterFields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter1Fields
  }
  any {
    ...ConversationFilter1Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
    fragment ConversationFilter1Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter2Fields
  }
  any {
    ...ConversationFilter2Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter2Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter3Fields
  }
  any {
    ...ConversationFilter3Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter3Fields on ConversationFilter {
  __typename
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}`, {"fragmentName":"ConversationFilterFields"}) as unknown as TypedDocumentString<ConversationFilterFieldsFragment, unknown>;
export const BranchFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment BranchFields on Branch {
  __typename
  filter {
    ...ConversationFilterFields
  }
  name
  next
}
    fragment ConversationFilterFields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter1Fields
  }
  any {
    ...ConversationFilter1Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter1Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter2Fields
  }
  any {
    ...ConversationFilter2Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter2Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter3Fields
  }
  any {
    ...ConversationFilter3Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter3Fields on ConversationFilter {
  __typename
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}`, {"fragmentName":"BranchFields"}) as unknown as TypedDocumentString<BranchFieldsFragment, unknown>;
export const DelayForFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DelayForFields on DelayFor {
  __typename
  amount
  unit
}
    `, {"fragmentName":"DelayForFields"}) as unknown as TypedDocumentString<DelayForFieldsFragment, unknown>;
export const TimeOfDayFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TimeOfDayFields on TimeOfDay {
  __typename
  time
  timeZone
  weekdays
}
    `, {"fragmentName":"TimeOfDayFields"}) as unknown as TypedDocumentString<TimeOfDayFieldsFragment, unknown>;
export const DelayUntilFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DelayUntilFields on DelayUntil {
  __typename
  dateTime
  timeOfDay {
    ...TimeOfDayFields
  }
}
    fragment TimeOfDayFields on TimeOfDay {
  __typename
  time
  timeZone
  weekdays
}`, {"fragmentName":"DelayUntilFields"}) as unknown as TypedDocumentString<DelayUntilFieldsFragment, unknown>;
export const PropertySettingValueFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PropertySettingValueFields on PropertySettingValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
    fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}`, {"fragmentName":"PropertySettingValueFields"}) as unknown as TypedDocumentString<PropertySettingValueFieldsFragment, unknown>;
export const PropertySettingFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PropertySettingFields on PropertySetting {
  __typename
  addTags
  clearPriority
  clearProperty
  priority
  property {
    ...PropertySettingValueFields
  }
  removeTags
}
    fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment PropertySettingValueFields on PropertySettingValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}`, {"fragmentName":"PropertySettingFields"}) as unknown as TypedDocumentString<PropertySettingFieldsFragment, unknown>;
export const WorkflowActionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WorkflowActionFields on WorkflowAction {
  __typename
  ... on AddCommentAction {
    key
    next
    text
  }
  ... on AssignConversationOwnerAction {
    guard {
      ...ConversationFilterFields
    }
    inbox {
      __typename
      id
      name
    }
    inboxId
    key
    next
    overwrite
    owner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
    ownerId
  }
  ... on BranchAction {
    branches {
      ...BranchFields
    }
    key
    otherwise
  }
  ... on DelayAction {
    for {
      ...DelayForFields
    }
    key
    next
    until {
      ...DelayUntilFields
    }
  }
  ... on EndAction {
    key
    reason
  }
  ... on SetConversationPropertyAction {
    key
    next
    set {
      ...PropertySettingFields
    }
  }
  ... on SetConversationStatusAction {
    key
    next
    status
  }
  ... on UnassignConversationOwnerAction {
    key
    next
  }
}
    fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ConversationFilterFields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter1Fields
  }
  any {
    ...ConversationFilter1Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter1Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter2Fields
  }
  any {
    ...ConversationFilter2Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter2Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter3Fields
  }
  any {
    ...ConversationFilter3Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter3Fields on ConversationFilter {
  __typename
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}
fragment BranchFields on Branch {
  __typename
  filter {
    ...ConversationFilterFields
  }
  name
  next
}
fragment DelayForFields on DelayFor {
  __typename
  amount
  unit
}
fragment DelayUntilFields on DelayUntil {
  __typename
  dateTime
  timeOfDay {
    ...TimeOfDayFields
  }
}
fragment TimeOfDayFields on TimeOfDay {
  __typename
  time
  timeZone
  weekdays
}
fragment PropertySettingFields on PropertySetting {
  __typename
  addTags
  clearPriority
  clearProperty
  priority
  property {
    ...PropertySettingValueFields
  }
  removeTags
}
fragment PropertySettingValueFields on PropertySettingValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}`, {"fragmentName":"WorkflowActionFields"}) as unknown as TypedDocumentString<WorkflowActionFieldsFragment, unknown>;
export const WorkflowTriggerFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WorkflowTriggerFields on WorkflowTrigger {
  __typename
  ... on CriteriaTrigger {
    filter {
      ...ConversationFilterFields
    }
  }
  ... on EventsTrigger {
    filter {
      ...ConversationFilterFields
    }
    types
  }
  ... on ManualTrigger {
    filter {
      ...ConversationFilterFields
    }
  }
}
    fragment ConversationFilterFields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter1Fields
  }
  any {
    ...ConversationFilter1Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter1Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter2Fields
  }
  any {
    ...ConversationFilter2Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter2Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter3Fields
  }
  any {
    ...ConversationFilter3Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter3Fields on ConversationFilter {
  __typename
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}`, {"fragmentName":"WorkflowTriggerFields"}) as unknown as TypedDocumentString<WorkflowTriggerFieldsFragment, unknown>;
export const WorkflowDefinitionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WorkflowDefinitionFields on WorkflowDefinition {
  __typename
  actions {
    ...WorkflowActionFields
  }
  objectType
  reEnrollment
  triggers {
    ...WorkflowTriggerFields
  }
}
    fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment WorkflowActionFields on WorkflowAction {
  __typename
  ... on AddCommentAction {
    key
    next
    text
  }
  ... on AssignConversationOwnerAction {
    guard {
      ...ConversationFilterFields
    }
    inbox {
      __typename
      id
      name
    }
    inboxId
    key
    next
    overwrite
    owner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
    ownerId
  }
  ... on BranchAction {
    branches {
      ...BranchFields
    }
    key
    otherwise
  }
  ... on DelayAction {
    for {
      ...DelayForFields
    }
    key
    next
    until {
      ...DelayUntilFields
    }
  }
  ... on EndAction {
    key
    reason
  }
  ... on SetConversationPropertyAction {
    key
    next
    set {
      ...PropertySettingFields
    }
  }
  ... on SetConversationStatusAction {
    key
    next
    status
  }
  ... on UnassignConversationOwnerAction {
    key
    next
  }
}
fragment ConversationFilterFields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter1Fields
  }
  any {
    ...ConversationFilter1Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter1Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter2Fields
  }
  any {
    ...ConversationFilter2Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter2Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter3Fields
  }
  any {
    ...ConversationFilter3Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter3Fields on ConversationFilter {
  __typename
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}
fragment BranchFields on Branch {
  __typename
  filter {
    ...ConversationFilterFields
  }
  name
  next
}
fragment DelayForFields on DelayFor {
  __typename
  amount
  unit
}
fragment DelayUntilFields on DelayUntil {
  __typename
  dateTime
  timeOfDay {
    ...TimeOfDayFields
  }
}
fragment TimeOfDayFields on TimeOfDay {
  __typename
  time
  timeZone
  weekdays
}
fragment PropertySettingFields on PropertySetting {
  __typename
  addTags
  clearPriority
  clearProperty
  priority
  property {
    ...PropertySettingValueFields
  }
  removeTags
}
fragment PropertySettingValueFields on PropertySettingValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment WorkflowTriggerFields on WorkflowTrigger {
  __typename
  ... on CriteriaTrigger {
    filter {
      ...ConversationFilterFields
    }
  }
  ... on EventsTrigger {
    filter {
      ...ConversationFilterFields
    }
    types
  }
  ... on ManualTrigger {
    filter {
      ...ConversationFilterFields
    }
  }
}`, {"fragmentName":"WorkflowDefinitionFields"}) as unknown as TypedDocumentString<WorkflowDefinitionFieldsFragment, unknown>;
export const WorkflowRevisionFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment WorkflowRevisionFields on WorkflowRevision {
  __typename
  createdAt
  createdBy {
    ...ActorFields
  }
  definition {
    ...WorkflowDefinitionFields
  }
  revision
}
    fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment WorkflowDefinitionFields on WorkflowDefinition {
  __typename
  actions {
    ...WorkflowActionFields
  }
  objectType
  reEnrollment
  triggers {
    ...WorkflowTriggerFields
  }
}
fragment WorkflowActionFields on WorkflowAction {
  __typename
  ... on AddCommentAction {
    key
    next
    text
  }
  ... on AssignConversationOwnerAction {
    guard {
      ...ConversationFilterFields
    }
    inbox {
      __typename
      id
      name
    }
    inboxId
    key
    next
    overwrite
    owner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
    ownerId
  }
  ... on BranchAction {
    branches {
      ...BranchFields
    }
    key
    otherwise
  }
  ... on DelayAction {
    for {
      ...DelayForFields
    }
    key
    next
    until {
      ...DelayUntilFields
    }
  }
  ... on EndAction {
    key
    reason
  }
  ... on SetConversationPropertyAction {
    key
    next
    set {
      ...PropertySettingFields
    }
  }
  ... on SetConversationStatusAction {
    key
    next
    status
  }
  ... on UnassignConversationOwnerAction {
    key
    next
  }
}
fragment ConversationFilterFields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter1Fields
  }
  any {
    ...ConversationFilter1Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter1Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter2Fields
  }
  any {
    ...ConversationFilter2Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter2Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter3Fields
  }
  any {
    ...ConversationFilter3Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter3Fields on ConversationFilter {
  __typename
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}
fragment BranchFields on Branch {
  __typename
  filter {
    ...ConversationFilterFields
  }
  name
  next
}
fragment DelayForFields on DelayFor {
  __typename
  amount
  unit
}
fragment DelayUntilFields on DelayUntil {
  __typename
  dateTime
  timeOfDay {
    ...TimeOfDayFields
  }
}
fragment TimeOfDayFields on TimeOfDay {
  __typename
  time
  timeZone
  weekdays
}
fragment PropertySettingFields on PropertySetting {
  __typename
  addTags
  clearPriority
  clearProperty
  priority
  property {
    ...PropertySettingValueFields
  }
  removeTags
}
fragment PropertySettingValueFields on PropertySettingValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment WorkflowTriggerFields on WorkflowTrigger {
  __typename
  ... on CriteriaTrigger {
    filter {
      ...ConversationFilterFields
    }
  }
  ... on EventsTrigger {
    filter {
      ...ConversationFilterFields
    }
    types
  }
  ... on ManualTrigger {
    filter {
      ...ConversationFilterFields
    }
  }
}`, {"fragmentName":"WorkflowRevisionFields"}) as unknown as TypedDocumentString<WorkflowRevisionFieldsFragment, unknown>;
export const CommentFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CommentFields on Comment {
  __typename
  author {
    ...ActorFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  createdAt
  id
  text
}
    fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}`, {"fragmentName":"CommentFields"}) as unknown as TypedDocumentString<CommentFieldsFragment, unknown>;
export const InputIssueFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}
    `, {"fragmentName":"InputIssueFields"}) as unknown as TypedDocumentString<InputIssueFieldsFragment, unknown>;
export const ConversationAssignedEventFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConversationAssignedEventFields on ConversationAssignedEvent {
  __typename
  actor {
    ...ActorFields
  }
  cause {
    __typename
    id
  }
  changes {
    ...FieldChangeFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  conversationVersion
  cursor
  depth
  enrollment {
    __typename
    id
  }
  id
  inbox {
    __typename
    id
    name
  }
  occurredAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  position
  previousOwner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  reason
  snapshot {
    ...ConversationSnapshotFields
  }
  type
}
    fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment FieldChangeFields on FieldChange {
  __typename
  field
  from
  to
}
fragment ConversationSnapshotFields on ConversationSnapshot {
  __typename
  channel
  closedAt
  contact
  contactEmail
  createdAt
  firstMessage
  inbox
  initiatedBy
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket
}`, {"fragmentName":"ConversationAssignedEventFields"}) as unknown as TypedDocumentString<ConversationAssignedEventFieldsFragment, unknown>;
export const AccountDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Account {
  account {
    ...AccountFields
  }
}
    fragment AccountFields on Account {
  __typename
  createdAt
  id
  name
  subscriptions {
    ...ProductSubscriptionFields
  }
}
fragment ProductSubscriptionFields on ProductSubscription {
  __typename
  product
  tier
}`) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const ActionDefinitionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ActionDefinitions($search: String) {
  actionDefinitions(search: $search) {
    ...ActionDefinitionFields
  }
}
    fragment ActionDefinitionFields on ActionDefinition {
  __typename
  description
  fields {
    ...ActionFieldFields
  }
  kind
  name
}
fragment ActionFieldFields on ActionField {
  __typename
  choices
  description
  label
  name
  required
}`) as unknown as TypedDocumentString<ActionDefinitionsQuery, ActionDefinitionsQueryVariables>;
export const AgentDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Agent($id: ID!) {
  agent(id: $id) {
    ...AgentFields
  }
}
    fragment AgentFields on Agent {
  __typename
  active
  availability
  capacity
  createdAt
  email
  externalId
  id
  name
}`) as unknown as TypedDocumentString<AgentQuery, AgentQueryVariables>;
export const AgentTeamsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AgentTeams($id: ID!) {
  agent(id: $id) {
    teams {
      ...TeamFields
    }
  }
}
    fragment TeamFields on Team {
  __typename
  createdAt
  id
  name
}`) as unknown as TypedDocumentString<AgentTeamsQuery, AgentTeamsQueryVariables>;
export const AgentByExternalIdDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AgentByExternalId($externalId: String!) {
  agentByExternalId(externalId: $externalId) {
    ...AgentFields
  }
}
    fragment AgentFields on Agent {
  __typename
  active
  availability
  capacity
  createdAt
  email
  externalId
  id
  name
}`) as unknown as TypedDocumentString<AgentByExternalIdQuery, AgentByExternalIdQueryVariables>;
export const AgentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Agents($active: Boolean, $after: String, $first: Int, $search: String, $teamId: ID) {
  agents(
    active: $active
    after: $after
    first: $first
    search: $search
    teamId: $teamId
  ) {
    __typename
    nodes {
      ...AgentFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment AgentFields on Agent {
  __typename
  active
  availability
  capacity
  createdAt
  email
  externalId
  id
  name
}
fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}`) as unknown as TypedDocumentString<AgentsQuery, AgentsQueryVariables>;
export const BacklogDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Backlog {
  backlog {
    ...BacklogFields
  }
}
    fragment BacklogFields on Backlog {
  __typename
  dueWork
  oldestDueAt
  oldestUnnumberedAt
  unnumberedEvents
}`) as unknown as TypedDocumentString<BacklogQuery, BacklogQueryVariables>;
export const BacklogFailuresDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BacklogFailures($after: String, $first: Int) {
  backlog {
    failures(after: $after, first: $first) {
      __typename
      nodes {
        ...WorkflowFailureFields
      }
      pageInfo {
        ...PageInfoFields
      }
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment WorkflowFailureFields on WorkflowFailure {
  __typename
  event {
    __typename
    id
  }
  message
  occurredAt
  workflow {
    __typename
    id
    name
  }
}`) as unknown as TypedDocumentString<BacklogFailuresQuery, BacklogFailuresQueryVariables>;
export const BacklogStuckDocument = /*#__PURE__*/ new TypedDocumentString(`
    query BacklogStuck($after: String, $first: Int) {
  backlog {
    stuck(after: $after, first: $first) {
      __typename
      nodes {
        ...StuckConversationFields
      }
      pageInfo {
        ...PageInfoFields
      }
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment StuckConversationFields on StuckConversation {
  __typename
  attempts
  conversation {
    __typename
    id
    externalId
    subject
  }
  nextAttemptAt
  reason
  since
  triedAt
}`) as unknown as TypedDocumentString<BacklogStuckQuery, BacklogStuckQueryVariables>;
export const BotDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Bot($id: ID!) {
  bot(id: $id) {
    ...BotFields
  }
}
    fragment BotFields on Bot {
  __typename
  active
  createdAt
  id
  name
}`) as unknown as TypedDocumentString<BotQuery, BotQueryVariables>;
export const BotsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Bots($after: String, $first: Int, $search: String) {
  bots(after: $after, first: $first, search: $search) {
    __typename
    nodes {
      ...BotFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment BotFields on Bot {
  __typename
  active
  createdAt
  id
  name
}`) as unknown as TypedDocumentString<BotsQuery, BotsQueryVariables>;
export const ContactDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Contact($id: ID!) {
  contact(id: $id) {
    ...ContactFields
  }
}
    fragment ContactFields on Contact {
  __typename
  createdAt
  email
  externalId
  id
  name
}`) as unknown as TypedDocumentString<ContactQuery, ContactQueryVariables>;
export const ContactByExternalIdDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ContactByExternalId($externalId: String!) {
  contactByExternalId(externalId: $externalId) {
    ...ContactFields
  }
}
    fragment ContactFields on Contact {
  __typename
  createdAt
  email
  externalId
  id
  name
}`) as unknown as TypedDocumentString<ContactByExternalIdQuery, ContactByExternalIdQueryVariables>;
export const ContactsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Contacts($after: String, $first: Int, $search: String) {
  contacts(after: $after, first: $first, search: $search) {
    __typename
    nodes {
      ...ContactFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment ContactFields on Contact {
  __typename
  createdAt
  email
  externalId
  id
  name
}`) as unknown as TypedDocumentString<ContactsQuery, ContactsQueryVariables>;
export const ConversationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Conversation($id: ID!) {
  conversation(id: $id) {
    ...ConversationFields
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}`) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const ConversationEnrollmentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConversationEnrollments($id: ID!, $after: String, $first: Int) {
  conversation(id: $id) {
    enrollments(after: $after, first: $first) {
      __typename
      nodes {
        ...EnrollmentFields
      }
      pageInfo {
        ...PageInfoFields
      }
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment EnrollmentFields on Enrollment {
  __typename
  cause {
    __typename
    id
  }
  conditions {
    ...ConditionFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  depth
  endedAt
  enrolledBy {
    ...ActorFields
  }
  id
  nextAction
  reason
  resumeAt
  revision
  startedAt
  status
  steps {
    ...StepFields
  }
  workflow {
    __typename
    id
    name
  }
}
fragment ConditionFields on Condition {
  __typename
  expected
  field
  matched
  operator
  path
  property
  seen
}
fragment StepFields on Step {
  __typename
  actionKey
  actionKind
  conditions {
    ...ConditionFields
  }
  conversationVersion
  detail
  number
  occurredAt
  status
}`) as unknown as TypedDocumentString<ConversationEnrollmentsQuery, ConversationEnrollmentsQueryVariables>;
export const ConversationHistoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConversationHistory($id: ID!, $after: String, $first: Int) {
  conversation(id: $id) {
    history(after: $after, first: $first) {
      __typename
      nodes {
        ...EventFields
      }
      pageInfo {
        ...PageInfoFields
      }
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment EventFields on Event {
  __typename
  actor {
    ...ActorFields
  }
  cause {
    __typename
    id
  }
  changes {
    ...FieldChangeFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  conversationVersion
  cursor
  depth
  enrollment {
    __typename
    id
  }
  id
  occurredAt
  position
  reason
  snapshot {
    ...ConversationSnapshotFields
  }
  type
  ... on CommentAddedEvent {
    comment {
      __typename
      id
      text
    }
  }
  ... on ConversationAssignedEvent {
    inbox {
      __typename
      id
      name
    }
    owner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
    previousOwner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
  }
  ... on ConversationMovedEvent {
    inbox {
      __typename
      id
      name
    }
    previousInbox {
      __typename
      id
      name
    }
  }
  ... on ConversationPriorityChangedEvent {
    previousPriority
    priority
  }
  ... on ConversationPropertiesChangedEvent {
    properties {
      ...PropertyChangeFields
    }
  }
  ... on ConversationTagsChangedEvent {
    addedTags
    removedTags
  }
  ... on ConversationUnassignedEvent {
    previousOwner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
  }
  ... on MessageReceivedEvent {
    message {
      __typename
      id
      externalId
      text
    }
  }
  ... on MessageSentEvent {
    message {
      __typename
      id
      externalId
      text
    }
  }
}
fragment PropertyChangeFields on PropertyChange {
  __typename
  from {
    ...PropertyValueFields
  }
  name
  to {
    ...PropertyValueFields
  }
}
fragment FieldChangeFields on FieldChange {
  __typename
  field
  from
  to
}
fragment ConversationSnapshotFields on ConversationSnapshot {
  __typename
  channel
  closedAt
  contact
  contactEmail
  createdAt
  firstMessage
  inbox
  initiatedBy
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket
}`) as unknown as TypedDocumentString<ConversationHistoryQuery, ConversationHistoryQueryVariables>;
export const ConversationMessagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConversationMessages($id: ID!) {
  conversation(id: $id) {
    messages {
      ...MessageFields
    }
  }
}
    fragment MessageFields on Message {
  __typename
  conversation {
    __typename
    id
    externalId
    subject
  }
  createdAt
  direction
  externalId
  id
  text
}`) as unknown as TypedDocumentString<ConversationMessagesQuery, ConversationMessagesQueryVariables>;
export const ConversationByExternalIdDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConversationByExternalId($externalId: String!) {
  conversationByExternalId(externalId: $externalId) {
    ...ConversationFields
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}`) as unknown as TypedDocumentString<ConversationByExternalIdQuery, ConversationByExternalIdQueryVariables>;
export const ConversationPropertiesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConversationProperties($after: String, $first: Int, $search: String) {
  conversationProperties(after: $after, first: $first, search: $search) {
    __typename
    nodes {
      ...ConversationPropertyFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment ConversationPropertyFields on ConversationProperty {
  __typename
  choices
  createdAt
  description
  id
  label
  name
  type
}`) as unknown as TypedDocumentString<ConversationPropertiesQuery, ConversationPropertiesQueryVariables>;
export const ConversationPropertyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConversationProperty($id: ID!) {
  conversationProperty(id: $id) {
    ...ConversationPropertyFields
  }
}
    fragment ConversationPropertyFields on ConversationProperty {
  __typename
  choices
  createdAt
  description
  id
  label
  name
  type
}`) as unknown as TypedDocumentString<ConversationPropertyQuery, ConversationPropertyQueryVariables>;
export const ConversationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Conversations($after: String, $filter: ConversationFilterInput, $first: Int) {
  conversations(after: $after, filter: $filter, first: $first) {
    __typename
    nodes {
      ...ConversationFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}`) as unknown as TypedDocumentString<ConversationsQuery, ConversationsQueryVariables>;
export const EnrollmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Enrollment($id: ID!) {
  enrollment(id: $id) {
    ...EnrollmentFields
  }
}
    fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment EnrollmentFields on Enrollment {
  __typename
  cause {
    __typename
    id
  }
  conditions {
    ...ConditionFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  depth
  endedAt
  enrolledBy {
    ...ActorFields
  }
  id
  nextAction
  reason
  resumeAt
  revision
  startedAt
  status
  steps {
    ...StepFields
  }
  workflow {
    __typename
    id
    name
  }
}
fragment ConditionFields on Condition {
  __typename
  expected
  field
  matched
  operator
  path
  property
  seen
}
fragment StepFields on Step {
  __typename
  actionKey
  actionKind
  conditions {
    ...ConditionFields
  }
  conversationVersion
  detail
  number
  occurredAt
  status
}`) as unknown as TypedDocumentString<EnrollmentQuery, EnrollmentQueryVariables>;
export const EventDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Event($id: ID!) {
  event(id: $id) {
    ...EventFields
  }
}
    fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment EventFields on Event {
  __typename
  actor {
    ...ActorFields
  }
  cause {
    __typename
    id
  }
  changes {
    ...FieldChangeFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  conversationVersion
  cursor
  depth
  enrollment {
    __typename
    id
  }
  id
  occurredAt
  position
  reason
  snapshot {
    ...ConversationSnapshotFields
  }
  type
  ... on CommentAddedEvent {
    comment {
      __typename
      id
      text
    }
  }
  ... on ConversationAssignedEvent {
    inbox {
      __typename
      id
      name
    }
    owner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
    previousOwner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
  }
  ... on ConversationMovedEvent {
    inbox {
      __typename
      id
      name
    }
    previousInbox {
      __typename
      id
      name
    }
  }
  ... on ConversationPriorityChangedEvent {
    previousPriority
    priority
  }
  ... on ConversationPropertiesChangedEvent {
    properties {
      ...PropertyChangeFields
    }
  }
  ... on ConversationTagsChangedEvent {
    addedTags
    removedTags
  }
  ... on ConversationUnassignedEvent {
    previousOwner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
  }
  ... on MessageReceivedEvent {
    message {
      __typename
      id
      externalId
      text
    }
  }
  ... on MessageSentEvent {
    message {
      __typename
      id
      externalId
      text
    }
  }
}
fragment PropertyChangeFields on PropertyChange {
  __typename
  from {
    ...PropertyValueFields
  }
  name
  to {
    ...PropertyValueFields
  }
}
fragment FieldChangeFields on FieldChange {
  __typename
  field
  from
  to
}
fragment ConversationSnapshotFields on ConversationSnapshot {
  __typename
  channel
  closedAt
  contact
  contactEmail
  createdAt
  firstMessage
  inbox
  initiatedBy
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket
}`) as unknown as TypedDocumentString<EventQuery, EventQueryVariables>;
export const EventsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Events($after: String, $first: Int, $types: [EventType!]) {
  events(after: $after, first: $first, types: $types) {
    __typename
    nodes {
      ...EventFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment EventFields on Event {
  __typename
  actor {
    ...ActorFields
  }
  cause {
    __typename
    id
  }
  changes {
    ...FieldChangeFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  conversationVersion
  cursor
  depth
  enrollment {
    __typename
    id
  }
  id
  occurredAt
  position
  reason
  snapshot {
    ...ConversationSnapshotFields
  }
  type
  ... on CommentAddedEvent {
    comment {
      __typename
      id
      text
    }
  }
  ... on ConversationAssignedEvent {
    inbox {
      __typename
      id
      name
    }
    owner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
    previousOwner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
  }
  ... on ConversationMovedEvent {
    inbox {
      __typename
      id
      name
    }
    previousInbox {
      __typename
      id
      name
    }
  }
  ... on ConversationPriorityChangedEvent {
    previousPriority
    priority
  }
  ... on ConversationPropertiesChangedEvent {
    properties {
      ...PropertyChangeFields
    }
  }
  ... on ConversationTagsChangedEvent {
    addedTags
    removedTags
  }
  ... on ConversationUnassignedEvent {
    previousOwner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
  }
  ... on MessageReceivedEvent {
    message {
      __typename
      id
      externalId
      text
    }
  }
  ... on MessageSentEvent {
    message {
      __typename
      id
      externalId
      text
    }
  }
}
fragment PropertyChangeFields on PropertyChange {
  __typename
  from {
    ...PropertyValueFields
  }
  name
  to {
    ...PropertyValueFields
  }
}
fragment FieldChangeFields on FieldChange {
  __typename
  field
  from
  to
}
fragment ConversationSnapshotFields on ConversationSnapshot {
  __typename
  channel
  closedAt
  contact
  contactEmail
  createdAt
  firstMessage
  inbox
  initiatedBy
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const HandOverDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HandOver($id: ID!) {
  handOver(id: $id) {
    ...HandOverFields
  }
}
    fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment HandOverFields on HandOver {
  __typename
  actor {
    ...ActorFields
  }
  agent {
    __typename
    id
    externalId
    name
    email
  }
  done
  endedAt
  id
  lastError
  lastRefusal
  reason
  refused
  startedAt
  status
  to {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  total
}`) as unknown as TypedDocumentString<HandOverQuery, HandOverQueryVariables>;
export const HandOversDocument = /*#__PURE__*/ new TypedDocumentString(`
    query HandOvers($after: String, $agentId: ID, $first: Int) {
  handOvers(after: $after, agentId: $agentId, first: $first) {
    __typename
    nodes {
      ...HandOverFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment HandOverFields on HandOver {
  __typename
  actor {
    ...ActorFields
  }
  agent {
    __typename
    id
    externalId
    name
    email
  }
  done
  endedAt
  id
  lastError
  lastRefusal
  reason
  refused
  startedAt
  status
  to {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  total
}`) as unknown as TypedDocumentString<HandOversQuery, HandOversQueryVariables>;
export const InboxDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Inbox($id: ID!) {
  inbox(id: $id) {
    ...InboxFields
  }
}
    fragment InboxFields on Inbox {
  __typename
  access
  connected
  createdAt
  id
  name
}`) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxChannelsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query InboxChannels($id: ID!) {
  inbox(id: $id) {
    channels {
      ...ChannelFields
    }
  }
}
    fragment ChannelFields on Channel {
  __typename
  createdAt
  id
  inbox {
    __typename
    id
    name
  }
  kind
  name
}`) as unknown as TypedDocumentString<InboxChannelsQuery, InboxChannelsQueryVariables>;
export const InboxMembersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query InboxMembers($id: ID!) {
  inbox(id: $id) {
    members {
      ...AgentFields
    }
  }
}
    fragment AgentFields on Agent {
  __typename
  active
  availability
  capacity
  createdAt
  email
  externalId
  id
  name
}`) as unknown as TypedDocumentString<InboxMembersQuery, InboxMembersQueryVariables>;
export const InboxesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Inboxes($after: String, $connected: Boolean, $first: Int, $search: String) {
  inboxes(after: $after, connected: $connected, first: $first, search: $search) {
    __typename
    nodes {
      ...InboxFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment InboxFields on Inbox {
  __typename
  access
  connected
  createdAt
  id
  name
}`) as unknown as TypedDocumentString<InboxesQuery, InboxesQueryVariables>;
export const NodeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Node($id: ID!) {
  node(id: $id) {
    ...NodeFields
  }
}
    fragment NodeFields on Node {
  __typename
  id
}`) as unknown as TypedDocumentString<NodeQuery, NodeQueryVariables>;
export const TeamDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Team($id: ID!) {
  team(id: $id) {
    ...TeamFields
  }
}
    fragment TeamFields on Team {
  __typename
  createdAt
  id
  name
}`) as unknown as TypedDocumentString<TeamQuery, TeamQueryVariables>;
export const TeamMembersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TeamMembers($id: ID!) {
  team(id: $id) {
    members {
      ...AgentFields
    }
  }
}
    fragment AgentFields on Agent {
  __typename
  active
  availability
  capacity
  createdAt
  email
  externalId
  id
  name
}`) as unknown as TypedDocumentString<TeamMembersQuery, TeamMembersQueryVariables>;
export const TeamsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Teams($after: String, $first: Int, $search: String) {
  teams(after: $after, first: $first, search: $search) {
    __typename
    nodes {
      ...TeamFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment TeamFields on Team {
  __typename
  createdAt
  id
  name
}
fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}`) as unknown as TypedDocumentString<TeamsQuery, TeamsQueryVariables>;
export const TicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Ticket($id: ID!) {
  ticket(id: $id) {
    ...TicketFields
  }
}
    fragment TicketFields on Ticket {
  __typename
  createdAt
  id
  owner {
    __typename
    id
    externalId
    name
    email
  }
  status
  subject
}`) as unknown as TypedDocumentString<TicketQuery, TicketQueryVariables>;
export const TicketsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Tickets($after: String, $first: Int, $search: String) {
  tickets(after: $after, first: $first, search: $search) {
    __typename
    nodes {
      ...TicketFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment TicketFields on Ticket {
  __typename
  createdAt
  id
  owner {
    __typename
    id
    externalId
    name
    email
  }
  status
  subject
}`) as unknown as TypedDocumentString<TicketsQuery, TicketsQueryVariables>;
export const WorkflowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Workflow($id: ID!) {
  workflow(id: $id) {
    ...WorkflowFields
  }
}
    fragment WorkflowFields on Workflow {
  __typename
  activeRevision
  createdAt
  deletedAt
  id
  latestRevision
  name
  on
  position
  updatedAt
}`) as unknown as TypedDocumentString<WorkflowQuery, WorkflowQueryVariables>;
export const WorkflowEnrollmentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WorkflowEnrollments($id: ID!, $after: String, $first: Int) {
  workflow(id: $id) {
    enrollments(after: $after, first: $first) {
      __typename
      nodes {
        ...EnrollmentFields
      }
      pageInfo {
        ...PageInfoFields
      }
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment EnrollmentFields on Enrollment {
  __typename
  cause {
    __typename
    id
  }
  conditions {
    ...ConditionFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  depth
  endedAt
  enrolledBy {
    ...ActorFields
  }
  id
  nextAction
  reason
  resumeAt
  revision
  startedAt
  status
  steps {
    ...StepFields
  }
  workflow {
    __typename
    id
    name
  }
}
fragment ConditionFields on Condition {
  __typename
  expected
  field
  matched
  operator
  path
  property
  seen
}
fragment StepFields on Step {
  __typename
  actionKey
  actionKind
  conditions {
    ...ConditionFields
  }
  conversationVersion
  detail
  number
  occurredAt
  status
}`) as unknown as TypedDocumentString<WorkflowEnrollmentsQuery, WorkflowEnrollmentsQueryVariables>;
export const WorkflowRevisionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WorkflowRevision($id: ID!, $number: Int!) {
  workflow(id: $id) {
    revision(number: $number) {
      ...WorkflowRevisionFields
    }
  }
}
    fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment WorkflowRevisionFields on WorkflowRevision {
  __typename
  createdAt
  createdBy {
    ...ActorFields
  }
  definition {
    ...WorkflowDefinitionFields
  }
  revision
}
fragment WorkflowDefinitionFields on WorkflowDefinition {
  __typename
  actions {
    ...WorkflowActionFields
  }
  objectType
  reEnrollment
  triggers {
    ...WorkflowTriggerFields
  }
}
fragment WorkflowActionFields on WorkflowAction {
  __typename
  ... on AddCommentAction {
    key
    next
    text
  }
  ... on AssignConversationOwnerAction {
    guard {
      ...ConversationFilterFields
    }
    inbox {
      __typename
      id
      name
    }
    inboxId
    key
    next
    overwrite
    owner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
    ownerId
  }
  ... on BranchAction {
    branches {
      ...BranchFields
    }
    key
    otherwise
  }
  ... on DelayAction {
    for {
      ...DelayForFields
    }
    key
    next
    until {
      ...DelayUntilFields
    }
  }
  ... on EndAction {
    key
    reason
  }
  ... on SetConversationPropertyAction {
    key
    next
    set {
      ...PropertySettingFields
    }
  }
  ... on SetConversationStatusAction {
    key
    next
    status
  }
  ... on UnassignConversationOwnerAction {
    key
    next
  }
}
fragment ConversationFilterFields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter1Fields
  }
  any {
    ...ConversationFilter1Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter1Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter2Fields
  }
  any {
    ...ConversationFilter2Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter2Fields on ConversationFilter {
  __typename
  all {
    ...ConversationFilter3Fields
  }
  any {
    ...ConversationFilter3Fields
  }
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ConversationFilter3Fields on ConversationFilter {
  __typename
  channel {
    ...ChannelTestFields
  }
  closedAt {
    ...TimeTestFields
  }
  contact {
    ...ReferenceTestFields
  }
  contactEmail {
    ...TextTestFields
  }
  createdAt {
    ...TimeTestFields
  }
  firstMessage {
    ...TextTestFields
  }
  inbox {
    ...ReferenceTestFields
  }
  initiatedBy {
    ...InitiatedByTestFields
  }
  lastInboundAt {
    ...TimeTestFields
  }
  lastMessage {
    ...TextTestFields
  }
  lastOutboundAt {
    ...TimeTestFields
  }
  owner {
    ...ReferenceTestFields
  }
  ownerKind {
    ...OwnerKindTestFields
  }
  priority {
    ...PriorityTestFields
  }
  property {
    ...PropertyTestFields
  }
  status {
    ...StatusTestFields
  }
  subject {
    ...TextTestFields
  }
  tags {
    ...TagsTestFields
  }
  ticket {
    ...ReferenceTestFields
  }
}
fragment ChannelTestFields on ChannelTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TimeTestFields on TimeTest {
  __typename
  before
  from
  isSet
  orMissing
}
fragment ReferenceTestFields on ReferenceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TextTestFields on TextTest {
  __typename
  contains
  containsAny
  containsNone
  equals
  equalsAny
  isSet
  orMissing
  startsWith
}
fragment InitiatedByTestFields on InitiatedByTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment OwnerKindTestFields on OwnerKindTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PriorityTestFields on PriorityTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment PropertyTestFields on PropertyTest {
  __typename
  boolean {
    ...BooleanTestFields
  }
  choice {
    ...PropertyChoiceTestFields
  }
  dateTime {
    ...TimeTestFields
  }
  name
  number {
    ...NumberTestFields
  }
  text {
    ...TextTestFields
  }
}
fragment BooleanTestFields on BooleanTest {
  __typename
  is
  isSet
  orMissing
}
fragment PropertyChoiceTestFields on PropertyChoiceTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment NumberTestFields on NumberTest {
  __typename
  atLeast
  atMost
  in
  isSet
  lessThan
  moreThan
  notIn
  orMissing
}
fragment StatusTestFields on StatusTest {
  __typename
  in
  isSet
  notIn
  orMissing
}
fragment TagsTestFields on TagsTest {
  __typename
  hasAll
  hasAny
  hasNone
}
fragment BranchFields on Branch {
  __typename
  filter {
    ...ConversationFilterFields
  }
  name
  next
}
fragment DelayForFields on DelayFor {
  __typename
  amount
  unit
}
fragment DelayUntilFields on DelayUntil {
  __typename
  dateTime
  timeOfDay {
    ...TimeOfDayFields
  }
}
fragment TimeOfDayFields on TimeOfDay {
  __typename
  time
  timeZone
  weekdays
}
fragment PropertySettingFields on PropertySetting {
  __typename
  addTags
  clearPriority
  clearProperty
  priority
  property {
    ...PropertySettingValueFields
  }
  removeTags
}
fragment PropertySettingValueFields on PropertySettingValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment WorkflowTriggerFields on WorkflowTrigger {
  __typename
  ... on CriteriaTrigger {
    filter {
      ...ConversationFilterFields
    }
  }
  ... on EventsTrigger {
    filter {
      ...ConversationFilterFields
    }
    types
  }
  ... on ManualTrigger {
    filter {
      ...ConversationFilterFields
    }
  }
}`) as unknown as TypedDocumentString<WorkflowRevisionQuery, WorkflowRevisionQueryVariables>;
export const WorkflowsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Workflows($after: String, $first: Int) {
  workflows(after: $after, first: $first) {
    __typename
    nodes {
      ...WorkflowFields
    }
    pageInfo {
      ...PageInfoFields
    }
  }
}
    fragment PageInfoFields on PageInfo {
  __typename
  endCursor
  hasNextPage
}
fragment WorkflowFields on Workflow {
  __typename
  activeRevision
  createdAt
  deletedAt
  id
  latestRevision
  name
  on
  position
  updatedAt
}`) as unknown as TypedDocumentString<WorkflowsQuery, WorkflowsQueryVariables>;
export const AddCommentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddComment($input: AddCommentInput!) {
  addComment(input: $input) {
    __typename
    ... on AddCommentSuccess {
      changed
      comment {
        ...CommentFields
      }
      conversation {
        ...ConversationFields
      }
      replayed
      version
    }
    ... on ConflictError {
      changedAt
      changedBy {
        ...ActorFields
      }
      code
      currentOwnerId
      currentVersion
      message
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment CommentFields on Comment {
  __typename
  author {
    ...ActorFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  createdAt
  id
  text
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<AddCommentMutation, AddCommentMutationVariables>;
export const AssignConversationOwnerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssignConversationOwner($input: AssignConversationOwnerInput!) {
  assignConversationOwner(input: $input) {
    __typename
    ... on AssignConversationOwnerSuccess {
      assignment {
        ...ConversationAssignedEventFields
      }
      changed
      conversation {
        ...ConversationFields
      }
      reopened
      replayed
      version
    }
    ... on ConflictError {
      changedAt
      changedBy {
        ...ActorFields
      }
      code
      currentOwnerId
      currentVersion
      message
    }
    ... on FeatureNotAvailableError {
      code
      feature
      message
      requires
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InboxNotConnectedError {
      code
      inboxId
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on OwnerNotEligibleError {
      code
      message
      ownerId
      reasons
    }
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment FieldChangeFields on FieldChange {
  __typename
  field
  from
  to
}
fragment ConversationSnapshotFields on ConversationSnapshot {
  __typename
  channel
  closedAt
  contact
  contactEmail
  createdAt
  firstMessage
  inbox
  initiatedBy
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}
fragment ConversationAssignedEventFields on ConversationAssignedEvent {
  __typename
  actor {
    ...ActorFields
  }
  cause {
    __typename
    id
  }
  changes {
    ...FieldChangeFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  conversationVersion
  cursor
  depth
  enrollment {
    __typename
    id
  }
  id
  inbox {
    __typename
    id
    name
  }
  occurredAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  position
  previousOwner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  reason
  snapshot {
    ...ConversationSnapshotFields
  }
  type
}`) as unknown as TypedDocumentString<AssignConversationOwnerMutation, AssignConversationOwnerMutationVariables>;
export const AssignConversationOwnersDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssignConversationOwners($input: AssignConversationOwnersInput!) {
  assignConversationOwners(input: $input) {
    __typename
    ... on AssignConversationOwnersSuccess {
      results {
        __typename
        ... on AssignConversationOwnerSuccess {
          assignment {
            ...ConversationAssignedEventFields
          }
          changed
          conversation {
            ...ConversationFields
          }
          reopened
          replayed
          version
        }
        ... on ConflictError {
          changedAt
          changedBy {
            ...ActorFields
          }
          code
          currentOwnerId
          currentVersion
          message
        }
        ... on FeatureNotAvailableError {
          code
          feature
          message
          requires
        }
        ... on ForbiddenError {
          code
          message
          permission
        }
        ... on IdempotencyKeyReusedError {
          code
          idempotencyKey
          message
        }
        ... on InboxNotConnectedError {
          code
          inboxId
          message
        }
        ... on InvalidInputError {
          code
          issues {
            ...InputIssueFields
          }
          message
        }
        ... on NotFoundError {
          code
          id
          message
          resource
        }
        ... on OwnerNotEligibleError {
          code
          message
          ownerId
          reasons
        }
      }
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment FieldChangeFields on FieldChange {
  __typename
  field
  from
  to
}
fragment ConversationSnapshotFields on ConversationSnapshot {
  __typename
  channel
  closedAt
  contact
  contactEmail
  createdAt
  firstMessage
  inbox
  initiatedBy
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}
fragment ConversationAssignedEventFields on ConversationAssignedEvent {
  __typename
  actor {
    ...ActorFields
  }
  cause {
    __typename
    id
  }
  changes {
    ...FieldChangeFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  conversationVersion
  cursor
  depth
  enrollment {
    __typename
    id
  }
  id
  inbox {
    __typename
    id
    name
  }
  occurredAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  position
  previousOwner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  reason
  snapshot {
    ...ConversationSnapshotFields
  }
  type
}`) as unknown as TypedDocumentString<AssignConversationOwnersMutation, AssignConversationOwnersMutationVariables>;
export const CancelEnrollmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CancelEnrollment($input: CancelEnrollmentInput!) {
  cancelEnrollment(input: $input) {
    __typename
    ... on CancelEnrollmentSuccess {
      changed
      enrollment {
        ...EnrollmentFields
      }
      replayed
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
  }
}
    fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment EnrollmentFields on Enrollment {
  __typename
  cause {
    __typename
    id
  }
  conditions {
    ...ConditionFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  depth
  endedAt
  enrolledBy {
    ...ActorFields
  }
  id
  nextAction
  reason
  resumeAt
  revision
  startedAt
  status
  steps {
    ...StepFields
  }
  workflow {
    __typename
    id
    name
  }
}
fragment ConditionFields on Condition {
  __typename
  expected
  field
  matched
  operator
  path
  property
  seen
}
fragment StepFields on Step {
  __typename
  actionKey
  actionKind
  conditions {
    ...ConditionFields
  }
  conversationVersion
  detail
  number
  occurredAt
  status
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CancelEnrollmentMutation, CancelEnrollmentMutationVariables>;
export const CloseConversationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CloseConversation($input: CloseConversationInput!) {
  closeConversation(input: $input) {
    __typename
    ... on CloseConversationSuccess {
      changed
      conversation {
        ...ConversationFields
      }
      replayed
      version
    }
    ... on ConflictError {
      changedAt
      changedBy {
        ...ActorFields
      }
      code
      currentOwnerId
      currentVersion
      message
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CloseConversationMutation, CloseConversationMutationVariables>;
export const CreateAgentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateAgent($input: CreateAgentInput!) {
  createAgent(input: $input) {
    __typename
    ... on CreateAgentSuccess {
      agent {
        ...AgentFields
      }
      created
      replayed
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
  }
}
    fragment AgentFields on Agent {
  __typename
  active
  availability
  capacity
  createdAt
  email
  externalId
  id
  name
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CreateAgentMutation, CreateAgentMutationVariables>;
export const CreateBotDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateBot($input: CreateBotInput!) {
  createBot(input: $input) {
    __typename
    ... on CreateBotSuccess {
      bot {
        ...BotFields
      }
      created
      replayed
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
  }
}
    fragment BotFields on Bot {
  __typename
  active
  createdAt
  id
  name
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CreateBotMutation, CreateBotMutationVariables>;
export const CreateContactDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateContact($input: CreateContactInput!) {
  createContact(input: $input) {
    __typename
    ... on CreateContactSuccess {
      contact {
        ...ContactFields
      }
      created
      replayed
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
  }
}
    fragment ContactFields on Contact {
  __typename
  createdAt
  email
  externalId
  id
  name
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CreateContactMutation, CreateContactMutationVariables>;
export const CreateConversationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateConversation($input: CreateConversationInput!) {
  createConversation(input: $input) {
    __typename
    ... on CreateConversationSuccess {
      conversation {
        ...ConversationFields
      }
      created
      replayed
      version
    }
    ... on FeatureNotAvailableError {
      code
      feature
      message
      requires
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InboxNotConnectedError {
      code
      inboxId
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on OwnerNotEligibleError {
      code
      message
      ownerId
      reasons
    }
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CreateConversationMutation, CreateConversationMutationVariables>;
export const CreateConversationPropertyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateConversationProperty($input: CreateConversationPropertyInput!) {
  createConversationProperty(input: $input) {
    __typename
    ... on CreateConversationPropertySuccess {
      created
      property {
        ...ConversationPropertyFields
      }
      replayed
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
  }
}
    fragment ConversationPropertyFields on ConversationProperty {
  __typename
  choices
  createdAt
  description
  id
  label
  name
  type
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CreateConversationPropertyMutation, CreateConversationPropertyMutationVariables>;
export const CreateInboxDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateInbox($input: CreateInboxInput!) {
  createInbox(input: $input) {
    __typename
    ... on CreateInboxSuccess {
      created
      inbox {
        ...InboxFields
      }
      replayed
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
  }
}
    fragment InboxFields on Inbox {
  __typename
  access
  connected
  createdAt
  id
  name
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CreateInboxMutation, CreateInboxMutationVariables>;
export const CreateTeamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateTeam($input: CreateTeamInput!) {
  createTeam(input: $input) {
    __typename
    ... on CreateTeamSuccess {
      created
      replayed
      team {
        ...TeamFields
      }
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
  }
}
    fragment TeamFields on Team {
  __typename
  createdAt
  id
  name
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CreateTeamMutation, CreateTeamMutationVariables>;
export const CreateTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateTicket($input: CreateTicketInput!) {
  createTicket(input: $input) {
    __typename
    ... on CreateTicketSuccess {
      created
      replayed
      ticket {
        ...TicketFields
      }
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
  }
}
    fragment TicketFields on Ticket {
  __typename
  createdAt
  id
  owner {
    __typename
    id
    externalId
    name
    email
  }
  status
  subject
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CreateTicketMutation, CreateTicketMutationVariables>;
export const CreateWorkflowDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateWorkflow($input: CreateWorkflowInput!) {
  createWorkflow(input: $input) {
    __typename
    ... on CreateWorkflowSuccess {
      changed
      replayed
      workflow {
        ...WorkflowFields
      }
    }
    ... on FeatureNotAvailableError {
      code
      feature
      message
      requires
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
  }
}
    fragment WorkflowFields on Workflow {
  __typename
  activeRevision
  createdAt
  deletedAt
  id
  latestRevision
  name
  on
  position
  updatedAt
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<CreateWorkflowMutation, CreateWorkflowMutationVariables>;
export const DeactivateAgentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeactivateAgent($input: DeactivateAgentInput!) {
  deactivateAgent(input: $input) {
    __typename
    ... on DeactivateAgentSuccess {
      agent {
        ...AgentFields
      }
      changed
      handOver {
        ...HandOverFields
      }
      replayed
    }
    ... on FeatureNotAvailableError {
      code
      feature
      message
      requires
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on OwnerNotEligibleError {
      code
      message
      ownerId
      reasons
    }
  }
}
    fragment AgentFields on Agent {
  __typename
  active
  availability
  capacity
  createdAt
  email
  externalId
  id
  name
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment HandOverFields on HandOver {
  __typename
  actor {
    ...ActorFields
  }
  agent {
    __typename
    id
    externalId
    name
    email
  }
  done
  endedAt
  id
  lastError
  lastRefusal
  reason
  refused
  startedAt
  status
  to {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  total
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<DeactivateAgentMutation, DeactivateAgentMutationVariables>;
export const DeleteWorkflowDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeleteWorkflow($input: DeleteWorkflowInput!) {
  deleteWorkflow(input: $input) {
    __typename
    ... on DeleteWorkflowSuccess {
      changed
      replayed
      workflowId
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
  }
}
    fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<DeleteWorkflowMutation, DeleteWorkflowMutationVariables>;
export const EnrollConversationsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation EnrollConversations($input: EnrollConversationsInput!) {
  enrollConversations(input: $input) {
    __typename
    ... on EnrollConversationsSuccess {
      results {
        __typename
        ... on EnrollConversationSuccess {
          enrollment {
            ...EnrollmentFields
          }
          replayed
        }
        ... on EnrollmentRefusedError {
          code
          message
          refusal
        }
        ... on ForbiddenError {
          code
          message
          permission
        }
        ... on IdempotencyKeyReusedError {
          code
          idempotencyKey
          message
        }
        ... on InvalidInputError {
          code
          issues {
            ...InputIssueFields
          }
          message
        }
        ... on NotFoundError {
          code
          id
          message
          resource
        }
      }
    }
    ... on EnrollmentRefusedError {
      code
      message
      refusal
    }
    ... on FeatureNotAvailableError {
      code
      feature
      message
      requires
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
  }
}
    fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment EnrollmentFields on Enrollment {
  __typename
  cause {
    __typename
    id
  }
  conditions {
    ...ConditionFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  depth
  endedAt
  enrolledBy {
    ...ActorFields
  }
  id
  nextAction
  reason
  resumeAt
  revision
  startedAt
  status
  steps {
    ...StepFields
  }
  workflow {
    __typename
    id
    name
  }
}
fragment ConditionFields on Condition {
  __typename
  expected
  field
  matched
  operator
  path
  property
  seen
}
fragment StepFields on Step {
  __typename
  actionKey
  actionKind
  conditions {
    ...ConditionFields
  }
  conversationVersion
  detail
  number
  occurredAt
  status
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<EnrollConversationsMutation, EnrollConversationsMutationVariables>;
export const PublishWorkflowDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PublishWorkflow($input: PublishWorkflowInput!) {
  publishWorkflow(input: $input) {
    __typename
    ... on FeatureNotAvailableError {
      code
      feature
      message
      requires
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on PublishWorkflowSuccess {
      changed
      replayed
      workflow {
        ...WorkflowFields
      }
    }
  }
}
    fragment WorkflowFields on Workflow {
  __typename
  activeRevision
  createdAt
  deletedAt
  id
  latestRevision
  name
  on
  position
  updatedAt
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<PublishWorkflowMutation, PublishWorkflowMutationVariables>;
export const ReceiveMessageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReceiveMessage($input: ReceiveMessageInput!) {
  receiveMessage(input: $input) {
    __typename
    ... on ConflictError {
      changedAt
      changedBy {
        ...ActorFields
      }
      code
      currentOwnerId
      currentVersion
      message
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on ReceiveMessageSuccess {
      changed
      conversation {
        ...ConversationFields
      }
      recorded {
        ...MessageFields
      }
      replayed
      version
    }
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment MessageFields on Message {
  __typename
  conversation {
    __typename
    id
    externalId
    subject
  }
  createdAt
  direction
  externalId
  id
  text
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<ReceiveMessageMutation, ReceiveMessageMutationVariables>;
export const ReopenConversationDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReopenConversation($input: ReopenConversationInput!) {
  reopenConversation(input: $input) {
    __typename
    ... on ConflictError {
      changedAt
      changedBy {
        ...ActorFields
      }
      code
      currentOwnerId
      currentVersion
      message
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on ReopenConversationSuccess {
      changed
      conversation {
        ...ConversationFields
      }
      replayed
      version
    }
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<ReopenConversationMutation, ReopenConversationMutationVariables>;
export const RetryEnrollmentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RetryEnrollment($input: RetryEnrollmentInput!) {
  retryEnrollment(input: $input) {
    __typename
    ... on EnrollmentRefusedError {
      code
      message
      refusal
    }
    ... on FeatureNotAvailableError {
      code
      feature
      message
      requires
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on RetryEnrollmentSuccess {
      changed
      enrollment {
        ...EnrollmentFields
      }
      replayed
    }
  }
}
    fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment EnrollmentFields on Enrollment {
  __typename
  cause {
    __typename
    id
  }
  conditions {
    ...ConditionFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  depth
  endedAt
  enrolledBy {
    ...ActorFields
  }
  id
  nextAction
  reason
  resumeAt
  revision
  startedAt
  status
  steps {
    ...StepFields
  }
  workflow {
    __typename
    id
    name
  }
}
fragment ConditionFields on Condition {
  __typename
  expected
  field
  matched
  operator
  path
  property
  seen
}
fragment StepFields on Step {
  __typename
  actionKey
  actionKind
  conditions {
    ...ConditionFields
  }
  conversationVersion
  detail
  number
  occurredAt
  status
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<RetryEnrollmentMutation, RetryEnrollmentMutationVariables>;
export const SendMessageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    __typename
    ... on ConflictError {
      changedAt
      changedBy {
        ...ActorFields
      }
      code
      currentOwnerId
      currentVersion
      message
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on SendMessageSuccess {
      changed
      conversation {
        ...ConversationFields
      }
      recorded {
        ...MessageFields
      }
      replayed
      version
    }
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment MessageFields on Message {
  __typename
  conversation {
    __typename
    id
    externalId
    subject
  }
  createdAt
  direction
  externalId
  id
  text
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const SetConversationPropertiesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetConversationProperties($input: SetConversationPropertiesInput!) {
  setConversationProperties(input: $input) {
    __typename
    ... on ConflictError {
      changedAt
      changedBy {
        ...ActorFields
      }
      code
      currentOwnerId
      currentVersion
      message
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on SetConversationPropertiesSuccess {
      changed
      conversation {
        ...ConversationFields
      }
      replayed
      version
    }
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<SetConversationPropertiesMutation, SetConversationPropertiesMutationVariables>;
export const TurnOffWorkflowDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation TurnOffWorkflow($input: TurnOffWorkflowInput!) {
  turnOffWorkflow(input: $input) {
    __typename
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on TurnOffWorkflowSuccess {
      cancelled
      changed
      replayed
      workflow {
        ...WorkflowFields
      }
    }
  }
}
    fragment WorkflowFields on Workflow {
  __typename
  activeRevision
  createdAt
  deletedAt
  id
  latestRevision
  name
  on
  position
  updatedAt
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<TurnOffWorkflowMutation, TurnOffWorkflowMutationVariables>;
export const TurnOnWorkflowDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation TurnOnWorkflow($input: TurnOnWorkflowInput!) {
  turnOnWorkflow(input: $input) {
    __typename
    ... on FeatureNotAvailableError {
      code
      feature
      message
      requires
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on TurnOnWorkflowSuccess {
      changed
      enrolled
      replayed
      workflow {
        ...WorkflowFields
      }
    }
  }
}
    fragment WorkflowFields on Workflow {
  __typename
  activeRevision
  createdAt
  deletedAt
  id
  latestRevision
  name
  on
  position
  updatedAt
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<TurnOnWorkflowMutation, TurnOnWorkflowMutationVariables>;
export const UnassignConversationOwnerDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UnassignConversationOwner($input: UnassignConversationOwnerInput!) {
  unassignConversationOwner(input: $input) {
    __typename
    ... on ConflictError {
      changedAt
      changedBy {
        ...ActorFields
      }
      code
      currentOwnerId
      currentVersion
      message
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on UnassignConversationOwnerSuccess {
      changed
      conversation {
        ...ConversationFields
      }
      replayed
      version
    }
  }
}
    fragment ConversationFields on Conversation {
  __typename
  channel
  closedAt
  contact {
    __typename
    id
    externalId
    name
    email
  }
  createdAt
  externalId
  firstMessage
  id
  inbox {
    __typename
    id
    name
  }
  inboxChannel {
    __typename
    id
    name
  }
  initiatedBy
  lastAssignment {
    __typename
    id
  }
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket {
    __typename
    id
    subject
  }
  updatedAt
  updatedBy {
    ...ActorFields
  }
  version
}
fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<UnassignConversationOwnerMutation, UnassignConversationOwnerMutationVariables>;
export const UpdateAgentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateAgent($input: UpdateAgentInput!) {
  updateAgent(input: $input) {
    __typename
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on UpdateAgentSuccess {
      agent {
        ...AgentFields
      }
      changed
      replayed
    }
  }
}
    fragment AgentFields on Agent {
  __typename
  active
  availability
  capacity
  createdAt
  email
  externalId
  id
  name
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<UpdateAgentMutation, UpdateAgentMutationVariables>;
export const UpdateBotDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateBot($input: UpdateBotInput!) {
  updateBot(input: $input) {
    __typename
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on UpdateBotSuccess {
      bot {
        ...BotFields
      }
      changed
      replayed
    }
  }
}
    fragment BotFields on Bot {
  __typename
  active
  createdAt
  id
  name
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<UpdateBotMutation, UpdateBotMutationVariables>;
export const UpdateContactDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateContact($input: UpdateContactInput!) {
  updateContact(input: $input) {
    __typename
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on UpdateContactSuccess {
      changed
      contact {
        ...ContactFields
      }
      replayed
    }
  }
}
    fragment ContactFields on Contact {
  __typename
  createdAt
  email
  externalId
  id
  name
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<UpdateContactMutation, UpdateContactMutationVariables>;
export const UpdateConversationPropertyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateConversationProperty($input: UpdateConversationPropertyInput!) {
  updateConversationProperty(input: $input) {
    __typename
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on UpdateConversationPropertySuccess {
      changed
      property {
        ...ConversationPropertyFields
      }
      replayed
    }
  }
}
    fragment ConversationPropertyFields on ConversationProperty {
  __typename
  choices
  createdAt
  description
  id
  label
  name
  type
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<UpdateConversationPropertyMutation, UpdateConversationPropertyMutationVariables>;
export const UpdateInboxDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateInbox($input: UpdateInboxInput!) {
  updateInbox(input: $input) {
    __typename
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on UpdateInboxSuccess {
      changed
      inbox {
        ...InboxFields
      }
      replayed
    }
  }
}
    fragment InboxFields on Inbox {
  __typename
  access
  connected
  createdAt
  id
  name
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<UpdateInboxMutation, UpdateInboxMutationVariables>;
export const UpdateTeamDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateTeam($input: UpdateTeamInput!) {
  updateTeam(input: $input) {
    __typename
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on UpdateTeamSuccess {
      changed
      replayed
      team {
        ...TeamFields
      }
    }
  }
}
    fragment TeamFields on Team {
  __typename
  createdAt
  id
  name
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<UpdateTeamMutation, UpdateTeamMutationVariables>;
export const UpdateTicketDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateTicket($input: UpdateTicketInput!) {
  updateTicket(input: $input) {
    __typename
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on UpdateTicketSuccess {
      changed
      replayed
      ticket {
        ...TicketFields
      }
    }
  }
}
    fragment TicketFields on Ticket {
  __typename
  createdAt
  id
  owner {
    __typename
    id
    externalId
    name
    email
  }
  status
  subject
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<UpdateTicketMutation, UpdateTicketMutationVariables>;
export const UpdateWorkflowDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation UpdateWorkflow($input: UpdateWorkflowInput!) {
  updateWorkflow(input: $input) {
    __typename
    ... on FeatureNotAvailableError {
      code
      feature
      message
      requires
    }
    ... on ForbiddenError {
      code
      message
      permission
    }
    ... on IdempotencyKeyReusedError {
      code
      idempotencyKey
      message
    }
    ... on InvalidInputError {
      code
      issues {
        ...InputIssueFields
      }
      message
    }
    ... on NotFoundError {
      code
      id
      message
      resource
    }
    ... on RevisionConflictError {
      code
      currentRevision
      message
    }
    ... on UpdateWorkflowSuccess {
      changed
      replayed
      workflow {
        ...WorkflowFields
      }
    }
  }
}
    fragment WorkflowFields on Workflow {
  __typename
  activeRevision
  createdAt
  deletedAt
  id
  latestRevision
  name
  on
  position
  updatedAt
}
fragment InputIssueFields on InputIssue {
  __typename
  message
  path
}`) as unknown as TypedDocumentString<UpdateWorkflowMutation, UpdateWorkflowMutationVariables>;
export const FollowConversationAssignedDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription FollowConversationAssigned($after: String, $filter: ConversationFilterInput) {
  conversationAssigned(after: $after, filter: $filter) {
    __typename
    cursor
    event {
      ...ConversationAssignedEventFields
    }
  }
}
    fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment FieldChangeFields on FieldChange {
  __typename
  field
  from
  to
}
fragment ConversationSnapshotFields on ConversationSnapshot {
  __typename
  channel
  closedAt
  contact
  contactEmail
  createdAt
  firstMessage
  inbox
  initiatedBy
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket
}
fragment ConversationAssignedEventFields on ConversationAssignedEvent {
  __typename
  actor {
    ...ActorFields
  }
  cause {
    __typename
    id
  }
  changes {
    ...FieldChangeFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  conversationVersion
  cursor
  depth
  enrollment {
    __typename
    id
  }
  id
  inbox {
    __typename
    id
    name
  }
  occurredAt
  owner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  position
  previousOwner {
    __typename
    ... on Agent {
      __typename
      id
      externalId
      name
      email
    }
    ... on Bot {
      __typename
      id
      name
    }
  }
  reason
  snapshot {
    ...ConversationSnapshotFields
  }
  type
}`) as unknown as TypedDocumentString<FollowConversationAssignedSubscription, FollowConversationAssignedSubscriptionVariables>;
export const FollowEventsDocument = /*#__PURE__*/ new TypedDocumentString(`
    subscription FollowEvents($after: String, $types: [EventType!]) {
  events(after: $after, types: $types) {
    __typename
    cursor
    event {
      ...EventFields
    }
  }
}
    fragment ConversationPropertyValueFields on ConversationPropertyValue {
  __typename
  name
  value {
    ...PropertyValueFields
  }
}
fragment PropertyValueFields on PropertyValue {
  __typename
  boolean
  choice
  dateTime
  number
  text
}
fragment ActorFields on Actor {
  __typename
  ... on ApiKeyActor {
    keyId
    name
  }
  ... on SystemActor {
    name
  }
  ... on WorkflowActor {
    actionKey
    enrollmentId
    revision
    workflowId
    workflowName
  }
}
fragment EventFields on Event {
  __typename
  actor {
    ...ActorFields
  }
  cause {
    __typename
    id
  }
  changes {
    ...FieldChangeFields
  }
  conversation {
    __typename
    id
    externalId
    subject
  }
  conversationVersion
  cursor
  depth
  enrollment {
    __typename
    id
  }
  id
  occurredAt
  position
  reason
  snapshot {
    ...ConversationSnapshotFields
  }
  type
  ... on CommentAddedEvent {
    comment {
      __typename
      id
      text
    }
  }
  ... on ConversationAssignedEvent {
    inbox {
      __typename
      id
      name
    }
    owner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
    previousOwner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
  }
  ... on ConversationMovedEvent {
    inbox {
      __typename
      id
      name
    }
    previousInbox {
      __typename
      id
      name
    }
  }
  ... on ConversationPriorityChangedEvent {
    previousPriority
    priority
  }
  ... on ConversationPropertiesChangedEvent {
    properties {
      ...PropertyChangeFields
    }
  }
  ... on ConversationTagsChangedEvent {
    addedTags
    removedTags
  }
  ... on ConversationUnassignedEvent {
    previousOwner {
      __typename
      ... on Agent {
        __typename
        id
        externalId
        name
        email
      }
      ... on Bot {
        __typename
        id
        name
      }
    }
  }
  ... on MessageReceivedEvent {
    message {
      __typename
      id
      externalId
      text
    }
  }
  ... on MessageSentEvent {
    message {
      __typename
      id
      externalId
      text
    }
  }
}
fragment PropertyChangeFields on PropertyChange {
  __typename
  from {
    ...PropertyValueFields
  }
  name
  to {
    ...PropertyValueFields
  }
}
fragment FieldChangeFields on FieldChange {
  __typename
  field
  from
  to
}
fragment ConversationSnapshotFields on ConversationSnapshot {
  __typename
  channel
  closedAt
  contact
  contactEmail
  createdAt
  firstMessage
  inbox
  initiatedBy
  lastInboundAt
  lastMessage
  lastOutboundAt
  owner
  ownerKind
  priority
  properties {
    ...ConversationPropertyValueFields
  }
  status
  subject
  tags
  ticket
}`) as unknown as TypedDocumentString<FollowEventsSubscription, FollowEventsSubscriptionVariables>;