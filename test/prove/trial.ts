import { countHits } from './ledger.ts';
import type { Operation } from './load/operations.ts';
import { runLoad } from './load/run-load.ts';
import { type Subscriber, type SubscriberLog, startSubscriber } from './load/subscriber.ts';
import { everyWorkerWorks } from './oracles/alive.ts';
import { everythingAnswered, oneChangePerAnswer, onlyExpectedErrors } from './oracles/answers.ts';
import { backlogSoonEmpty, noUnexpectedExits, settleWithinMs } from './oracles/at-rest.ts';
import type { Check } from './oracles/check.ts';
import { nothingLeft } from './oracles/leftovers.ts';
import { ownerIsOneRegister, ownersInAChain } from './oracles/owners.ts';
import { recoveredWithin, recoveryTimes, type Spread, spreadOf } from './oracles/recovery.ts';
import { resourceFigures, resourcesReturn } from './oracles/resources.ts';
import { countConnections, countRawDuplicates, everyEventOnce } from './oracles/streams.ts';
import { nothingForeign } from './oracles/tenants.ts';
import { type Expected, notVacuous } from './oracles/vacuity.ts';
import { positionsInOrder, versionsWithoutHoles } from './oracles/versions.ts';
import { effectsOnce } from './oracles/workflows.ts';
import { type Rows, readLeftovers, readRows } from './rows.ts';
import type { Outcome } from './scenario.ts';
import { type Target, targetAt } from './world/account.ts';
import { measureResources, waitUntilSettled } from './world/measure.ts';
import type { World } from './world/world.ts';

/** After each heal, every node must have done something again within this. */
const backWithinMs = 5_000;
/** A subscriber that met several failures in a row waits up to 10 s before it comes back. */
const streamsBackWithinMs = 20_000;

export type Trial = {
  targets: readonly Target[];
  subscribers: readonly Subscriber[];
  /** Lets everything come to rest and looks for every kind of violation. */
  judge(expected: Judging): Promise<Outcome & { rows: Rows }>;
};

type Judging = Expected & {
  beforeVerdict?: () => Promise<void>;
  /** A workflow that was made to fail. */
  sabotaged?: string;
};

/** The part of a world that the verdict needs; the API's nodes need not be processes of their own. */
export type Tried = Pick<World, 'nodes' | 'us' | 'neighbour' | 'ledger' | 'neighbourLedger'> & {
  postgres: Pick<World['postgres'], 'adminUrl'>;
  apis: readonly { name: string; url: string }[];
};

type Trying = {
  world: Tried;
  report: (progress: string) => void;
  subscribers?: number;
  /** How many streams there are beside these. */
  moreStreams?: number;
  /** How long what waits may take to be done. */
  patienceMs?: number;
  /** How long a subscriber may hear nothing while there is something to hear. */
  streamPatienceMs?: number;
  /** What subscribers call instead of fetch. */
  wire?: typeof globalThis.fetch;
};

/** What nearly every scenario needs around its own load and faults: subscribers from the first event on, and the verdict. */
export async function startTrial({
  world,
  report,
  subscribers: count = 2,
  moreStreams = 0,
  patienceMs = settleWithinMs,
  streamPatienceMs = streamsBackWithinMs,
  wire = globalThis.fetch,
}: Trying): Promise<Trial> {
  const { apis, us, neighbour, ledger } = world;
  const targets = apis.map((node) => targetAt(node, us));
  const urls = apis.map(({ url }) => url);
  const subscribers = Array.from({ length: count }, (_, index) =>
    startSubscriber({ name: `subscriber-${index + 1}`, urls, account: us, wire }),
  );
  await Promise.all(subscribers.map(({ begun }) => begun));
  await disturbNeighbour(world);
  const before = await measureResources(world);

  const judge: Trial['judge'] = async ({ beforeVerdict, sabotaged, ...expected }) => {
    report('letting everything come to rest');
    const started = performance.now();
    await disturbNeighbour(world);
    await askEachNode(world, targets);
    await waitUntilSettled(world, patienceMs);
    const settledMs = performance.now() - started;
    const leftovers = await readLeftovers(world.postgres.adminUrl, us.accountId);
    const after = await measureResources(world);
    const alive = await everyWorkerWorks(world, targets);
    const { head } = await readRows(world.postgres.adminUrl, us.accountId);
    const logs = await Promise.all(subscribers.map((each) => each.stopAt(head, streamPatienceMs)));
    report('looking for violations');
    const processes = world.nodes.map(({ name }) => name);
    await beforeVerdict?.();
    const rows = { ...(await readRows(world.postgres.adminUrl, us.accountId)), leftovers };
    const beside = await readRows(world.postgres.adminUrl, neighbour.accountId);
    return {
      rows,
      checks: [
        ...checkRows(rows, sabotaged),
        ...checkAnswers(world, rows),
        recoveredWithin(ledger, processes, backWithinMs),
        backlogSoonEmpty(settledMs),
        alive,
        everyEventOnce(logs, rows),
        nothingForeign('we', ledger, logs, rows),
        nothingForeign('neighbours', world.neighbourLedger, [], beside),
        resourcesReturn(before, after, count + moreStreams),
        noUnexpectedExits(world.nodes),
        notVacuous(ledger, expected),
      ],
      figures: { ...figuresOf(world, logs, settledMs), ...resourceFigures(before, after) },
    };
  };
  return { targets, subscribers, judge };
}

/** What the rows alone tell. */
export function checkRows(rows: Rows, sabotaged?: string): Check[] {
  return [
    versionsWithoutHoles(rows),
    positionsInOrder(rows),
    ownersInAChain(rows),
    ...effectsOnce(rows, sabotaged),
    nothingLeft(rows),
  ];
}

/** What clients were told, held against the rows. */
export function checkAnswers({ ledger }: Pick<Tried, 'ledger'>, rows: Rows): Check[] {
  return [
    ...oneChangePerAnswer(ledger, rows),
    ownerIsOneRegister(ledger, rows),
    everythingAnswered(ledger),
    onlyExpectedErrors(ledger),
  ];
}

/** Somebody else is there all the time, of whom nothing may be seen. */
async function disturbNeighbour({ apis, neighbour, neighbourLedger }: Tried): Promise<void> {
  const operations = Array.from({ length: 10 }, (_, index) => ({
    kind: 'create' as const,
    subject: `The neighbour's ${index}`,
    message: 'Hello',
  }));
  const targets = apis.map((node) => targetAt(node, neighbour));
  await runLoad({ ledger: neighbourLedger, targets, operations, clients: 2 });
}

/** So many that each node has its last operations after the last fault. */
async function askEachNode({ ledger, us }: Tried, targets: readonly Target[]): Promise<void> {
  const ids = ledger.attempts
    .flatMap(({ answer }) => (answer === null ? [] : [answer.conversationId]))
    .slice(-20);
  if (ids.length === 0) return;
  const ownerId = us.owners[0] ?? '';
  const operations = ids.map((conversationId): Operation => ({ kind: 'assign', conversationId, ownerId }));
  await runLoad({ ledger, targets, operations, clients: 2 });
}

function figuresOf({ ledger }: Tried, logs: readonly SubscriberLog[], settledMs: number): Outcome['figures'] {
  const count = (ending: string) => ledger.attempts.filter((attempt) => attempt.ending === ending).length;
  return {
    requests: `${count('ok')} ok, ${count('info')} in doubt, ${count('fail')} refused`,
    faults: `${ledger.faults.length}, ${countHits(ledger)} with work in flight`,
    'first success after a heal': spread(spreadOf(recoveryTimes(ledger))),
    'backlog empty after the last heal': ms(settledMs),
    'connections of subscribers': countConnections(logs),
    'raw duplicates before the SDK': countRawDuplicates(logs),
  };
}

export const ms = (milliseconds: number) => `${Math.round(milliseconds)} ms`;

export const spread = ({ p50, p99, max }: Spread) => `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}`;
