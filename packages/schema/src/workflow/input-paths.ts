import { InvalidInputError } from '../errors.ts';
import type { WorkflowDefinition } from './definition.ts';

/** Answers mistakes where the caller made them: `actions.0.branch.otherwise` is kept as `actions.0.otherwise`. */
export async function withInputPaths<T>(
  definition: WorkflowDefinition | null | undefined,
  save: () => Promise<T>,
): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (!definition || !(error instanceof InvalidInputError)) throw error;
    throw new InvalidInputError(
      error.issues.map(({ path, message }) => ({ path: inputPath(path, definition), message })),
    );
  }
}

export function inputPath(path: string, definition: WorkflowDefinition): string {
  return path.replace(/\bdefinition\.(triggers|actions)\.(\d+)\./, (start, list, index) => {
    const items = list === 'triggers' ? definition.triggers : definition.actions;
    const kind = items[Number(index)]?.kind;
    return kind === undefined ? start : `${start}${kind}.`;
  });
}
