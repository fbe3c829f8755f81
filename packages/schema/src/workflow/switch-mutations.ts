import { inputWords } from '../conversation/input-words.ts';
import type { Replayable } from '../conversation/types.ts';
import { FeatureNotAvailableError, NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { mutation } from '../graphql/results.ts';
import { insidePolicy } from './enums.ts';
import { flagFields, outcomeFields } from './outcome-fields.ts';
import type {
  DeleteWorkflowInput,
  PublishWorkflowInput,
  TurnOffOutcome,
  TurnOffWorkflowInput,
  TurnOnOutcome,
  TurnOnWorkflowInput,
  WorkflowOutcome,
} from './types.ts';

const workflowId = { required: true, description: 'Which workflow.' } as const;
const idempotencyKey = { description: inputWords.idempotencyKey };

mutation('turnOnWorkflow', {
  description:
    'Lets a workflow enroll conversations. Its definition is checked again first. Needs WRITE_WORKFLOWS.',
  input: builder.inputRef<TurnOnWorkflowInput>('TurnOnWorkflowInput').implement({
    description: 'Which workflow to turn on, and for whom.',
    fields: (t) => ({
      workflowId: t.id(workflowId),
      revision: t.int({ description: 'The revision that shall run. Null or left out: the latest.' }),
      enrollExisting: t.boolean({
        required: true,
        description:
          'True: conversations that match its criteria already are enrolled too, unless they once were. False: only what happens from now on.',
      }),
      idempotencyKey: t.string(idempotencyKey),
    }),
  }),
  success: builder.objectRef<Replayable<TurnOnOutcome>>('TurnOnWorkflowSuccess').implement({
    description: 'The workflow is on.',
    fields: (t) => ({
      ...outcomeFields(t),
      enrolled: t.exposeInt('enrolled', {
        description:
          'How many existing conversations were enrolled. Only criteria look back: with event triggers alone it is 0.',
      }),
    }),
  }),
  errors: [NotFoundError, FeatureNotAvailableError],
  resolve: (input, context) => context.workflows.turnOn(input),
});

mutation('publishWorkflow', {
  description:
    'Chooses the revision that runs. Enrollments that have begun stay with theirs. Turns nothing on or off. Needs WRITE_WORKFLOWS.',
  input: builder.inputRef<PublishWorkflowInput>('PublishWorkflowInput').implement({
    description: 'Which revision shall run.',
    fields: (t) => ({
      workflowId: t.id(workflowId),
      revision: t.int({
        required: true,
        description: 'Its number. An earlier one takes back what came after.',
      }),
      idempotencyKey: t.string(idempotencyKey),
    }),
  }),
  success: builder.objectRef<Replayable<WorkflowOutcome>>('PublishWorkflowSuccess').implement({
    description: 'The revision is the active one.',
    fields: outcomeFields,
  }),
  errors: [NotFoundError, FeatureNotAvailableError],
  resolve: (input, context) => context.workflows.publish(input),
});

mutation('turnOffWorkflow', {
  description: 'Lets a workflow enroll no more conversations. Needs WRITE_WORKFLOWS.',
  input: builder.inputRef<TurnOffWorkflowInput>('TurnOffWorkflowInput').implement({
    description: 'Which workflow to turn off, and what becomes of the conversations inside.',
    fields: (t) => ({
      workflowId: t.id(workflowId),
      inside: t.field({
        type: insidePolicy,
        required: true,
        description: 'What happens to the conversations that are inside it.',
      }),
      idempotencyKey: t.string(idempotencyKey),
    }),
  }),
  success: builder.objectRef<Replayable<TurnOffOutcome>>('TurnOffWorkflowSuccess').implement({
    description: 'The workflow is off.',
    fields: (t) => ({
      ...outcomeFields(t),
      cancelled: t.exposeInt('cancelled', { description: 'How many enrollments were cancelled.' }),
    }),
  }),
  errors: [NotFoundError],
  resolve: (input, context) => context.workflows.turnOff(input),
});

mutation('deleteWorkflow', {
  description:
    'Takes a workflow away for good. What it did stays in the log and is explained as before. Needs WRITE_WORKFLOWS.',
  input: builder.inputRef<DeleteWorkflowInput>('DeleteWorkflowInput').implement({
    description: 'Which workflow to delete.',
    fields: (t) => ({ workflowId: t.id(workflowId), idempotencyKey: t.string(idempotencyKey) }),
  }),
  success: builder.objectRef<Replayable<WorkflowOutcome>>('DeleteWorkflowSuccess').implement({
    description: 'The workflow is deleted. Conversations inside it stopped where they were.',
    fields: (t) => ({
      workflowId: t.exposeID('workflowId', { description: 'The workflow that is no more.' }),
      ...flagFields(t),
    }),
  }),
  errors: [NotFoundError],
  resolve: (input, context) => context.workflows.delete(input),
});
