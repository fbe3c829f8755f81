import type { FieldRef, ObjectFieldBuilder } from '@pothos/core';
import { conversationStatus } from '../conversation/enums.ts';
import { conversationFilterRef } from '../filter/outputs.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { actionInterface, actionRefs } from './action-refs.ts';
import type { Branch } from './definition.ts';
import { inRow } from './in-row.ts';

const interfaces = [actionInterface];

export const nextField = <T extends { next: string | null }>(
  t: ObjectFieldBuilder<SchemaTypes, T>,
): FieldRef<SchemaTypes> =>
  t.string({
    nullable: true,
    ...inRow,
    description: 'The key of the action to go on with. Null: the enrollment ends here.',
    resolve: ({ next }: { next: string | null }) => next,
  });

actionRefs.setConversationStatus.implement({
  description: 'Closes the conversation or opens it again.',
  interfaces,
  fields: (t) => ({
    next: nextField(t),
    status: t.expose('status', {
      type: conversationStatus,
      ...inRow,
      description: 'The status that the conversation gets.',
    }),
  }),
});

actionRefs.addComment.implement({
  description: 'Leaves an internal note on the conversation.',
  interfaces,
  fields: (t) => ({
    next: nextField(t),
    text: t.exposeString('text', { ...inRow, description: 'All of the note.' }),
  }),
});

const branch = builder.objectRef<Branch>('Branch').implement({
  description: 'One way on from a branch action.',
  fields: (t) => ({
    name: t.exposeString('name', { ...inRow, description: 'What people call it.' }),
    filter: t.field({
      type: conversationFilterRef,
      ...inRow,
      description: 'Taken if the conversation matches at that moment and did not match a branch before.',
      resolve: ({ filter }) => filter,
    }),
    next: nextField(t),
  }),
});

actionRefs.branch.implement({
  description: 'Goes on with the first branch whose filter matches the conversation at that moment.',
  interfaces,
  fields: (t) => ({
    branches: t.expose('branches', {
      type: [branch],
      ...inRow,
      description: 'In the order in which they are tried.',
    }),
    otherwise: t.exposeString('otherwise', {
      nullable: true,
      ...inRow,
      description:
        'The key of the action to go on with if no branch matches. Null: the enrollment ends here.',
    }),
  }),
});

actionRefs.end.implement({
  description: 'Ends the enrollment.',
  interfaces,
  fields: (t) => ({
    reason: t.exposeString('reason', {
      nullable: true,
      ...inRow,
      description: 'Why it ends here, for whoever reads the enrollment. Null: no reason given.',
    }),
  }),
});
