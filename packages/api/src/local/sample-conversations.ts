import type { Actor } from '@usher/schema/actor';
import type { CreateConversationInput } from '@usher/schema/conversation/types';
import { UsherError } from '@usher/schema/errors';
import { createConversations } from '../conversation/create.ts';
import { setConversationStatuses } from '../conversation/set-status.ts';
import type { seedLocalAccount } from '../directory/seed.ts';
import type { InAccount } from '../scope.ts';

type Cast = Awaited<ReturnType<typeof seedLocalAccount>>;

function samples({ agents, bots, inboxes, contacts, tickets }: Cast): CreateConversationInput[] {
  const support = { inboxId: inboxes.support };
  return [
    {
      ...support,
      contactId: contacts.grace,
      subject: 'Lamp arrived broken',
      message: 'The lamp I ordered arrived broken. Can I get a refund?',
      ticketId: tickets.refund,
    },
    {
      ...support,
      contactId: contacts.hugo,
      subject: 'Card not accepted',
      message: 'My card was declined twice although there is money on it.',
      ownerId: bots.welcome,
    },
    {
      ...support,
      contactId: contacts.ines,
      subject: 'Cannot log in',
      message: 'Since the update I cannot log in any more.',
      ticketId: tickets.login,
      ownerId: agents.chloe,
    },
    {
      ...support,
      contactId: contacts.jun,
      subject: 'Invoice for March',
      message: 'Please send me the invoice for March again.',
    },
    {
      ...support,
      contactId: contacts.hugo,
      subject: 'New card',
      message: 'I have been waiting for my new card for two weeks. Where is it?',
    },
    {
      ...support,
      contactId: contacts.grace,
      subject: 'Thank you',
      message: 'It works now, thank you!',
      ownerId: agents.ben,
    },
  ];
}

/** A few conversations with different owners; the last one is closed. */
export async function seedConversations(scope: InAccount, cast: Cast, actor: Actor): Promise<void> {
  const by = { actor, causeId: null, depth: 0 };
  const created = await createConversations(
    scope,
    samples(cast).map((input) => ({ input, by })),
  );
  const last = created.at(-1);
  if (last === undefined || last instanceof UsherError)
    throw new Error('The samples are wrong.', { cause: last });
  await setConversationStatuses(scope, 'CLOSED', [{ input: { conversationId: last.conversationId }, by }]);
}
