import { paginate } from '@usher/sdk';
import type { EventType } from '@usher/sdk/operations';
import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestAccount } from '../support/app.ts';
import { collect } from '../support/collect.ts';
import { startConversation } from '../support/conversations.ts';
import { begin, takeEvents, takeFrames } from '../support/frames.ts';

const app = await startTestApp();
afterAll(app.stop);

/** An account of its own, and a way to make things happen in it: 7 events. */
async function openLivelyAccount() {
  const account = await app.createAccount();
  return { ...account, live: () => live(account) };
}

async function live({ usher, agents, inboxes }: TestAccount): Promise<string> {
  const conversationId = await startConversation(usher, { message: 'Help!' });
  await usher.conversations.assignOwner({ conversationId, ownerId: agents.ana, inboxId: inboxes.support });
  await usher.conversations.close({ conversationId });
  await usher.conversations.assignOwner({ conversationId, ownerId: agents.ben });
  return conversationId;
}

const lived: EventType[] = [
  ...(['CONVERSATION_CREATED', 'MESSAGE_RECEIVED', 'CONVERSATION_MOVED', 'CONVERSATION_ASSIGNED'] as const),
  ...(['CONVERSATION_CLOSED', 'CONVERSATION_ASSIGNED', 'CONVERSATION_REOPENED'] as const),
];

describe('a stream of events', () => {
  test('begins with a cursor and no event, in an empty log too', async () => {
    const { usher, live } = await openLivelyAccount();
    const empty = usher.events.follow();
    expect(await empty.next()).toMatchObject({ value: { cursor: expect.any(String), event: null } });
    await live();
    await app.settled();
    const { nodes } = await usher.events.list();
    const later = usher.events.follow();
    expect(await begin(later)).toBe(nodes.at(-1)?.cursor);
    expect(await takeEvents(empty, 7)).toEqual(nodes);
    await Promise.all([empty.return(), later.return()]);
  });

  test('tells what happens from then on, each event once and in order', async () => {
    const { usher, live } = await openLivelyAccount();
    await live();
    await app.settled();
    const frames = usher.events.follow();
    await begin(frames);
    await Promise.all([live(), live(), live()]);
    const events = await takeEvents(frames, 21);
    expect(events.map(({ position }) => position)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 8),
    );
    expect(events.map(({ type }) => type).toSorted()).toEqual([...lived, ...lived, ...lived].toSorted());
    await frames.return();
  });

  test('goes on behind any cursor with exactly the later events', async () => {
    const { usher, live } = await openLivelyAccount();
    const first = await begin(usher.events.follow());
    await live();
    await live();
    await app.settled();
    const all = await takeFrames(usher.events.follow({ after: first }), 14);
    for (const [index, { cursor }] of all.entries()) {
      const frames = usher.events.follow({ after: cursor });
      expect(await begin(frames)).toBe(cursor);
      expect(await takeFrames(frames, 13 - index)).toEqual(all.slice(index + 1));
      await frames.return();
    }
  });

  test('tells the same events and cursors as the pages of the log', async () => {
    const { usher, live } = await openLivelyAccount();
    const first = await begin(usher.events.follow());
    await live();
    await app.settled();
    const streamed = await takeFrames(usher.events.follow({ after: first }), 7);
    for (const size of [1, 3, 7, 100]) {
      const paged = await collect(paginate(usher.events.list, { first: size }));
      expect(paged.map((event) => ({ cursor: event.cursor, event }))).toEqual(streamed);
    }
    const behind = await usher.events.list({ after: streamed[3]?.cursor });
    expect(behind.nodes).toEqual(streamed.slice(4).map(({ event }) => event));
    expect((await usher.events.list({ after: streamed[6]?.cursor })).nodes).toEqual([]);
  });

  test('of some types tells only these, as do the pages of the log', async () => {
    const { usher, live } = await openLivelyAccount();
    const types: EventType[] = ['CONVERSATION_CLOSED', 'CONVERSATION_REOPENED'];
    const frames = usher.events.follow({ types });
    await begin(frames);
    await live();
    const events = await takeEvents(frames, 2);
    expect(events.map(({ type }) => type)).toEqual(types);
    expect((await usher.events.list({ types })).nodes).toEqual(events);
    expect((await usher.events.list({ types, first: 1 })).nodes).toEqual(events.slice(0, 1));
    await frames.return();
  });

  test('never tells what happens in another account', async () => {
    const [us, them] = [await openLivelyAccount(), await openLivelyAccount()];
    const frames = us.usher.events.follow();
    await begin(frames);
    await them.live();
    const id = await us.live();
    const events = await takeEvents(frames, 7);
    expect(new Set(events.map(({ conversation }) => conversation.id))).toEqual(new Set([id]));
    expect(events.map(({ type }) => type)).toEqual(lived);
    await frames.return();
  });

  test('does not wait for a reader who is slow', async () => {
    const { usher, live } = await openLivelyAccount();
    const [slow, quick] = [usher.events.follow(), usher.events.follow()];
    await Promise.all([begin(slow), begin(quick)]);
    await live();
    const events = await takeEvents(quick, 7);
    await live();
    expect((await takeEvents(slow, 14)).slice(0, 7)).toEqual(events);
    await Promise.all([slow.return(), quick.return()]);
  });
});

describe('a stream of assignments', () => {
  test('tells who owns what now, who owned it before, and nothing else', async () => {
    const { usher, agents, live } = await openLivelyAccount();
    const frames = usher.conversations.assigned();
    await begin(frames);
    const id = await live();
    expect(await takeEvents(frames, 2)).toMatchObject([
      { conversation: { id }, owner: { id: agents.ana }, previousOwner: null },
      { conversation: { id }, owner: { id: agents.ben }, previousOwner: { id: agents.ana } },
    ]);
    await frames.return();
  });

  test('with a filter tells only of conversations that were like this right after', async () => {
    const { usher, agents, inboxes, live } = await openLivelyAccount();
    const toBen = usher.conversations.assigned({ filter: { owner: { in: [agents.ben] } } });
    const inSupport = usher.conversations.assigned({ filter: { inbox: { in: [inboxes.support] } } });
    await Promise.all([begin(toBen), begin(inSupport)]);
    await live();
    await startConversation(usher, { ownerId: agents.ben });
    const owners = async (frames: typeof toBen) => (await takeEvents(frames, 2)).map(({ owner }) => owner.id);
    expect(await owners(toBen)).toEqual([agents.ben, agents.ben]);
    expect(await owners(inSupport)).toEqual([agents.ana, agents.ben]);
    await Promise.all([toBen.return(), inSupport.return()]);
  });

  test('goes on behind the cursor of any event, whatever its type', async () => {
    const { usher, live } = await openLivelyAccount();
    await live();
    await app.settled();
    const { nodes } = await usher.events.list();
    const cursors = nodes.slice(0, 5).map(({ cursor }) => cursor);
    const next = cursors.map(async (after) => {
      const [event] = await takeEvents(usher.conversations.assigned({ after }), 1);
      return event?.position;
    });
    expect(await Promise.all(next)).toEqual([4, 4, 4, 6, 6]);
  });
});
