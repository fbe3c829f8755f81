import type { Answer, InputOf } from './calls.ts';
import { invalid, notAvailable, notFound } from './decide.ts';
import { holds } from './interpret.ts';
import type { Ref } from './names.ts';
import { type Shape, shapes } from './shapes.ts';
import type { Model, Workflow } from './state.ts';

type Decide<Input> = (model: Model, workflow: Workflow, input: Input) => Answer;

function onExisting<Input extends { workflow: Ref }>(decide: Decide<Input>) {
  return (model: Model, input: Input): Answer => {
    const workflow = model.workflows[Number(input.workflow)];
    return workflow === undefined || workflow.deleted ? notFound('workflow') : decide(model, workflow, input);
  };
}

export function createWorkflow(model: Model, { shape }: InputOf<'createWorkflow'>): Answer {
  if (!model.entitled) return notAvailable;
  const number = model.workflows.length;
  model.workflows.push({ number, revisions: [shapes[shape]], active: null, on: false, deleted: false });
  model.order.push(number);
  return { __typename: 'CreateWorkflowSuccess', workflow: number, changed: true };
}

export const updateWorkflow = onExisting<InputOf<'updateWorkflow'>>(
  (model, workflow, { expectedRevision, shape, position }) => {
    const latest = workflow.revisions.length;
    if (expectedRevision !== latest) return { __typename: 'RevisionConflictError', revision: latest };
    if (shape !== undefined && !model.entitled) return notAvailable;
    const saves = shape !== undefined && workflow.revisions.at(-1) !== shapes[shape];
    if (saves) workflow.revisions.push(shapes[shape]);
    const place = model.order.indexOf(workflow.number) + 1;
    const wanted = Math.min(position ?? place, model.order.length);
    model.order = model.order.filter((number) => number !== workflow.number);
    model.order.splice(wanted - 1, 0, workflow.number);
    return {
      __typename: 'UpdateWorkflowSuccess',
      workflow: workflow.number,
      changed: saves || wanted !== place,
    };
  },
);

export const turnOn = onExisting<InputOf<'turnOn'>>((model, workflow, input) => {
  const revision = input.revision ?? workflow.revisions.length;
  const shape = workflow.revisions[revision - 1];
  if (shape === undefined) return invalid('input.revision');
  if (!model.entitled) return notAvailable;
  const switches = !workflow.on || workflow.active !== revision;
  workflow.on = true;
  workflow.active = revision;
  const enrolled = input.enrollExisting ? enrollExisting(model, workflow.number, revision, shape) : 0;
  return {
    __typename: 'TurnOnWorkflowSuccess',
    workflow: workflow.number,
    changed: switches || enrolled > 0,
    enrolled,
  };
});

function enrollExisting(model: Model, workflow: number, revision: number, { trigger }: Shape): number {
  if ('upon' in trigger) return 0;
  const known = model.enrollments.filter((each) => each.workflow === workflow);
  const found = model.conversations.filter(
    (conversation) =>
      holds(trigger.becomes, conversation) &&
      !known.some((each) => each.conversation === conversation.number),
  );
  for (const conversation of found) {
    conversation.due += 1;
    model.enrollments.push({
      workflow,
      revision,
      conversation: conversation.number,
      status: 'WAITING',
      cause: null,
      depth: 1,
      steps: [],
    });
  }
  return found.length;
}

export const publish = onExisting<InputOf<'publish'>>((model, workflow, { revision }) => {
  if (workflow.revisions[revision - 1] === undefined) return invalid('input.revision');
  if (!model.entitled) return notAvailable;
  const changed = workflow.active !== revision;
  workflow.active = revision;
  return { __typename: 'PublishWorkflowSuccess', workflow: workflow.number, changed };
});

export const turnOff = onExisting<InputOf<'turnOff'>>((model, workflow, { inside }) => {
  const wasOn = workflow.on;
  workflow.on = false;
  const cancelled = inside === 'CANCEL' ? cancelWaiting(model, workflow) : 0;
  return {
    __typename: 'TurnOffWorkflowSuccess',
    workflow: workflow.number,
    changed: wasOn || cancelled > 0,
    cancelled,
  };
});

export const deleteWorkflow = onExisting<InputOf<'delete'>>((model, workflow) => {
  cancelWaiting(model, workflow);
  workflow.on = false;
  workflow.deleted = true;
  model.order = model.order.filter((number) => number !== workflow.number);
  return { __typename: 'DeleteWorkflowSuccess', workflow: workflow.number, changed: true };
});

function cancelWaiting({ enrollments }: Model, { number }: Workflow): number {
  const waiting = enrollments.filter(({ workflow, status }) => workflow === number && status === 'WAITING');
  for (const enrollment of waiting) enrollment.status = 'CANCELLED';
  return waiting.length;
}
