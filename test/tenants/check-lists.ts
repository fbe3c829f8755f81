import { OperationTypeNode } from 'graphql';
import { type Transport, transportsOf } from './ask.ts';
import type { Judge } from './judge.ts';
import { type Target, targets } from './targets.ts';
import { variablesAt } from './variables-at.ts';
import type { World } from './world.ts';

export const readable = targets.filter(({ operation }) => operation !== OperationTypeNode.MUTATION);
export const takes = (name: string) => (target: Target) => target.args.some((arg) => arg.name === name);

/** Everything that can be read without naming anything of theirs shows nothing of theirs. */
export async function checkLists({ us }: World, judge: Judge, ways: readonly Transport[]): Promise<void> {
  for (const target of readable) {
    const variables = {
      ...variablesAt(us, { target, path: [] }),
      ...(takes('first')(target) ? { first: 100 } : {}),
    };
    for (const transport of transportsOf(target, ways)) {
      const answer = await us.ask(transport, { target, variables });
      judge.isClean(`${target.operation} ${target.name} by ${transport}`, answer);
    }
  }
}
