import type {
  ConversationFilterInput,
  WorkflowActionInput,
  WorkflowDefinitionInput,
} from '@usher/sdk/operations';
import type { Cast } from './cast.ts';
import type { Action, Filter, Shape } from './shapes.ts';

/** A shape as the API takes it. */
export function toDefinition(cast: Cast, { trigger, again, actions }: Shape): WorkflowDefinitionInput {
  return {
    objectType: 'CONVERSATION',
    triggers: [
      'becomes' in trigger
        ? { criteria: { filter: toFilter(cast, trigger.becomes) } }
        : {
            events: {
              types: [...trigger.upon],
              ...(trigger.filter === undefined ? {} : { filter: toFilter(cast, trigger.filter) }),
            },
          },
    ],
    reEnrollment: again,
    actions: actions.map((action) => toAction(cast, action)),
  };
}

function toFilter(cast: Cast, { status, owner, says }: Filter): ConversationFilterInput {
  return {
    all: [
      ...(status === undefined ? [] : [{ status: { in: [status] } }]),
      ...(owner === undefined
        ? []
        : [owner === 'NOBODY' ? { ownerKind: { in: [owner] } } : { owner: { in: [cast.idOfOwner(owner)] } }]),
      ...(says === undefined ? [] : [{ firstMessage: { contains: says } }]),
    ],
  };
}

function toAction(cast: Cast, action: Action): WorkflowActionInput {
  const { key } = action;
  const next = 'next' in action ? { next: action.next } : {};
  switch (action.kind) {
    case 'assign': {
      const { owner, inbox, guard, onlyUnowned } = action;
      return {
        assignConversationOwner: {
          key,
          ownerId: cast.idOfOwner(owner),
          ...(inbox === undefined ? {} : { inboxId: cast.idOfInbox(inbox) }),
          ...(guard === undefined ? {} : { guard: toFilter(cast, guard) }),
          ...(onlyUnowned ? { overwrite: 'UNOWNED' } : {}),
          ...next,
        },
      };
    }
    case 'status':
      return { setConversationStatus: { key, status: action.status, ...next } };
    case 'comment':
      return { addComment: { key, text: 'Noted.', ...next } };
    case 'branch': {
      const branches = action.ways.map(({ filter, next: to }, index) => ({
        name: `way ${index}`,
        filter: toFilter(cast, filter),
        next: to,
      }));
      return { branch: { key, branches, otherwise: action.otherwise } };
    }
    case 'end':
      return { end: { key } };
  }
}
