import { newId } from '@usher/schema/ids';
import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { eventsOf, historyOf, startClosedConversation, startConversation } from '../support/conversations.ts';
import { present, succeeded } from '../support/expect.ts';
import { expectSameAnswer, forbidden } from '../support/refusals.ts';

const app = await startTestApp();
afterAll(app.stop);
const { usher, agents, bots, contacts, inboxes, tickets } = app;
const { create } = usher.conversations;

const chat = async () => present((await usher.inboxes.channels({ id: inboxes.support }))?.[1]).id;

describe('a new conversation', () => {
  test('is open, of nobody and empty when nothing is given, and its creation is one event', async () => {
    const answer = succeeded(await create({}));
    expect(answer).toMatchObject({ created: true, replayed: false, version: 1 });
    expect(answer.conversation).toMatchObject({
      status: 'OPEN',
      ownerKind: 'NOBODY',
      ...{ owner: null, inbox: null, inboxChannel: null, channel: null, contact: null, ticket: null },
      ...{ subject: null, priority: null, tags: [], externalId: null, initiatedBy: null, firstMessage: null },
    });
    const [created, ...more] = await historyOf(usher, answer.conversation.id);
    expect(created).toMatchObject({ type: 'CONVERSATION_CREATED', conversationVersion: 1, changes: [] });
    expect(more).toEqual([]);
  });

  test('has all that is given', async () => {
    const answer = await create({
      ...{ externalId: 'all-of-it', subject: 'Lamp', priority: 'HIGH', tags: ['vip', 'lamp', 'vip'] },
      ...{ inboxId: inboxes.billing, channelId: await chat(), ownerId: agents.ana },
      ...{ contactId: contacts.grace, ticketId: tickets.refund },
    });
    expect(succeeded(answer).conversation).toMatchObject({
      ...{
        externalId: 'all-of-it',
        subject: 'Lamp',
        priority: 'HIGH',
        tags: ['vip', 'lamp'],
        channel: 'CHAT',
      },
      ...{ inbox: { id: inboxes.billing }, inboxChannel: { id: await chat() }, owner: { id: agents.ana } },
      ...{ contact: { id: contacts.grace }, ticket: { id: tickets.refund } },
    });
  });

  test('begins with a message from the customer, which is an event of its own', async () => {
    const { conversation } = succeeded(await create({ message: 'Help!', ownerId: bots.welcome }));
    expect(conversation).toMatchObject({
      ...{ initiatedBy: 'CONTACT', firstMessage: 'Help!', lastMessage: 'Help!', lastOutboundAt: null },
      lastInboundAt: conversation.createdAt,
    });
    expect(await eventsOf(usher, conversation.id)).toEqual(['MESSAGE_RECEIVED', 'CONVERSATION_ASSIGNED']);
    expect(await usher.conversations.messages({ id: conversation.id })).toMatchObject([
      { direction: 'INBOUND', text: 'Help!' },
    ]);
  });

  test("goes into its channel's inbox when no other is given", async () => {
    const { conversation } = succeeded(await create({ channelId: await chat() }));
    expect(conversation.inbox).toMatchObject({ id: inboxes.support });
  });
});

describe('a known external id', () => {
  test('answers the conversation that exists, unchanged, and writes nothing', async () => {
    const id = await startClosedConversation(usher, { externalId: 'known', subject: 'First' });
    const again = succeeded(await create({ externalId: 'known', subject: 'Second', message: 'Hello?' }));
    expect(again).toMatchObject({ created: false, replayed: false, version: 2 });
    expect(again.conversation).toMatchObject({ id, subject: 'First', status: 'CLOSED', version: 2 });
    expect(await eventsOf(usher, id)).toEqual(['CONVERSATION_CLOSED']);
    expect(await usher.conversations.getByExternalId({ externalId: 'known' })).toEqual(again.conversation);
  });

  test('twenty times at once gives one conversation', async () => {
    const input = { externalId: 'rush', message: 'Help!' };
    const answers = (await Promise.all(Array.from({ length: 20 }, () => create(input)))).map(succeeded);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(answers.map(({ conversation }) => conversation.id)).size).toBe(1);
    expect(await eventsOf(usher, present(answers[0]).conversation.id)).toEqual(['MESSAGE_RECEIVED']);
  });

  test('of another account is not known', async () => {
    const them = await app.createAccount();
    const theirs = await startConversation(them.usher, { externalId: 'theirs' });
    const ours = succeeded(await create({ externalId: 'theirs' }));
    expect(ours.created).toBe(true);
    expect(ours.conversation.id).not.toBe(theirs);
  });

  test('is told apart by every letter and space', async () => {
    const spellings = ['Order 1', 'order 1', 'Order  1', ' Order 1', 'Órder 1'];
    const answers = await Promise.all(spellings.map((externalId) => create({ externalId })));
    expect(answers.map(succeeded).map(({ created }) => created)).toEqual(spellings.map(() => true));
  });
});

describe('nothing is created', () => {
  const refuse = async (input: Parameters<typeof create>[0], refusal: object) => {
    expect(await create({ ...input, externalId: 'never' })).toMatchObject(refusal);
    expect(await usher.conversations.getByExternalId({ externalId: 'never' })).toBeNull();
  };

  test('in an inbox that is not connected', async () => {
    const __typename = 'InboxNotConnectedError';
    await refuse({ inboxId: inboxes.oldWebForm }, { __typename, inboxId: inboxes.oldWebForm });
  });

  test('for an owner who is inactive or has no access', async () => {
    const __typename = 'OwnerNotEligibleError';
    await refuse({ ownerId: agents.eve }, { __typename, reasons: ['INACTIVE'] });
    const toOutsider = { ownerId: agents.chloe, inboxId: inboxes.billing };
    await refuse(toOutsider, { __typename, reasons: ['NO_INBOX_ACCESS'] });
  });

  test('with an owner in an account that may not assign, but without one it is', async () => {
    const them = await app.createAccount([]);
    const answer = await them.usher.conversations.create({ ownerId: them.agents.ana });
    expect(answer).toMatchObject({ __typename: 'FeatureNotAvailableError' });
    expect(await them.usher.conversations.create({})).toMatchObject({ created: true });
  });

  test("with what another account has, which is answered like what doesn't exist", async () => {
    const them = await app.createAccount();
    const [channel] = present(await them.usher.inboxes.channels({ id: them.inboxes.support }));
    const input = { externalId: 'never' };
    await expectSameAnswer((inboxId) => create({ ...input, inboxId }), them.inboxes.support, newId('inbox'));
    await expectSameAnswer((ownerId) => create({ ...input, ownerId }), them.agents.ana, newId('agent'));
    await expectSameAnswer(
      (contactId) => create({ ...input, contactId }),
      them.contacts.ines,
      newId('contact'),
    );
    await expectSameAnswer((ticketId) => create({ ...input, ticketId }), them.tickets.login, newId('ticket'));
    await expectSameAnswer(
      (channelId) => create({ ...input, channelId }),
      present(channel).id,
      newId('channel'),
    );
    expect(await usher.conversations.getByExternalId(input)).toBeNull();
  });

  test('without the permission WRITE_CONVERSATIONS', async () => {
    const others = await app.allowedTo('READ', 'WRITE_DIRECTORY', 'WRITE_WORKFLOWS');
    expect(await others.conversations.create({ externalId: 'never' })).toMatchObject(forbidden);
    expect(await usher.conversations.getByExternalId({ externalId: 'never' })).toBeNull();
  });
});
