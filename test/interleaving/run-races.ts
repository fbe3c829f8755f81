import assert from 'node:assert/strict';
import { createWorker } from '@usher/api/engine/worker';
import { numberEvents } from '@usher/api/log/sequencer';
import { createLogger } from '@usher/api/logger';
import { createWorkflows } from '@usher/api/workflow/save';
import { turnOnWorkflows } from '@usher/api/workflow/switch';
import { UsherError } from '@usher/schema/errors';
import type { AccountId } from '@usher/schema/ids';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';
import fc from 'fast-check';
import { sql } from 'kysely';
import { abandonWork } from '../support/abandon-work.ts';
import { type Explored, type ExploreOptions, explore } from '../support/explore.ts';
import { expectWholeWork } from '../support/whole-log.ts';
import { startActor } from './actor.ts';
import { anyTurns, interleave } from './interleave.ts';
import { anyScript, perform, type Script } from './scripts.ts';
import { by, openWorkshop, type Workshop } from './workshop.ts';

export type RaceOptions = ExploreOptions & {
  /** The owner's URL of a migrated database that nobody else uses meanwhile. */
  databaseUrl: string;
  onProgress?: (done: Tally) => void;
};

type Tally = {
  runs: number;
  /** How often a statement had to wait for another session's lock. */
  waits: number;
  /** How often both workers had something to do. */
  shared: number;
};

export type RaceRun = Tally & Explored;

type Plan = { conversations: number; script: Script; turns: number[] };

const plans: fc.Arbitrary<Plan> = fc.record({
  conversations: fc.integer({ min: 1, max: 3 }),
  script: anyScript,
  turns: anyTurns,
});
const logger = createLogger('silent');
const mostRounds = 50;

/** They set each other off, so that what one worker does is work for the other. */
const definitions: WorkflowDefinition[] = [
  {
    objectType: 'CONVERSATION',
    triggers: [{ kind: 'events', types: ['conversation.created'], filter: null }],
    reEnrollment: false,
    actions: [
      { kind: 'addComment', key: 'note', text: 'New.', next: 'close' },
      { kind: 'setConversationStatus', key: 'close', status: 'CLOSED', next: null },
    ],
  },
  {
    objectType: 'CONVERSATION',
    triggers: [{ kind: 'criteria', filter: { status: { in: ['CLOSED'] } } }],
    reEnrollment: true,
    actions: [{ kind: 'addComment', key: 'note', text: 'Closed.', next: null }],
  },
];

/** Two workers, a sequencer and somebody who writes, statement by statement in a random order: all is done once. */
export async function runRaces(options: RaceOptions): Promise<RaceRun> {
  const workshop = openWorkshop(options.databaseUrl);
  const tally: Tally = { runs: 0, waits: 0, shared: 0 };
  const run = async (plan: Plan) => {
    await runOnce(workshop, plan, tally);
    tally.runs += 1;
    options.onProgress?.(tally);
  };
  const explored = await explore(plans, run, options);
  await workshop.close();
  return { ...tally, ...explored };
}

async function runOnce(workshop: Workshop, plan: Plan, tally: Tally): Promise<void> {
  const accountId = await openAccount(workshop);
  try {
    await race(workshop, accountId, plan, tally);
  } catch (error) {
    await abandonWork(workshop.database, accountId);
    throw error;
  }
}

async function race(workshop: Workshop, accountId: AccountId, plan: Plan, tally: Tally): Promise<void> {
  const ids = await workshop.createConversations(accountId, plan.conversations);
  await workshop.numberAll(accountId);
  const [conversationId] = ids;
  assert(conversationId !== undefined);

  const start = (name: string, run: () => Promise<unknown>) =>
    startActor(name, workshop.stepped(name), () => undefined, run);
  const busy = new Set<string>();
  const work = (name: string) =>
    start(name, async () => {
      const worker = createWorker(workshop.stepped(name).database, logger);
      for (let turn = 0; turn < 2; turn += 1) if ((await worker.runOnce()) > 0) busy.add(name);
    });
  const actors = [
    work('one worker'),
    work('another worker'),
    start('sequencer', () => numberEvents(workshop.stepped('sequencer').database)),
    start('writer', () =>
      perform(workshop.stepped('writer').database, { accountId, conversationId }, plan.script),
    ),
  ];
  tally.waits += await interleave(actors, plan.turns, workshop.isBlocked);
  if (busy.size === 2) tally.shared += 1;
  await finish(workshop, accountId);
  await expectWholeWork(workshop.database, accountId);
  await expectEnrolledOnce(workshop, accountId, plan.conversations);
}

async function openAccount({ database, openAccount }: Workshop): Promise<AccountId> {
  const accountId = await openAccount();
  await database.transaction(accountId, async (trx) => {
    const scope = { trx, accountId };
    for (const definition of definitions) {
      const [created] = await createWorkflows(scope, [{ input: { name: 'Race', definition }, by }]);
      assert(created !== undefined && !(created instanceof UsherError));
      const input = { workflowId: created.workflowId, enrollExisting: false };
      await turnOnWorkflows(scope, [{ input, by }]);
    }
  });
  return accountId;
}

async function finish({ database, numberAll }: Workshop, accountId: AccountId): Promise<void> {
  const worker = createWorker(database, logger);
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    await numberAll(accountId);
    if ((await worker.runOnce()) === 0) return;
  }
  throw new Error(`There is no end to the work after ${mostRounds} rounds.`);
}

async function expectEnrolledOnce(
  { database }: Workshop,
  accountId: AccountId,
  count: number,
): Promise<void> {
  const { rows } = await database.transaction(accountId, (trx) =>
    sql<{ enrolled: number }>`
      select count(*)::int as enrolled from enrollments where account_id = ${accountId} and once
    `.execute(trx),
  );
  assert.equal(rows[0]?.enrolled, count, 'Not every conversation was enrolled once.');
}
