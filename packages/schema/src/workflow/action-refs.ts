import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import type { Action, ActionKind, ActionOf } from './definition.ts';
import { inRow } from './in-row.ts';

/** The GraphQL type of each kind of action. */
export const actionRefs = {
  assignConversationOwner: builder.objectRef<ActionOf<'assignConversationOwner'>>(
    'AssignConversationOwnerAction',
  ),
  setConversationStatus: builder.objectRef<ActionOf<'setConversationStatus'>>('SetConversationStatusAction'),
  addComment: builder.objectRef<ActionOf<'addComment'>>('AddCommentAction'),
  delay: builder.objectRef<ActionOf<'delay'>>('DelayAction'),
  branch: builder.objectRef<ActionOf<'branch'>>('BranchAction'),
  end: builder.objectRef<ActionOf<'end'>>('EndAction'),
  unassignConversationOwner: builder.objectRef<ActionOf<'unassignConversationOwner'>>(
    'UnassignConversationOwnerAction',
  ),
  setConversationProperty: builder.objectRef<ActionOf<'setConversationProperty'>>(
    'SetConversationPropertyAction',
  ),
} satisfies { [Kind in ActionKind]: ObjectRef<SchemaTypes, ActionOf<Kind>> };

export const actionInterface = builder.interfaceRef<Action>('Action').implement({
  description: 'One node of a workflow.',
  resolveType: ({ kind }) => actionRefs[kind].name,
  fields: (t) => ({
    key: t.exposeString('key', {
      ...inRow,
      description: 'Its name within the workflow, which others lead to.',
    }),
  }),
});

export const actionRef = builder.unionType('WorkflowAction', {
  description: 'One node of a workflow, with what its kind needs.',
  types: Object.values(actionRefs),
  resolveType: ({ kind }) => actionRefs[kind].name,
});
