import { z } from 'zod';
import type { Actor } from '../actor.ts';
import type {
  AgentId,
  BotId,
  ChannelId,
  CommentId,
  ContactId,
  ConversationId,
  EventId,
  InboxId,
  MessageId,
  OwnerId,
  TicketId,
} from '../ids.ts';
import { externalId, filledText, id, idempotencyKey, text, version } from '../input.ts';
import { limits } from '../limits.ts';
import { type PropertyValues, propertyName, propertyValue } from '../property/types.ts';

export const conversationStatuses = ['OPEN', 'CLOSED'] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

export const channelKinds = ['EMAIL', 'CHAT', 'FORM', 'PHONE', 'SMS', 'SOCIAL'] as const;
export type ChannelKind = (typeof channelKinds)[number];

export const ownerKinds = ['AGENT', 'BOT', 'NOBODY'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

export const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export type Priority = (typeof priorities)[number];

export const initiators = ['CONTACT', 'ACCOUNT'] as const;
export type Initiator = (typeof initiators)[number];

export type Conversation = {
  id: ConversationId;
  externalId: string | null;
  version: number;
  status: ConversationStatus;
  inboxId: InboxId | null;
  channelId: ChannelId | null;
  channel: ChannelKind | null;
  contactId: ContactId | null;
  ticketId: TicketId | null;
  ownerAgentId: AgentId | null;
  ownerBotId: BotId | null;
  subject: string | null;
  priority: Priority | null;
  tags: string[];
  properties: PropertyValues;
  initiatedBy: Initiator | null;
  /** First and last message as filters see them: cut to the filterable length. */
  firstMessage: string | null;
  lastMessage: string | null;
  createdAt: Date;
  closedAt: Date | null;
  lastInboundAt: Date | null;
  lastOutboundAt: Date | null;
  updatedAt: Date;
  updatedBy: Actor;
};

export type MessageDirection = 'INBOUND' | 'OUTBOUND';

export type Message = {
  id: MessageId;
  conversationId: ConversationId;
  externalId: string | null;
  direction: MessageDirection;
  text: string;
  createdAt: Date;
};

export type Comment = {
  id: CommentId;
  conversationId: ConversationId;
  text: string;
  author: Actor;
  createdAt: Date;
};

export function ownerOf(owned: { ownerAgentId: AgentId | null; ownerBotId: BotId | null }): OwnerId | null {
  return owned.ownerAgentId ?? owned.ownerBotId;
}

export function ownerKindOf(owned: { ownerAgentId: AgentId | null; ownerBotId: BotId | null }): OwnerKind {
  if (owned.ownerAgentId !== null) return 'AGENT';
  return owned.ownerBotId !== null ? 'BOT' : 'NOBODY';
}

const tags = z
  .array(filledText(limits.tagLength))
  .max(limits.tags, `Give at most ${limits.tags} tags.`)
  .nullish();

export const createConversationInput = z.object({
  externalId,
  inboxId: id.nullish(),
  channelId: id.nullish(),
  contactId: id.nullish(),
  ticketId: id.nullish(),
  ownerId: id.nullish(),
  subject: text(limits.subjectLength).nullish(),
  tags,
  priority: z.enum(priorities).nullish(),
  /** The customer's first message, when the conversation begins with one. */
  message: filledText(limits.messageLength).nullish(),
  idempotencyKey,
});
export type CreateConversationInput = z.infer<typeof createConversationInput>;

export const messageInput = z.object({
  conversationId: id,
  text: filledText(limits.messageLength),
  externalId,
  expectedVersion: version,
  idempotencyKey,
});
export type MessageInput = z.infer<typeof messageInput>;

export const addCommentInput = z.object({
  conversationId: id,
  text: filledText(limits.messageLength),
  expectedVersion: version,
  idempotencyKey,
});
export type AddCommentInput = z.infer<typeof addCommentInput>;

export const assignmentCondition = z
  .object({ unowned: z.boolean().nullish(), ownerIs: id.nullish() })
  .refine(({ unowned }) => unowned !== false, {
    path: ['unowned'],
    message: 'Say true, or leave it out. To demand a certain owner use ownerIs.',
  })
  .refine(
    ({ unowned, ownerIs }) => (unowned == null) !== (ownerIs == null),
    'Give exactly one of unowned and ownerIs.',
  );
export type AssignmentCondition = z.infer<typeof assignmentCondition>;

export const assignConversationOwnerInput = z.object({
  conversationId: id,
  ownerId: id,
  inboxId: id.nullish(),
  expectedVersion: version,
  onlyIf: assignmentCondition.nullish(),
  reason: filledText(limits.reasonLength).nullish(),
  idempotencyKey,
});
export type AssignConversationOwnerInput = z.infer<typeof assignConversationOwnerInput>;

export const assignConversationOwnersInput = z.object({
  items: z
    .array(assignConversationOwnerInput)
    .min(1, 'Give at least one item.')
    .max(limits.batchItems, `Give at most ${limits.batchItems} items, and call again for the rest.`),
  idempotencyKey,
});
export type AssignConversationOwnersInput = z.infer<typeof assignConversationOwnersInput>;

export const conversationInput = z.object({
  conversationId: id,
  expectedVersion: version,
  reason: filledText(limits.reasonLength).nullish(),
  idempotencyKey,
});
/** What unassign, close and reopen need. */
export type ConversationInput = z.infer<typeof conversationInput>;

/** Null clears; what is left out stays. */
export const setPropertiesInput = z
  .object({
    conversationId: id,
    priority: z.enum(priorities).nullish(),
    addTags: tags,
    removeTags: tags,
    properties: z
      .array(
        z
          .object({ name: propertyName, value: propertyValue.nullish() })
          .refine(({ value }) => value !== undefined, {
            path: ['value'],
            message: 'Give a value, or null to clear it.',
          }),
      )
      .max(limits.properties, `Give at most ${limits.properties} properties.`)
      .nullish(),
    expectedVersion: version,
    reason: filledText(limits.reasonLength).nullish(),
    idempotencyKey,
  })
  .superRefine(({ addTags, removeTags, properties }, context) => {
    for (const [index, tag] of (removeTags ?? []).entries()) {
      if (!addTags?.includes(tag)) continue;
      context.addIssue({
        code: 'custom',
        path: ['removeTags', index],
        message: 'It is in addTags too. Choose one.',
      });
    }
    const names = (properties ?? []).map(({ name }) => name);
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) === index) continue;
      const message = 'It was given before. Give each property once.';
      context.addIssue({ code: 'custom', path: ['properties', index, 'name'], message });
    }
  });
export type SetPropertiesInput = z.infer<typeof setPropertiesInput>;

/** What a verb did to one conversation. `version` is the conversation's after it. */
export type ConversationOutcome = { conversationId: ConversationId; version: number; changed: boolean };
export type AssignmentOutcome = ConversationOutcome & { reopened: boolean; assignedEventId: EventId | null };
export type CreateConversationOutcome = ConversationOutcome & { created: boolean };
export type MessageOutcome = ConversationOutcome & { messageId: MessageId };
export type CommentOutcome = ConversationOutcome & { commentId: CommentId };
export type Replayable<Outcome> = Outcome & { replayed: boolean };
