import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { numberEvents } from '@usher/api/log/sequencer';
import type { Event } from '@usher/schema/event/types';
import type { AccountId, ConversationId } from '@usher/schema/ids';
import fc from 'fast-check';
import { type Explored, type ExploreOptions, explore } from '../support/explore.ts';
import { expectWholeLog } from '../support/whole-log.ts';
import { type Actor, startActor } from './actor.ts';
import { anyTurns, interleave } from './interleave.ts';
import { openReader, type Reader } from './reader.ts';
import { anyScript, perform, type Script } from './scripts.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

export type InterleavingOptions = ExploreOptions & {
  /** The owner's URL of a migrated database that nobody else uses meanwhile. */
  databaseUrl: string;
  onProgress?: (done: Tally) => void;
};

type Tally = {
  runs: number;
  /** How often a statement had to wait for another session's lock. */
  waits: number;
  /** How often a session had written when another one committed, and locked the conversation only after that. */
  overtaken: number;
  /** How often a subscriber came back in the middle of it. */
  resumed: number;
};

export type InterleavingRun = Tally & Explored;

type Plan = { first: Script; second: Script; numberings: number; behind: number; turns: number[] };

const plans: fc.Arbitrary<Plan> = fc.record({
  first: anyScript,
  second: anyScript,
  numberings: fc.integer({ min: 1, max: 2 }),
  behind: fc.nat(4),
  turns: anyTurns,
});

type Stage = {
  workshop: Workshop;
  accountId: AccountId;
  subscriber: Reader;
  fresh: ConversationId[];
  tally: Tally;
};
const conversationsAtOnce = 200;

/**
 * Two sessions that change one conversation, the sequencer and a subscriber that comes back, statement by statement in a
 * random order. Every subscriber must receive versions and positions in order and without holes.
 */
export async function runInterleavings(options: InterleavingOptions): Promise<InterleavingRun> {
  const workshop = openWorkshop(options.databaseUrl);
  const accountId = await workshop.openAccount();
  const subscriber = openReader({ ...workshop, accountId }, null);
  await subscriber.begin();
  const tally: Tally = { runs: 0, waits: 0, overtaken: 0, resumed: 0 };
  const stage = { workshop, accountId, subscriber, fresh: [], tally };
  const run = async (plan: Plan) => {
    await runOnce(stage, plan);
    tally.runs += 1;
    options.onProgress?.(tally);
  };
  const explored = await explore(plans, run, options);
  if (explored.violations.length === 0) {
    const tell = (error: unknown) => explored.violations.push(inspect(error));
    await expectWholeLog(workshop.database).catch(tell);
  }
  await subscriber.stop();
  await workshop.close();
  return { ...tally, ...explored };
}

async function runOnce(stage: Stage, plan: Plan): Promise<void> {
  const { workshop, accountId, subscriber, tally } = stage;
  const target = { accountId, conversationId: await nextConversation(stage) };
  const statements: Statement[] = [];
  const start = (name: string, run: () => Promise<unknown>) =>
    startActor(name, workshop.stepped(name), (text) => statements.push({ by: name, text }), run);
  const write = (name: string, script: Script) =>
    start(name, () => perform(workshop.stepped(name).database, target, script));
  const known = subscriber.received.at(-1 - plan.behind);
  const { database } = workshop.stepped('resuming');
  const resuming = known && openReader({ database, accountId }, known);
  const tell = (reached: number) => {
    subscriber.tell(reached);
    resuming?.tell(reached);
  };
  const number = async () => {
    for (let left = plan.numberings; left > 0; left -= 1) {
      const sequencer = workshop.stepped('sequencer');
      await numberEvents(sequencer.database, (heads) => tell(heads.get(accountId) ?? 0));
    }
  };
  const actors: Actor[] = [
    write('first', plan.first),
    write('second', plan.second),
    start('sequencer', number),
    ...(resuming === undefined ? [] : [start('resuming', () => resuming.readTo(plan.behind))]),
  ];
  tally.waits += await interleave(actors, plan.turns, workshop.isBlocked);
  if (isOvertaken('first', 'second', statements) || isOvertaken('second', 'first', statements))
    tally.overtaken += 1;

  const head = await workshop.numberAll(accountId);
  tell(head);
  await subscriber.readTo(head);
  expectOrder(subscriber.received.slice(-200), head, target.conversationId);
  if (resuming === undefined) return;
  tally.resumed += 1;
  await resuming.readTo(head - (known?.position ?? 0));
  await resuming.stop();
  expectOrder(resuming.received, head, target.conversationId);
}

async function nextConversation({ workshop, accountId, subscriber, fresh }: Stage): Promise<ConversationId> {
  if (fresh.length === 0) {
    fresh.push(...(await workshop.createConversations(accountId, conversationsAtOnce)));
    const head = await workshop.numberAll(accountId);
    subscriber.tell(head);
    await subscriber.readTo(head);
  }
  const next = fresh.pop();
  assert(next !== undefined);
  return next;
}

function expectOrder(received: readonly Event[], head: number, conversationId: ConversationId): void {
  assert.deepStrictEqual(
    received.map(({ position }) => position),
    received.map((_, index) => head - received.length + index + 1),
    'The positions that came are not contiguous.',
  );
  const versions = received
    .filter((event) => event.conversationId === conversationId)
    .map(({ conversationVersion }) => conversationVersion);
  assert.deepStrictEqual(
    versions,
    versions.map((_, index) => (versions[0] ?? 0) + index),
    'The versions did not come in order.',
  );
}

type Statement = { by: string; text: string };

/** Whether one wrote, then the other committed, and only then the one asked for the conversation. */
function isOvertaken(one: string, other: string, statements: readonly Statement[]): boolean {
  const at = (by: string, words: string) =>
    statements.findIndex((statement) => statement.by === by && statement.text.includes(words));
  const wrote = at(one, 'into "idempotency_keys"');
  const committed = at(other, 'commit');
  return wrote >= 0 && wrote < committed && committed < at(one, 'for no key update');
}
