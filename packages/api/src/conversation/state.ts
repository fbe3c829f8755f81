import { type Conversation, ownerKindOf, ownerOf } from '@usher/schema/conversation/types';
import type { ConversationState } from '@usher/schema/event/types';

/** What filters, snapshots and explanations see of a conversation. */
export function stateOf(conversation: Conversation, contactEmail: string | null): ConversationState {
  return {
    status: conversation.status,
    inbox: conversation.inboxId,
    channel: conversation.channel,
    owner: ownerOf(conversation),
    ownerKind: ownerKindOf(conversation),
    subject: conversation.subject,
    firstMessage: conversation.firstMessage,
    lastMessage: conversation.lastMessage,
    priority: conversation.priority,
    tags: conversation.tags,
    properties: conversation.properties,
    initiatedBy: conversation.initiatedBy,
    contact: conversation.contactId,
    contactEmail,
    ticket: conversation.ticketId,
    createdAt: conversation.createdAt.toISOString(),
    closedAt: conversation.closedAt?.toISOString() ?? null,
    lastInboundAt: conversation.lastInboundAt?.toISOString() ?? null,
    lastOutboundAt: conversation.lastOutboundAt?.toISOString() ?? null,
  };
}
