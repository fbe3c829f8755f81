import { enumOf } from '../graphql/enums.ts';
import type { MessageDirection } from './types.ts';
import { conversationStatuses, initiators, ownerKinds, priorities } from './types.ts';

export const conversationStatus = enumOf(
  'ConversationStatus',
  'Whether a conversation still needs somebody.',
  conversationStatuses,
  {
    OPEN: 'It needs somebody.',
    CLOSED: 'It is done with. Assigning it again reopens it.',
  },
);

export const ownerKind = enumOf('OwnerKind', 'What kind of owner a conversation has.', ownerKinds, {
  AGENT: 'An agent: a person.',
  BOT: 'A bot: a program.',
  NOBODY: 'It has none.',
});

export const priority = enumOf('Priority', 'How urgent a conversation is, from least to most.', priorities, {
  LOW: 'It can wait.',
  NORMAL: 'It is neither unimportant nor pressing.',
  HIGH: 'Before the others.',
  URGENT: 'Before everything else.',
});

export const initiator = enumOf('Initiator', 'Who wrote first in a conversation.', initiators, {
  CONTACT: 'The customer: the first message was inbound.',
  ACCOUNT: 'The account: the first message was outbound.',
});

const messageDirections: readonly MessageDirection[] = ['INBOUND', 'OUTBOUND'];

export const messageDirection = enumOf('MessageDirection', 'Which way a message went.', messageDirections, {
  INBOUND: 'From the customer to the account.',
  OUTBOUND: 'From the account to the customer.',
});
