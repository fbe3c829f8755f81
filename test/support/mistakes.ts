import type { WorkflowDefinitionInput } from '@usher/sdk/operations';
import { expect } from 'vitest';
import type { Routing } from './routing.ts';
import { close, open, whenever } from './workflows.ts';

/** Words of each mistake by its path within the definition. */
export type Mistakes = Record<string, string>;

/** Saving it, new or as a revision, must answer exactly these mistakes by their paths, and must save nothing. */
export async function expectMistakes(
  us: Routing,
  definition: WorkflowDefinitionInput,
  mistakes: Mistakes,
): Promise<void> {
  const workflowId = await us.save(whenever(open, close()));
  const listed = (await us.usher.workflows.list()).nodes;
  const answers = [
    await us.usher.workflows.create({ name: 'Mistaken', definition }),
    await us.usher.workflows.update({ workflowId, expectedRevision: 1, name: 'Mistaken', definition }),
  ];
  for (const answer of answers) {
    if (answer.__typename !== 'InvalidInputError') throw new Error(`It answered ${answer.__typename}.`);
    const found = answer.issues.map(({ path, message }) => [path.replace('input.definition', ''), message]);
    expect(found.toSorted()).toEqual(
      Object.entries(mistakes)
        .map(([path, words]) => [path, expect.stringContaining(words)])
        .toSorted(),
    );
  }
  expect((await us.usher.workflows.list()).nodes).toEqual(listed);
  await us.usher.workflows.delete({ workflowId });
}
