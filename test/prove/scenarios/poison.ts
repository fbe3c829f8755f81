import { paginate } from '@usher/sdk';
import { present, succeeded } from '../../support/expect.ts';
import { sabotage } from '../../support/sabotage.ts';
import { comment, says, whenever } from '../../support/workflows.ts';
import type { Operation } from '../load/operations.ts';
import { paced } from '../load/paced.ts';
import { runLoad } from '../load/run-load.ts';
import { messageOf, turnOnSorting } from '../load/workflows.ts';
import { askedAt, enrolledAfter, handledAfter } from '../oracles/handled.ts';
import { everyOneListed, everyOneParked, othersRan } from '../oracles/parked.ts';
import { nobodyWaitsForIt } from '../oracles/waits.ts';
import { compareWaits } from '../report/waits.ts';
import { readRows } from '../rows.ts';
import { effectAt, type Scenario, scaled } from '../scenario.ts';
import { startTrial, type Trial } from '../trial.ts';
import type { Target } from '../world/account.ts';
import { waitUntilSettled } from '../world/measure.ts';
import type { World } from '../world/world.ts';

const poison = 'poison';
/** Less than the machine can do, so that what waits does so because of the poison and not in a queue. */
const perSecond = 40;
const settleWithinMs = 120_000;

/** F13: a workflow that cannot succeed, among conversations that others handle. */
export const poisoned: Scenario = {
  name: 'poison',
  title: 'A workflow fails on every conversation that it takes; all others go on',
  anchor:
    'Zero #6326: a poison row stopped everything, silently, with exit code 0. 100 of 100 parked, 0 silent',
  timed: true,
  plan: { api: 1, worker: 1 },
  run: async (world, { scale, report }) => {
    const { ledger } = world;
    const good = scaled(5_000, scale, 30);
    const bad = scaled(100, scale, 5);
    const trial = await startTrial({ world, report, subscribers: 1 });
    await turnOnSorting(world, trial.targets);
    const failing = await turnOnFailing(trial.targets);

    report('conversations without poison');
    const calmly = Array.from({ length: Math.ceil(good / 4) }, (_, index) => messageOf(index));
    const before = await receive(world, trial, calmly);
    const cure = await sabotage({ databaseUrl: world.postgres.ownerUrl }, failing);
    const heal = ledger.fault({ what: 'poison', target: 'workflows', inFlight: true });
    report('conversations with poison among them');
    const during = await receive(world, trial, mixed(good, bad));
    await waitUntilSettled(world, settleWithinMs);
    const bads = idsOf(during, true);
    const told = await listTold(trial.targets, failing);
    const ranFirst = othersRan(
      'F13 others ran on the poisoned ones',
      bads,
      await readRows(world.postgres.adminUrl, world.us.accountId),
      failing,
    );
    await cure();
    await retryAll(trial.targets, told);
    heal();

    const outcome = await trial.judge({ faults: 1, inDoubt: false, sabotaged: failing });
    const { rows } = outcome;
    const [log] = trial.subscribers.map((each) => each.log);
    const [calm, beside] = [idsOf(before, false), idsOf(during, false)];
    const ids = { before: calm, during: beside };
    const enrolled = { waits: enrolledAfter(rows), ...ids };
    const handled = { waits: handledAfter(askedAt(ledger), log ?? { received: [] }, rows), ...ids };
    return {
      checks: [
        everyOneParked(bads, told.enrollments),
        everyOneListed(bads, told.failures, rows),
        ranFirst,
        othersRan('F13 every good one was handled', [...calm, ...beside], rows, failing),
        nobodyWaitsForIt('F13 good ones, created until enrolled', enrolled, effectAt(scale)),
        nobodyWaitsForIt('F13 good ones, created until told', handled, effectAt(scale)),
        othersRan('F13 tried again without poison, all went well', bads, rows, null),
        ...outcome.checks,
      ],
      figures: {
        parked: `${told.enrollments.length}/${bads.length}`,
        ...compareWaits('good ones, created until enrolled', enrolled),
        ...compareWaits('good ones, created until told', handled),
        ...outcome.figures,
      },
    };
  },
};

async function turnOnFailing([first]: readonly Target[]): Promise<string> {
  const definition = whenever(says(poison), comment('Never.', undefined, 'never'));
  const { workflow } = succeeded(
    await present(first).usher.workflows.create({ name: 'Failing', definition }),
  );
  succeeded(await present(first).usher.workflows.turnOn({ workflowId: workflow.id, enrollExisting: false }));
  return workflow.id;
}

/** The bad ones spread evenly among the good ones. */
function mixed(good: number, bad: number): string[] {
  const each = Math.floor(good / bad);
  return Array.from({ length: good }, (_, index) => index).flatMap((index) => {
    const isTurn = index % each === 0 && index / each < bad;
    return isTurn ? [messageOf(index), `${messageOf(index)}, with ${poison}`] : [messageOf(index)];
  });
}

type Received = { id: string; isPoisoned: boolean };

const idsOf = (all: readonly Received[], isPoisoned: boolean) =>
  all.filter((each) => each.isPoisoned === isPoisoned).map(({ id }) => id);

async function receive(
  { ledger }: World,
  { targets }: Trial,
  messages: readonly string[],
): Promise<Received[]> {
  const received: Received[] = [];
  const operations = messages.map((message): Operation => ({ kind: 'create', subject: 'Hello', message }));
  await runLoad({
    ledger,
    targets,
    operations: paced(operations, perSecond),
    clients: 16,
    onAnswer: (operation, { conversationId: id }) =>
      received.push({ id, isPoisoned: operation.kind === 'create' && operation.message.includes(poison) }),
  });
  return received;
}

type Told = {
  enrollments: { id: string; conversationId: string; status: string; reason: string | null }[];
  failures: { eventId: string; message: string }[];
};

/** What the API tells of the failing workflow. */
async function listTold([first]: readonly Target[], id: string): Promise<Told> {
  const told: Told = { enrollments: [], failures: [] };
  const { usher } = present(first);
  for await (const { id: enrollmentId, conversation, status, reason } of paginate(
    usher.workflows.enrollments,
    {
      id,
      first: 100,
    },
  ))
    told.enrollments.push({ id: enrollmentId, conversationId: conversation.id, status, reason });
  for await (const { event, workflow, message } of paginate(usher.backlog.failures, { first: 100 }))
    if (workflow.id === id && event !== null) told.failures.push({ eventId: event.id, message });
  return told;
}

async function retryAll([first]: readonly Target[], { enrollments }: Told): Promise<void> {
  for (const { id: enrollmentId } of enrollments)
    succeeded(await present(first).usher.enrollments.retry({ enrollmentId }));
}
