import type { Actor } from '../actor.ts';
import type {
  ChannelKind,
  ConversationStatus,
  Initiator,
  OwnerKind,
  Priority,
} from '../conversation/types.ts';
import type {
  ChangeId,
  CommentId,
  ContactId,
  ConversationId,
  EventId,
  InboxId,
  MessageId,
  OwnerId,
  TicketId,
} from '../ids.ts';
import type { PropertyValues } from '../property/types.ts';

/** Every filterable value of a conversation at one moment, as it is stored with each event. Times are ISO 8601. */
export type ConversationState = {
  status: ConversationStatus;
  inbox: InboxId | null;
  channel: ChannelKind | null;
  owner: OwnerId | null;
  ownerKind: OwnerKind;
  subject: string | null;
  firstMessage: string | null;
  lastMessage: string | null;
  priority: Priority | null;
  tags: string[];
  /** By name. Events from before there were properties have none. */
  properties?: PropertyValues;
  initiatedBy: Initiator | null;
  contact: ContactId | null;
  contactEmail: string | null;
  ticket: TicketId | null;
  createdAt: string;
  closedAt: string | null;
  lastInboundAt: string | null;
  lastOutboundAt: string | null;
};
export type StateField = keyof ConversationState;

/** The fields of the state that each event type may change; together with `changes` this gives the state before. */
export const eventFields = {
  'conversation.created': [],
  'conversation.moved': ['inbox'],
  'conversation.assigned': ['owner', 'ownerKind'],
  'conversation.unassigned': ['owner', 'ownerKind'],
  'conversation.reopened': ['status', 'closedAt'],
  'conversation.closed': ['status', 'closedAt'],
  'message.received': ['firstMessage', 'lastMessage', 'lastInboundAt', 'initiatedBy'],
  'message.sent': ['firstMessage', 'lastMessage', 'lastOutboundAt', 'initiatedBy'],
  'comment.added': [],
  'conversation.priorityChanged': ['priority'],
  'conversation.tagsChanged': ['tags'],
  'conversation.propertiesChanged': ['properties'],
} as const satisfies Record<string, readonly StateField[]>;

export type EventType = keyof typeof eventFields;
export const eventTypes = Object.keys(eventFields) as EventType[];

export type FieldChange = { from: unknown; to: unknown };
export type Changes = Partial<Record<StateField, FieldChange>>;

/** What an event refers to beyond the state. */
export type EventDetails = { messageId?: MessageId; commentId?: CommentId; reason?: string };

export type Event = {
  id: EventId;
  changeId: ChangeId;
  /** Its number in the account's log; null for the moment between commit and numbering. */
  position: number | null;
  type: EventType;
  conversationId: ConversationId;
  conversationVersion: number;
  actor: Actor;
  causeId: EventId | null;
  depth: number;
  occurredAt: Date;
  changes: Changes;
  details: EventDetails;
  snapshot: ConversationState;
};

/** Null `event`: a heartbeat, or the first frame, which tells the cursor that the stream begins after. */
export type Frame = { cursor: string; event: Event | null };
