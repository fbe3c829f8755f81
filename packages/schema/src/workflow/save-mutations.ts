import { inputWords } from '../conversation/input-words.ts';
import type { Replayable } from '../conversation/types.ts';
import { FeatureNotAvailableError, NotFoundError, RevisionConflictError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { mutation } from '../graphql/results.ts';
import { definitionInput } from './definition-input.ts';
import { type DefinitionInput, definitionFromInput } from './from-input.ts';
import { withInputPaths } from './input-paths.ts';
import { outcomeFields } from './outcome-fields.ts';
import type { CreateWorkflowInput, UpdateWorkflowInput, WorkflowOutcome } from './types.ts';

type Given<Input> = Omit<Input, 'definition'>;
type CreateInput = Given<CreateWorkflowInput> & { definition: DefinitionInput };
type UpdateInput = Given<UpdateWorkflowInput> & { definition?: DefinitionInput | null | undefined };

const createInput = builder.inputRef<CreateInput>('CreateWorkflowInput').implement({
  description: 'A new workflow.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What people call it: 1 to 200 characters.' }),
    definition: t.field({ type: definitionInput, required: true, description: 'What it does.' }),
    idempotencyKey: t.string({ description: inputWords.idempotencyKey }),
  }),
});

const updateInput = builder.inputRef<UpdateInput>('UpdateWorkflowInput').implement({
  description: 'What to change of a workflow. What is null or left out stays as it is.',
  fields: (t) => ({
    workflowId: t.id({ required: true, description: 'Which workflow.' }),
    expectedRevision: t.int({
      required: true,
      description:
        'The latest revision that you know; if somebody saved another since, RevisionConflictError.',
    }),
    name: t.string({ description: 'What people call it from now on: 1 to 200 characters.' }),
    definition: t.field({
      type: definitionInput,
      description: 'What it does: saved as another revision, which runs once it is published.',
    }),
    position: t.int({ description: "Its new place in the account's order, from 1. The others make room." }),
    idempotencyKey: t.string({ description: inputWords.idempotencyKey }),
  }),
});

const successOf = (name: string, description: string) =>
  builder.objectRef<Replayable<WorkflowOutcome>>(name).implement({ description, fields: outcomeFields });

mutation('createWorkflow', {
  description: 'Saves a new workflow as revision 1, turned off, last in the order. Needs WRITE_WORKFLOWS.',
  input: createInput,
  success: successOf('CreateWorkflowSuccess', 'The workflow is saved and turned off.'),
  errors: [FeatureNotAvailableError],
  resolve: (input, context) => {
    const definition = definitionFromInput(input.definition);
    return withInputPaths(definition, () => context.workflows.create({ ...input, definition }));
  },
});

mutation('updateWorkflow', {
  description:
    'Renames or moves a workflow, or saves another revision of it. What runs stays as it is until that is published. Needs WRITE_WORKFLOWS.',
  input: updateInput,
  success: successOf('UpdateWorkflowSuccess', 'The workflow is saved as asked.'),
  errors: [NotFoundError, RevisionConflictError, FeatureNotAvailableError],
  resolve: (input, context) => {
    const definition = input.definition && definitionFromInput(input.definition);
    return withInputPaths(definition, () => context.workflows.update({ ...input, definition }));
  },
});
