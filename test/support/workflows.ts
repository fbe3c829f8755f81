import type {
  AssignConversationOwnerActionInput,
  BranchInput,
  ConversationFilterInput,
  DelayActionInput,
  EventType,
  WorkflowActionInput,
  WorkflowDefinitionInput,
} from '@usher/sdk/operations';

/** A conversation workflow that enrolls once, when the filter becomes true. */
export function whenever(
  filter: ConversationFilterInput,
  ...actions: WorkflowActionInput[]
): WorkflowDefinitionInput {
  return { objectType: 'CONVERSATION', triggers: [{ criteria: { filter } }], reEnrollment: false, actions };
}

/** A conversation workflow that enrolls once, when one of these things happens. */
export function upon(types: EventType[], ...actions: WorkflowActionInput[]): WorkflowDefinitionInput {
  return { objectType: 'CONVERSATION', triggers: [{ events: { types } }], reEnrollment: false, actions };
}

/** A conversation workflow in which somebody enrolls conversations, of those that match if a filter is given. */
export function manually(
  filter: ConversationFilterInput | null,
  ...actions: WorkflowActionInput[]
): WorkflowDefinitionInput {
  return { objectType: 'CONVERSATION', triggers: [{ manual: { filter } }], reEnrollment: false, actions };
}

/** The same, as often as it comes true or happens. */
export function again(definition: WorkflowDefinitionInput): WorkflowDefinitionInput {
  return { ...definition, reEnrollment: true };
}

export const open: ConversationFilterInput = { status: { in: ['OPEN'] } };
export const closed: ConversationFilterInput = { status: { in: ['CLOSED'] } };
export const unowned: ConversationFilterInput = { ownerKind: { in: ['NOBODY'] } };
export const notOwnedByABot: ConversationFilterInput = { ownerKind: { notIn: ['BOT'] } };

export function says(text: string): ConversationFilterInput {
  return { firstMessage: { contains: text } };
}

export function ownedBy(...ids: string[]): ConversationFilterInput {
  return { owner: { in: ids } };
}

type Assignment = Partial<AssignConversationOwnerActionInput> & { ownerId: string };

export function assign(to: Assignment, next?: string): WorkflowActionInput {
  return { assignConversationOwner: { key: 'assign', ...to, ...(next === undefined ? {} : { next }) } };
}

export function close(key = 'close'): WorkflowActionInput {
  return { setConversationStatus: { key, status: 'CLOSED' } };
}

export function comment(text: string, next?: string, key = 'comment'): WorkflowActionInput {
  return { addComment: { key, text, ...(next === undefined ? {} : { next }) } };
}

type Wait = Pick<DelayActionInput, 'for' | 'until'>;

export function delay(wait: Wait, next?: string, key = 'delay'): WorkflowActionInput {
  return { delay: { key, ...wait, ...(next === undefined ? {} : { next }) } };
}

export const seconds = (amount: number): Wait => ({ for: { amount, unit: 'SECONDS' } });
export const minutes = (amount: number): Wait => ({ for: { amount, unit: 'MINUTES' } });

export function branch(branches: BranchInput[], otherwise?: string, key = 'branch'): WorkflowActionInput {
  return { branch: { key, branches, ...(otherwise === undefined ? {} : { otherwise }) } };
}

export function end(reason?: string, key = 'end'): WorkflowActionInput {
  return { end: { key, ...(reason === undefined ? {} : { reason }) } };
}
