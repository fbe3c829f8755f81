import type { Chances } from '../chances.ts';
import type { Target } from '../world/account.ts';
import type { World } from '../world/world.ts';
import { assignments, createConversations, newConversations } from './mixes.ts';
import { paced } from './paced.ts';
import { type Load, runLoad } from './run-load.ts';
import { messageOf, turnOnSorting } from './workflows.ts';

const clientsOfWorkflows = 32;
const clientsOfAssignments = 8;
const assignedConversations = 100;

type Setting = { world: World; targets: readonly Target[]; luck: Chances } & Pick<Load, 'keyOf'>;
type Size = {
  /** New ones, each of which goes through two workflows. */
  conversations: number;
  assignments: number;
  /** Both go on beyond the counts until this holds. */
  mayEnd: () => boolean;
  /** How many of each may begin in a second. */
  perSecond?: { conversations: number; assignments: number };
};
const asManyAsCanBe = { conversations: Number.POSITIVE_INFINITY, assignments: Number.POSITIVE_INFINITY };

export type BothLoads = (size: Size) => Promise<void>;

/** Conversations go through workflows while others are assigned. Answers how to let it begin. */
export async function prepareBothLoads({ world, targets, luck, keyOf }: Setting): Promise<BothLoads> {
  const { ledger, us } = world;
  await turnOnSorting(world, targets);
  const ids = await createConversations({
    ledger,
    targets,
    message: messageOf,
    count: assignedConversations,
  });

  return async ({ conversations, assignments: count, mayEnd, perSecond = asManyAsCanBe }) => {
    const created = newConversations({ count: conversations, mayEnd });
    const assigned = assignments({ ids, owners: us.owners, chances: luck.fork(), count, mayEnd });
    await Promise.all([
      runLoad({
        ledger,
        targets,
        operations: paced(created, perSecond.conversations),
        clients: clientsOfWorkflows,
      }),
      runLoad({
        ledger,
        targets,
        operations: paced(assigned, perSecond.assignments),
        clients: clientsOfAssignments,
        ...(keyOf && { keyOf }),
      }),
    ]);
  };
}
