import { setTimeout as pause } from 'node:timers/promises';
import { startBeside } from '../load/beside.ts';
import type { Operation } from '../load/operations.ts';
import { paced } from '../load/paced.ts';
import { runLoad } from '../load/run-load.ts';
import { slowStatementMs, startSlow } from '../load/slow-account.ts';
import type { SlowAnswer } from '../load/slow-clients.ts';
import { type SubscriberLog, startSubscriber } from '../load/subscriber.ts';
import { messageOf, turnOnSorting } from '../load/workflows.ts';
import { askedAt, handledAfter } from '../oracles/handled.ts';
import { spreadOf } from '../oracles/recovery.ts';
import { recoversSoon, staysHealthy, waitsAreBounded } from '../oracles/slow.ts';
import { everyEventOnce } from '../oracles/streams.ts';
import { inTimeAtP99 } from '../oracles/waits.ts';
import { isEveryDay, type Outcome, type Scenario, scaled } from '../scenario.ts';
import { ms, spread, startTrial } from '../trial.ts';
import { type Target, targetAt } from '../world/account.ts';
import type { NodeProcess } from '../world/node-process.ts';
import { readReport } from '../world/operator.ts';
import { type Sample, startSampling } from '../world/sampler.ts';

const slowClients = 200;
const perSecond = 20;
const sampleEveryMs = 100;
const settleWithinMs = 20_000;
/** What others on the machine may add every day. */
const busyMachineMs = 3_000;

/** F16: an account takes every connection of a process, again and again. */
export const slowQueries: Scenario = {
  name: 'slow-queries',
  title:
    'Two hundred clients of another account keep a process busy with slow requests; its worker is the only one',
  anchor:
    'pg waits without end. Nobody waits more than 2 s for a connection; /health is 200; back within 2 s',
  timed: true,
  plan: { api: 1, both: 1 },
  run: async (world, { scale, report }) => {
    const { apis, us, ledger } = world;
    const trial = await startTrial({ world, report });
    await turnOnSorting(world, trial.targets);
    const busy = only(apis.filter(({ role }) => role === 'both'));
    const other = targetAt(only(apis.filter(({ role }) => role === 'api')), us);
    const there = startSubscriber({ name: 'at the busy one', urls: [busy.url], account: us });
    await there.begun;
    const receive = (forMs: number) => {
      const operations = paced(arrivals(performance.now() + forMs), perSecond);
      return runLoad({ ledger, targets: [other], operations, clients: 8 });
    };

    report('before it becomes slow');
    await receive(scaled(10_000, scale, 1_500));
    using slow = await startSlow(world, busy, slowClients);
    using health = startSampling(new URL('/health', busy.url), sampleEveryMs);
    const waiting: number[] = [];
    using waiters = startBeside(watchWaiters(busy, waiting));
    const heal = ledger.fault({ what: 'slow requests', target: busy.name, inFlight: true });
    const slowSince = performance.now();
    report('while it is slow');
    await receive(scaled(60_000, scale, 4_000));
    slow.stopSending();
    await untilFree(busy);
    const backMs = await untilAnswered(targetAt(busy, us));
    await slow.stop();
    heal();
    const [samples] = await Promise.all([health.stop(), waiters.stop()]);

    const outcome = await trial.judge({ faults: 1, inDoubt: false });
    const { rows } = outcome;
    const thereLog = await there.stopAt(rows.head, settleWithinMs);
    const asked = askedAt(ledger);
    const meanwhile = ([id]: [string, number]) => (asked.get(id) ?? 0) >= slowSince;
    const waits = (log: SubscriberLog | undefined, isMeanwhile: boolean) =>
      [...handledAfter(asked, log ?? { received: [] }, rows)]
        .filter((each) => meanwhile(each) === isMeanwhile)
        .map(([, waited]) => waited);
    const [elsewhere] = trial.subscribers.map(({ log }) => log);
    return {
      checks: [
        ...waitsAreBounded({
          answers: slow.answers,
          statementMs: slowStatementMs,
          health: samples,
          patienceMs: isEveryDay(scale) ? busyMachineMs : 500,
        }),
        staysHealthy(samples),
        recoversSoon(backMs, isEveryDay(scale) ? busyMachineMs : 0),
        await slow.judge(),
        inTimeAtP99('others are told meanwhile within 5 s at p99', waits(thereLog, true), 5_000),
        everyEventOnce([thereLog], rows),
        ...outcome.checks,
      ],
      figures: {
        ...figuresOf(slow.answers, samples),
        'most who waited for a connection': Math.max(...waiting),
        'first answer after the slow ones': ms(backMs),
        'created until handled, before': spread(spreadOf(waits(elsewhere, false))),
        'meanwhile, at another node': spread(spreadOf(waits(elsewhere, true))),
        'meanwhile, at the busy node': spread(spreadOf(waits(thereLog, true))),
        ...outcome.figures,
      },
    };
  },
};

function figuresOf(answers: readonly SlowAnswer[], samples: readonly Sample[]): Outcome['figures'] {
  const refused = answers.filter(({ status }) => status === 503);
  return {
    'slow requests': `${answers.length - refused.length} done, ${refused.length} told to come back`,
    'told to come back after': spread(spreadOf(refused.map(({ tookMs }) => tookMs))),
    '/health took': `${spread(spreadOf(samples.map(({ tookMs }) => tookMs)))}, ${samples.length} times`,
  };
}

function* arrivals(until: number): Generator<Operation, void> {
  for (let count = 0; performance.now() < until; count += 1)
    yield { kind: 'create', subject: 'Hello', message: messageOf(count) };
}

/** Until not even those who already wait need every connection any longer. */
async function untilFree({ url }: NodeProcess): Promise<void> {
  while ((await readReport(url)).pools.api.idle === 0) await pause(20);
}

/** How long until a read is answered. */
async function untilAnswered({ usher }: Target): Promise<number> {
  const started = performance.now();
  const isAnswered = () =>
    usher.account.get().then(
      () => true,
      () => false,
    );
  while (!(await isAnswered())) await pause(50);
  return performance.now() - started;
}

/** How many wait for a connection, as the process tells its operator. */
function watchWaiters({ url }: NodeProcess, counts: number[]) {
  return async (mayEnd: () => boolean) => {
    while (!mayEnd()) {
      const { pools } = await readReport(url);
      counts.push(pools.api.waiting);
      await pause(sampleEveryMs);
    }
  };
}

function only<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('The plan has one of them.');
  return one;
}
