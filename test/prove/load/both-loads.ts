import type { Chances } from '../chances.ts';
import type { Target } from '../world/account.ts';
import type { World } from '../world/world.ts';
import { assignments, createConversations } from './mixes.ts';
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
};
export type BothLoads = (size: Size) => Promise<void>;

/** Conversations go through workflows while others are assigned. Answers how to let it begin. */
export async function prepareBothLoads({ world, targets, luck, keyOf }: Setting): Promise<BothLoads> {
  const { ledger, us } = world;
  await turnOnSorting(world, targets);
  const creation = { ledger, targets, message: messageOf };
  const ids = await createConversations({ ...creation, count: assignedConversations });

  return async ({ conversations, assignments: count, mayEnd }) => {
    const create = async () => {
      const many = { ...creation, clients: clientsOfWorkflows };
      await createConversations({ ...many, count: conversations });
      while (!mayEnd()) await createConversations({ ...many, count: clientsOfWorkflows });
    };
    const operations = assignments({ ids, owners: us.owners, chances: luck.fork(), count, mayEnd });
    await Promise.all([
      create(),
      runLoad({ ledger, targets, operations, clients: clientsOfAssignments, ...(keyOf && { keyOf }) }),
    ]);
  };
}
