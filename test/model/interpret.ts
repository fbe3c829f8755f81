import type { Answer } from './calls.ts';
import { assign, setStatus } from './decide.ts';
import { addComment } from './decide-said.ts';
import type { Action, Filter, Shape } from './shapes.ts';
import type { By, Change, Conversation, Enrollment, Model, Seen } from './state.ts';

const chainDepth = 10;
const eventsAtOnce = 50;

export function holds({ status, owner, says }: Filter, seen: Seen): boolean {
  return (
    (status === undefined || status === seen.status) &&
    (owner === undefined || owner === (seen.owner ?? 'NOBODY')) &&
    (says === undefined || seen.firstMessage?.includes(says) === true)
  );
}

/** Numbers everything and tells the engine of it. Answers how many events that are. */
export function numberAll(model: Model): number {
  const before = model.numbered;
  for (const conversation of model.conversations) {
    const unnumbered = conversation.changes.filter(({ numbered }) => !numbered);
    if (unnumbered.length > 0) conversation.due += 1;
    for (const change of unnumbered) {
      change.numbered = true;
      model.numbered += change.types.length;
    }
  }
  return model.numbered - before;
}

/** What one turn of the engine does to the conversations that it was told to look at. Answers how often it was. */
export function takeTurn(model: Model): number {
  const due = model.conversations.filter((conversation) => conversation.due > 0);
  const taken = due.reduce((sum, conversation) => sum + conversation.due, 0);
  for (const conversation of due) {
    for (const enrollment of waitingIn(model, conversation)) begin(model, conversation, enrollment);
    const { changes, isRest } = nextChanges(conversation);
    for (const change of changes) {
      for (const number of model.order) react(model, conversation, number, change);
      conversation.evaluated += 1;
    }
    if (isRest) conversation.due = 0;
  }
  return taken;
}

function waitingIn({ enrollments, order }: Model, { number }: Conversation): Enrollment[] {
  return enrollments
    .filter(({ conversation, status }) => conversation === number && status === 'WAITING')
    .toSorted((a, b) => order.indexOf(a.workflow) - order.indexOf(b.workflow));
}

/** Whole changes of at most so many events; of more, the rest is left for the next turn. */
function nextChanges(conversation: Conversation): { changes: Change[]; isRest: boolean } {
  const waiting = conversation.changes.filter(({ numbered }) => numbered).slice(conversation.evaluated);
  const changes: Change[] = [];
  let events = 0;
  for (const change of waiting) {
    events += change.types.length;
    if (events >= eventsAtOnce) return { changes, isRest: false };
    changes.push(change);
  }
  return { changes, isRest: true };
}

function react(model: Model, conversation: Conversation, number: number, change: Change): void {
  const workflow = model.workflows[number];
  if (workflow?.active == null || !workflow.on) return;
  const shape = shapeOf(model, number, workflow.active);
  const cause = causeIn(shape, change);
  const earlier = model.enrollments.filter(
    (each) => each.workflow === number && each.conversation === conversation.number,
  );
  if (cause === undefined || (earlier.length > 0 && !shape.again)) return;
  const enrollment: Enrollment = {
    workflow: number,
    revision: workflow.active,
    conversation: conversation.number,
    status: 'WAITING',
    cause,
    depth: change.depth + 1,
    steps: [],
  };
  model.enrollments.push(enrollment);
  if (enrollment.depth > chainDepth) enrollment.status = 'BLOCKED';
  else begin(model, conversation, enrollment);
}

/** The version whose event sets the workflow off. */
function causeIn({ trigger }: Shape, { before, after, types, firstVersion }: Change): number | undefined {
  if ('becomes' in trigger) {
    const was = before !== null && holds(trigger.becomes, before);
    return !was && holds(trigger.becomes, after) ? firstVersion : undefined;
  }
  const index = types.findIndex((type) => trigger.upon.includes(type));
  return index >= 0 && holds(trigger.filter ?? {}, after) ? firstVersion + index : undefined;
}

function begin(model: Model, conversation: Conversation, enrollment: Enrollment): void {
  const { trigger, actions } = shapeOf(model, enrollment.workflow, enrollment.revision);
  if (!model.entitled) enrollment.status = 'FAILED';
  else if ('becomes' in trigger && !holds(trigger.becomes, conversation)) enrollment.status = 'OVERTAKEN';
  else enrollment.status = runAll(model, conversation, enrollment, actions);
}

function runAll(
  model: Model,
  conversation: Conversation,
  enrollment: Enrollment,
  actions: readonly Action[],
): 'COMPLETED' | 'FAILED' {
  const { workflow, cause, depth } = enrollment;
  let action = actions[0];
  while (action !== undefined) {
    const by: By = { actor: { workflow, action: action.key }, cause, depth };
    const [status, next] = runOne(model, conversation, action, by);
    enrollment.steps.push({ action: action.key, status });
    if (status === 'FAILED') return 'FAILED';
    action = actions.find(({ key }) => key === next);
  }
  return 'COMPLETED';
}

type Step = [status: Enrollment['steps'][number]['status'], next: string | undefined];

function runOne(model: Model, conversation: Conversation, action: Action, by: By): Step {
  const target = { conversation: conversation.number };
  switch (action.kind) {
    case 'assign': {
      const { owner, inbox, guard, onlyUnowned, next } = action;
      const skips = !holds(guard ?? {}, conversation) || (onlyUnowned && conversation.owner !== null);
      return skips ? ['SKIPPED', next] : [statusOf(assign(model, { ...target, owner, inbox }, by)), next];
    }
    case 'status':
      return [statusOf(setStatus(action.status, model, target, by)), action.next];
    case 'comment':
      return [statusOf(addComment(model, { ...target, text: '' }, by)), action.next];
    case 'branch': {
      const way = action.ways.find(({ filter }) => holds(filter, conversation));
      return ['DONE', way === undefined ? action.otherwise : way.next];
    }
    case 'end':
      return ['DONE', undefined];
  }
}

function statusOf({ __typename, changed }: Answer): Step[0] {
  if (!__typename.endsWith('Success')) return 'FAILED';
  return changed === true ? 'DONE' : 'UNCHANGED';
}

function shapeOf({ workflows }: Model, workflow: number, revision: number): Shape {
  const shape = workflows[workflow]?.revisions[revision - 1];
  if (shape === undefined) throw new Error(`The model knows no revision ${revision} of ${workflow}.`);
  return shape;
}
