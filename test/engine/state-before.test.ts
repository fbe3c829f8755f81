import { lockConversations } from '@usher/api/conversation/queries';
import { stateOf } from '@usher/api/conversation/state';
import { stateBefore } from '@usher/schema/event/state-before';
import type { ConversationState, Event } from '@usher/schema/event/types';
import { type ConversationId, isId } from '@usher/schema/ids';
import type { CreateConversationInput } from '@usher/sdk/operations';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { present, succeeded } from '../support/expect.ts';
import { declareEach } from '../support/properties.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await declareEach(app.usher);
});
afterAll(() => app.stop());

const owners = fc.constantFrom('ana', 'ben', 'welcome');
const inboxes = fc.constantFrom('support', 'billing');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const ownerId = (name: 'ana' | 'ben' | 'welcome') => ({ ...app.agents, ...app.bots })[name];
const inboxId = (name: 'support' | 'billing' | undefined) => name && app.inboxes[name];

type Verb = (conversationId: string) => Promise<{ __typename: string }>;

const verbs: fc.Arbitrary<Verb> = fc.oneof(
  fc.record({ owner: owners, inbox: maybe(inboxes) }).map(
    ({ owner, inbox }): Verb =>
      (id) =>
        app.usher.conversations.assignOwner({
          conversationId: id,
          ownerId: ownerId(owner),
          inboxId: inboxId(inbox),
        }),
  ),
  fc.constantFrom('Hello', 'HELLO', '  ', 'x'.repeat(2_000), '😀').map(
    (text): Verb =>
      (id) =>
        app.usher.conversations.receiveMessage({ conversationId: id, text: `in ${text}` }),
  ),
  fc
    .record({
      priority: maybe(fc.constantFrom('LOW' as const, null)),
      addTags: maybe(fc.subarray(['vip', 'new'])),
      seats: fc.option(fc.constantFrom({ number: 1 }, { number: 2 })),
    })
    .map(
      ({ seats, ...given }): Verb =>
        (id) =>
          app.usher.conversations.setProperties({
            conversationId: id,
            ...given,
            properties: [{ name: 'seats', value: seats }],
          }),
    ),
  fc.constantFrom<Verb>(
    (id) => app.usher.conversations.sendMessage({ conversationId: id, text: 'out' }),
    (id) => app.usher.conversations.addComment({ conversationId: id, text: 'note' }),
    (id) => app.usher.conversations.unassignOwner({ conversationId: id }),
    (id) => app.usher.conversations.close({ conversationId: id }),
    (id) => app.usher.conversations.reopen({ conversationId: id }),
  ),
);

const beginnings: fc.Arbitrary<() => CreateConversationInput> = fc
  .record({ owner: maybe(owners), message: maybe(fc.constant('Hello')), inbox: maybe(inboxes) })
  .map(({ owner, message, inbox }) => () => ({
    ownerId: owner && ownerId(owner),
    message,
    inboxId: inboxId(inbox),
    contactId: app.contacts.grace,
    tags: ['vip'],
  }));

async function live(
  begin: () => CreateConversationInput,
  sequence: readonly Verb[],
): Promise<ConversationId> {
  const { id } = succeeded(await app.usher.conversations.create(begin())).conversation;
  for (const verb of sequence) succeeded(await verb(id));
  if (!isId('conversation', id)) throw new Error(`${id} is no conversation.`);
  return id;
}

type Told = Pick<Event, 'type' | 'changes' | 'snapshot'>;

async function readChanges(id: ConversationId): Promise<{ changes: Told[][]; now: ConversationState }> {
  return app.app.database.transaction(app.accountId, async (trx) => {
    const events = await trx
      .selectFrom('events')
      .select(['changeId', 'type', 'changes', 'snapshot'])
      .where('conversationId', '=', id)
      .orderBy('conversationVersion')
      .execute();
    const locked = await lockConversations({ trx, accountId: app.accountId }, [id]);
    const { conversation, contactEmail } = present(locked.get(id));
    const changes = [...Map.groupBy(events, ({ changeId }) => changeId).values()];
    return { changes, now: stateOf(conversation, contactEmail) };
  });
}

test('the state before a change is the state after the one before it, whatever was done', async () => {
  const lives = fc.asyncProperty(beginnings, fc.array(verbs, { maxLength: 12 }), async (begin, sequence) => {
    const { changes, now } = await readChanges(await live(begin, sequence));
    const after = changes.map(([event]) => present(event).snapshot);
    expect(changes.map(stateBefore)).toEqual([null, ...after.slice(0, -1)]);
    expect(after.at(-1)).toEqual(now);
    for (const events of changes) {
      expect(new Set(events.map(({ snapshot }) => JSON.stringify(snapshot))).size).toBe(1);
    }
  });
  await fc.assert(lives, { numRuns: 40 });
});
