import { join } from 'node:path';
import { succeeded } from '../../support/expect.ts';
import { assign, unowned, whenever } from '../../support/workflows.ts';
import { openLedger } from '../ledger.ts';
import { askedAt, enrolledAfter, handledAfter } from '../oracles/handled.ts';
import { everyEventOnce } from '../oracles/streams.ts';
import { nobodyWaitsForIt, type Waits } from '../oracles/waits.ts';
import { compareWaits } from '../report/waits.ts';
import { readRows } from '../rows.ts';
import type { Outcome } from '../scenario.ts';
import { checkAnswers, checkRows } from '../trial.ts';
import { targetAt } from '../world/account.ts';
import type { World } from '../world/world.ts';
import type { Operation } from './operations.ts';
import { paced } from './paced.ts';
import { runLoad } from './run-load.ts';
import { startSubscriber } from './subscriber.ts';

/** An account of its own, whose conversations arrive in a steady trickle and are assigned by a workflow. */
export type Quiet = {
  /** Goes on for as long as this holds. Answers the ids of what arrived. */
  trickle(goesOn: () => boolean): Promise<string[]>;
  /** That all its own is right, and that it waited no longer, or not long, while something happened elsewhere. */
  judge(told: Pick<Waits, 'before' | 'during'> & { withinMs: number }): Promise<Outcome>;
};

const perSecond = 10;
const settleWithinMs = 20_000;

export async function openQuiet(world: World): Promise<Quiet> {
  const { apis, directory } = world;
  const account = await world.openAccount('Quiet');
  const ledger = openLedger(join(directory, 'quiet-ledger.jsonl'));
  const targets = apis.map((node) => targetAt(node, account));
  const [ownerId = ''] = account.owners;
  const [first] = targets;
  const definition = whenever(unowned, assign({ ownerId }));
  if (first === undefined) throw new Error('There is no node to ask.');
  const { workflow } = succeeded(await first.usher.workflows.create({ name: 'Quiet', definition }));
  succeeded(await first.usher.workflows.turnOn({ workflowId: workflow.id, enrollExisting: false }));
  const urls = apis.map(({ url }) => url);
  const subscriber = startSubscriber({ name: 'quiet', urls, account });
  await subscriber.begun;
  return {
    judge: async ({ before, during, withinMs }) => {
      const { head } = await readRows(world.postgres.adminUrl, account.accountId);
      const log = await subscriber.stopAt(head, settleWithinMs);
      const rows = await readRows(world.postgres.adminUrl, account.accountId);
      await ledger.close();
      const enrolled = { waits: enrolledAfter(rows), before, during };
      const handled = { waits: handledAfter(askedAt(ledger), log, rows), before, during };
      const checks = [
        ...checkRows(rows),
        ...checkAnswers({ ledger }, rows),
        everyEventOnce([log], rows),
        nobodyWaitsForIt('created until enrolled', enrolled, withinMs),
        nobodyWaitsForIt('created until told', handled, withinMs),
      ];
      return {
        checks: checks.map((each) => ({ ...each, name: `quiet account: ${each.name}` })),
        figures: {
          ...compareWaits('quiet account, created until enrolled', enrolled),
          ...compareWaits('quiet account, created until told', handled),
        },
      };
    },
    trickle: async (goesOn) => {
      const ids: string[] = [];
      const onAnswer = (_: Operation, { conversationId }: { conversationId: string }) =>
        ids.push(conversationId);
      await runLoad({
        ledger,
        targets,
        operations: paced(arrivals(goesOn), perSecond),
        clients: 8,
        onAnswer,
      });
      return ids;
    },
  };
}

function* arrivals(goesOn: () => boolean): Generator<Operation, void> {
  while (goesOn()) yield { kind: 'create', subject: 'Quiet', message: 'Hello' };
}
