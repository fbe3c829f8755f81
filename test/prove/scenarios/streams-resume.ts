import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chances } from '../chances.ts';
import { killAndRestart } from '../faults.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import { startBeside } from '../load/beside.ts';
import { createConversations, reassignments } from '../load/mixes.ts';
import { paced } from '../load/paced.ts';
import { runLoad } from '../load/run-load.ts';
import { type Subscriber, type SubscriberLog, startSubscriber } from '../load/subscriber.ts';
import { type Check, check, together } from '../oracles/check.ts';
import {
  type Comeback,
  comebacksOf,
  everybodyBack,
  type NodeKill,
  slowestAccepting,
} from '../oracles/comebacks.ts';
import { spreadOf } from '../oracles/recovery.ts';
import { countConnections, countRawDuplicates, everyEventOnce } from '../oracles/streams.ts';
import { nothingForeign } from '../oracles/tenants.ts';
import { readRows } from '../rows.ts';
import { isEveryDay, type Scenario, scaled } from '../scenario.ts';
import { checkAnswers, checkRows, ms, startTrial } from '../trial.ts';
import { type ProvingAccount, type Target, targetAt } from '../world/account.ts';
import type { NodeProcess } from '../world/node-process.ts';
import type { World } from '../world/world.ts';

const allBackWithinMs = 15_000;
const longestSilenceMs = 20_000;

/** An account with what flows in it and who follows it. */
type Room = {
  account: ProvingAccount;
  ledger: Ledger;
  targets: readonly Target[];
  subscribers: readonly Subscriber[];
};

/** F07: a node dies with all its streams, again and again, while events flow. */
export const streamsResume: Scenario = {
  name: 'streams-resume',
  title:
    'The node that most of 300 subscribers follow is killed 20 times, while up to 100 events a second flow',
  anchor:
    'Hasura, Supabase: thousands of live queries, and no promise that none misses one; 0 gaps, 0 duplicates, all back in 10 s',
  timed: true,
  plan: { api: 2, worker: 1 },
  run: async (world, { scale, seed, report }) => {
    const luck = chances(seed);
    const kills = scaled(20, scale, 2);
    const each = isEveryDay(scale) ? 10 : scaled(300, scale, 30) / 10;
    const perSecond = isEveryDay(scale) ? 30 : 100;
    await using cleanup = new AsyncDisposableStack();
    const count = isEveryDay(scale) ? 3 : 10;
    const trial = await startTrial({
      world,
      report,
      subscribers: each,
      moreStreams: each * (count - 1),
    });
    const rooms: Room[] = [
      { account: world.us, ledger: world.ledger, targets: trial.targets, subscribers: trial.subscribers },
    ];
    while (rooms.length < count) {
      const room = await openRoom(world, `Room ${rooms.length + 1}`, each);
      cleanup.defer(() => room.ledger.close());
      rooms.push(room);
    }
    const logs = rooms.flatMap(({ subscribers }) => subscribers.map(({ log }) => log));

    const ids = await Promise.all(
      rooms.map((room) => createConversations({ ...room, count: 20, clients: 2 })),
    );
    using load = startBeside((mayEnd) =>
      Promise.all(
        rooms.map(({ account, ledger, targets }, index) => {
          const changes = reassignments({ ids: ids[index] ?? [], owners: account.owners, mayEnd });
          const operations = paced(changes, perSecond / rooms.length);
          return runLoad({ ledger, targets, operations, clients: 4 });
        }),
      ),
    );
    const killed: NodeKill[] = [];
    const begun = performance.now();
    while (killed.length < kills) {
      // So long events flow to everybody.
      await pause(isEveryDay(scale) ? 500 : 2_500);
      const node = mostFollowed(world.apis, logs);
      killed.push(await killAndWait(world, node, logs, luck.below(1_000)));
      const told = logs.reduce((sum, { received }) => sum + received.length, 0);
      report(`${killed.length} of ${kills} kills, ${told} events told`);
    }
    await load.stop();
    const tookMs = performance.now() - begun;

    const outcome = await trial.judge({ faults: kills, inDoubt: false });
    const beside = await Promise.all(rooms.slice(1).map((room) => judgeRoom(world, room)));
    const comebacks = comebacksOf(logs, killed);
    return {
      checks: [
        everybodyBack(comebacks),
        eventsFlow(logs, (perSecond * tookMs) / 1_000 / 4),
        ...together([...outcome.checks, ...beside.flat()]),
      ],
      figures: { ...outcome.figures, ...figuresOf(logs, comebacks) },
    };
  },
};

async function openRoom(world: World, name: string, count: number): Promise<Room> {
  const account = await world.openAccount(name);
  const urls = world.apis.map(({ url }) => url);
  const subscribers = Array.from({ length: count }, (_, index) =>
    startSubscriber({ name: `${name}, subscriber ${index + 1}`, urls, account }),
  );
  await Promise.all(subscribers.map(({ begun }) => begun));
  return {
    account,
    ledger: openLedger(join(world.directory, `${name}.jsonl`)),
    targets: world.apis.map((node) => targetAt(node, account)),
    subscribers,
  };
}

const followers = ({ url }: { url: string }, logs: readonly SubscriberLog[]) =>
  logs.filter(({ begun }) => begun.at(-1)?.url === url);

function mostFollowed(apis: readonly NodeProcess[], logs: readonly SubscriberLog[]): NodeProcess {
  const [most] = apis.toSorted((a, b) => followers(b, logs).length - followers(a, logs).length);
  if (most === undefined) throw new Error('There is no node to kill.');
  return most;
}

/** Goes on when everybody is back, or nobody else will come. */
async function killAndWait(
  { ledger }: World,
  node: NodeProcess,
  logs: readonly SubscriberLog[],
  downMs: number,
): Promise<NodeKill> {
  const isBusy = () => followers(node, logs).length > 0;
  // Who connects after this does so elsewhere.
  const at = await killAndRestart({ ledger, node, downMs, isBusy });
  const kill = { url: node.url, at, upAt: performance.now() };
  const isAnyAway = () => comebacksOf(logs, [kill]).some(({ backAt }) => backAt === null);
  while (isAnyAway() && performance.now() < kill.upAt + allBackWithinMs) await pause(50);
  return kill;
}

async function judgeRoom({ postgres }: World, { account, ledger, subscribers }: Room): Promise<Check[]> {
  const rows = await readRows(postgres.adminUrl, account.accountId);
  const logs = await Promise.all(subscribers.map((each) => each.stopAt(rows.head, longestSilenceMs)));
  return [
    ...checkRows(rows),
    ...checkAnswers({ ledger }, rows),
    everyEventOnce(logs, rows),
    nothingForeign('we', ledger, logs, rows),
  ];
}

/** Else nobody would have anything to miss. */
function eventsFlow(logs: readonly SubscriberLog[], least: number): Check {
  const events = new Set(logs.flatMap(({ received }) => received.map(({ id }) => id))).size;
  return check('events flow meanwhile', events, events >= least ? [] : [`only ${events}, and not ${least}`]);
}

function figuresOf(logs: readonly SubscriberLog[], comebacks: readonly Comeback[]) {
  const timesSince = (moment: (comeback: Comeback) => number) =>
    spreadOf(comebacks.map((each) => Math.max(0, (each.backAt ?? Number.POSITIVE_INFINITY) - moment(each))));
  const tell = ({ p50, p99, max }: ReturnType<typeof spreadOf>) =>
    `p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}`;
  return {
    subscribers: logs.length,
    'events told to subscribers': logs.reduce((sum, { received }) => sum + received.length, 0),
    'connections of subscribers': countConnections(logs),
    'raw duplicates before the SDK': countRawDuplicates(logs),
    'streams cut': comebacks.length,
    'back after the kill': tell(timesSince(({ killedAt }) => killedAt)),
    'back after the node is up': tell(timesSince(({ upAt }) => upAt)),
    'streams accepted a second, at least': Math.round(slowestAccepting(comebacks)),
  };
}
