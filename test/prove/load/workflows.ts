import { succeeded } from '../../support/expect.ts';
import {
  assign,
  branch,
  close,
  comment,
  end,
  says,
  unowned,
  upon,
  whenever,
} from '../../support/workflows.ts';
import type { Target } from '../world/account.ts';
import type { World } from '../world/world.ts';

/** A word of the first message by which the workflow branches. */
const refund = 'refund';

/**
 * Turns on what every new conversation goes through, in two workflows of three actions each: it is assigned, sorted by its
 * message, then noted or closed; and it is greeted.
 */
export async function turnOnSorting({ us }: Pick<World, 'us'>, [first]: readonly Target[]): Promise<void> {
  if (first === undefined) throw new Error('There is no node to ask.');
  const [ownerId = ''] = us.owners;
  const ways = branch([{ name: 'refunds', filter: says(refund), next: 'note' }], 'close');
  const sorting = whenever(
    unowned,
    assign({ ownerId, inboxId: us.supportInboxId }, 'branch'),
    ways,
    comment('Look at the order first.', undefined, 'note'),
    close(),
  );
  const greeting = upon(
    ['CONVERSATION_CREATED'],
    comment('New.', 'ways', 'greet'),
    branch([{ name: 'refunds', filter: says(refund), next: 'end' }], 'end', 'ways'),
    end(),
  );
  for (const definition of [sorting, greeting]) {
    const { workflow } = succeeded(await first.usher.workflows.create({ name: 'Sorting', definition }));
    succeeded(await first.usher.workflows.turnOn({ workflowId: workflow.id, enrollExisting: false }));
  }
}

export const messageOf = (index: number) =>
  index % 2 === 0 ? `Hello ${index}` : `A ${refund}, please: ${index}`;
