import type { Conversation, CreateConversationInput } from '@usher/schema/conversation/types';
import {
  FeatureNotAvailableError,
  InboxNotConnectedError,
  NotFoundError,
  OwnerNotEligibleError,
  type UsherError,
} from '@usher/schema/errors';
import { ineligibilitiesOf } from '../owner/eligibility.ts';
import type { CreationReferences } from './creation-references.ts';

type Resolved = Pick<
  Conversation,
  'inboxId' | 'channelId' | 'channel' | 'contactId' | 'ticketId' | 'ownerAgentId' | 'ownerBotId'
> & { contactEmail: string | null };

/** Pure: the rows that a new conversation refers to, or the first refusal. */
export function resolveReferences(
  input: CreateConversationInput,
  references: CreationReferences,
): Resolved | UsherError {
  const { channels, contacts, tickets, targets } = references;
  const missing = [
    ['channel', input.channelId, channels],
    ['contact', input.contactId, contacts],
    ['ticket', input.ticketId, tickets],
    ['inbox', input.inboxId, targets.inboxes],
    ['owner', input.ownerId, targets.owners],
  ] as const;
  for (const [resource, id, known] of missing) {
    if (id != null && !known.has(id)) return new NotFoundError(resource, id);
  }
  const channel = channels.get(input.channelId ?? '');
  const contact = contacts.get(input.contactId ?? '');
  const owner = targets.owners.get(input.ownerId ?? '');
  const inbox = targets.inboxes.get(input.inboxId ?? channel?.inboxId ?? '');
  if (inbox?.connected === false) return new InboxNotConnectedError(inbox);
  if (owner !== undefined && !targets.entitled) return new FeatureNotAvailableError();
  const reasons = owner === undefined ? [] : ineligibilitiesOf(owner, inbox);
  if (owner !== undefined && reasons.length > 0) return new OwnerNotEligibleError(owner, reasons);
  return {
    inboxId: inbox?.id ?? null,
    channelId: channel?.id ?? null,
    channel: channel?.kind ?? null,
    contactId: contact?.id ?? null,
    contactEmail: contact?.email ?? null,
    ticketId: tickets.get(input.ticketId ?? '')?.id ?? null,
    ownerAgentId: owner?.kind === 'AGENT' ? owner.id : null,
    ownerBotId: owner?.kind === 'BOT' ? owner.id : null,
  };
}
