import { setTimeout as pause } from 'node:timers/promises';
import { chances } from '../chances.ts';
import { comesToWork } from '../faults.ts';
import type { Ledger } from '../ledger.ts';
import { type Balancer, startBalancer } from '../load/balancer.ts';
import { startBeside } from '../load/beside.ts';
import { createConversations, everything } from '../load/mixes.ts';
import type { Operation } from '../load/operations.ts';
import { paced } from '../load/paced.ts';
import { runLoad } from '../load/run-load.ts';
import { type Check, check } from '../oracles/check.ts';
import { noRawFailures, watchAnswers } from '../oracles/raw-failures.ts';
import { spreadOf } from '../oracles/recovery.ts';
import { isEveryDay, type Scenario, scaled } from '../scenario.ts';
import { ms, spread, startTrial } from '../trial.ts';
import { targetAt } from '../world/account.ts';
import type { NodeProcess } from '../world/node-process.ts';

/** Fewer for every day, when others use the machine as well. */
const perSecondAt = (scale: number) => (isEveryDay(scale) ? 60 : 400);
const clients = 32;
const longestStopMs = 30_000;

/** F17: new versions go out, node by node, while everybody works. */
export const rollingRestart: Scenario = {
  name: 'rolling-restart',
  title: 'Two API nodes are stopped and started in turn behind a balancer that asks whether they are ready',
  anchor: 'What is usual with Kubernetes: 0 requests cut off, exit code 0 within 30 s',
  timed: true,
  // A balancer that probes a busy machine needs longer to notice.
  plan: ({ scale }) => ({ api: 2, worker: 1, graceMs: isEveryDay(scale) ? 4_000 : 2_000 }),
  run: async (world, { scale, seed, report }) => {
    const { apis, us, ledger } = world;
    const luck = chances(seed);
    const rounds = scaled(10, scale, 2);
    const calmMs = scaled(5_000, scale, 0);
    const wrong: string[] = [];
    const watched = watchAnswers(wrong);
    using balancer = startBalancer(apis.map((node) => ({ ...targetAt(node, us, watched), url: node.url })));
    const trial = await startTrial({
      world,
      report,
      subscribers: scaled(100, scale, 4),
      wire: async (_, init) => fetch((await balancer.next()).url, init),
    });
    const ids = await createConversations({ ledger, targets: trial.targets, count: 100 });

    const started = performance.now();
    const before = ledger.attempts.length;
    using load = startBeside((mayEnd) => {
      const operations = mixed({ ids, owners: us.owners, chances: luck.fork(), mayEnd });
      return runLoad({
        ledger,
        targets: trial.targets,
        turns: balancer,
        operations: paced(operations, perSecondAt(scale)),
        clients,
      });
    });
    const stops: Stop[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await pause(calmMs);
      const node = apis[round % apis.length];
      if (node !== undefined) stops.push(await restart(node, ledger, balancer));
      report(`${stops.length} of ${rounds} restarts, ${ledger.attempts.length} requests`);
    }
    await load.stop();
    const seconds = (performance.now() - started) / 1_000;
    const requests = ledger.attempts.length - before;
    const outcome = await trial.judge({ faults: rounds, inDoubt: false });
    return {
      checks: [noRawFailures(ledger, wrong), endedWell(stops), ...outcome.checks],
      figures: {
        'requests a second': Math.round(requests / seconds),
        streams: trial.subscribers.length,
        'told to come back in a moment': ledger.attempts.filter(({ ending }) => ending === 'info').length,
        'told to stop until ended': spread(spreadOf(stops.map(({ tookMs }) => tookMs))),
        'requests took': spread(spreadOf(tookMs(ledger))),
        ...outcome.figures,
      },
    };
  },
};

/** Mostly reads, as people do. */
function* mixed(options: Parameters<typeof everything>[0]): Generator<Operation, void> {
  const { ids, chances: luck } = options;
  for (const operation of everything(options)) {
    yield operation;
    for (let reads = 0; reads < 8; reads += 1) yield { kind: 'read', conversationId: luck.pick(ids) };
  }
}

type Stop = { name: string; code: number | null; tookMs: number };

async function restart(node: NodeProcess, ledger: Ledger, balancer: Balancer): Promise<Stop> {
  const inFlight = await comesToWork(() => ledger.inFlight(node.name) > 0);
  const heal = ledger.fault({ what: 'SIGTERM', target: node.name, inFlight });
  const told = performance.now();
  const code = await node.end('SIGTERM');
  const tookMs = performance.now() - told;
  await node.start();
  await balancer.isBack(node.name);
  heal();
  return { name: node.name, code, tookMs };
}

function endedWell(stops: readonly Stop[]): Check {
  const bad = stops.filter(({ code, tookMs }) => code !== 0 || tookMs > longestStopMs);
  return check(
    'ended with code 0 within 30 s',
    stops.length,
    bad.map(({ name, code, tookMs }) => `${name} ended with ${code} after ${ms(tookMs)}`),
  );
}

const tookMs = ({ attempts }: Ledger) =>
  attempts.flatMap(({ invokedAt, endedAt }) => (endedAt === null ? [] : [endedAt - invokedAt]));
