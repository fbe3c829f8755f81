import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { cutOffAfter } from '../../support/flaky-fetch.ts';
import { chances } from '../chances.ts';
import { readFirings } from '../firings.ts';
import { assignments, createConversations } from '../load/mixes.ts';
import { runLoad } from '../load/run-load.ts';
import { messageWaiting, turnOnWaiting } from '../load/waits.ts';
import { messageOf, turnOnSorting } from '../load/workflows.ts';
import type { Check } from '../oracles/check.ts';
import { type Firing, noneEarly } from '../oracles/lateness.ts';
import { startTrial } from '../trial.ts';
import { targetAt } from '../world/account.ts';
import type { PlantedBug } from './bugs.ts';
import { type Distort, loseAnswers } from './distortions.ts';
import { openSmallWorld } from './small-world.ts';

/** What is stuck stays stuck: no need to wait long for it. */
const patienceMs = 5_000;
/** Before each try to come back a subscriber waits up to a second, by chance, and it is cut off several times. */
const streamPatienceMs = 20_000;
/** The one delay is of a second. */
const longestDelayMs = 5_000;
/** Streams are cut so often, after so many bytes each. */
const cuts = Array<number>(3).fill(12_000);

type Place = { url: string; adminUrl: string };

/** A small run over lossy connections, with a bug or, to be sure of the checks themselves, without one. */
export async function tryBug(
  bug: Omit<PlantedBug, 'name' | 'caughtBy'>,
  { url, adminUrl }: Place,
): Promise<Check[]> {
  await using world = await openSmallWorld(url, adminUrl);
  const { ledger, us, neighbour, apis } = world;
  const beside = apis.map((node) => targetAt(node, neighbour));
  const [conversationId = ''] = await createConversations({
    ledger: world.neighbourLedger,
    targets: beside,
    count: 1,
  });
  const theirs = { apiKey: neighbour.apiKey, conversationId };
  const distort = (by: Distort | undefined, fetch: typeof globalThis.fetch) => by?.(fetch, theirs) ?? fetch;

  const trial = await startTrial({
    world,
    report: () => undefined,
    subscribers: 1,
    patienceMs,
    streamPatienceMs,
    wire: distort(bug.subscribers, cutOffAfter(cuts).fetch),
  });
  await turnOnSorting(world, trial.targets);
  await turnOnWaiting(trial.targets, 1);
  await execute(adminUrl, bug.sql);
  const targets = apis.map((node) => targetAt(node, us, distort(bug.clients, loseAnswers(fetch, theirs))));
  const ids = await createConversations({ ledger, targets, count: 6, message: messageOf });
  await createConversations({ ledger, targets, count: 1, message: () => messageWaiting(1) });
  const operations = assignments({ ids, owners: us.owners, chances: chances(1), count: 60 });
  await runLoad({ ledger, targets, operations, clients: 3, ...(bug.keyOf ? { keyOf: bug.keyOf } : {}) });
  const firings = await awaitFirings(adminUrl, us.accountId);
  const { checks } = await trial.judge({
    faults: bug.faults ?? 0,
    inDoubt: true,
    beforeVerdict: () => execute(adminUrl, bug.afterwards),
  });
  return [...checks, noneEarly(firings)];
}

/** How the delay ended, if it ends at all. */
async function awaitFirings(adminUrl: string, accountId: string): Promise<Firing[]> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 });
  try {
    const giveUpAt = performance.now() + longestDelayMs;
    for (;;) {
      const firings = await readFirings(pool, accountId);
      if (firings.length > 0 || performance.now() > giveUpAt) return firings;
      await pause(20);
    }
  } finally {
    await pool.end();
  }
}

async function execute(adminUrl: string, statements: string | undefined): Promise<void> {
  if (statements === undefined) return;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}
