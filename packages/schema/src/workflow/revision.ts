import { actorRef } from '../graphql/actor.ts';
import { builder } from '../graphql/builder.ts';
import { actionRef } from './action-refs.ts';
import type { WorkflowDefinition } from './definition.ts';
import { objectType } from './enums.ts';
import { inRow } from './in-row.ts';
import { revisionRef } from './refs.ts';
import { triggerRef } from './triggers.ts';

const definition = builder.objectRef<WorkflowDefinition>('WorkflowDefinition').implement({
  description:
    'What a workflow does. The SDK turns what was read into a WorkflowDefinitionInput, which saves exactly the same.',
  fields: (t) => ({
    objectType: t.expose('objectType', {
      type: objectType,
      ...inRow,
      description: 'What passes through it.',
    }),
    triggers: t.expose('triggers', {
      type: [triggerRef],
      ...inRow,
      description: 'What brings conversations into it: any of these.',
    }),
    reEnrollment: t.exposeBoolean('reEnrollment', {
      ...inRow,
      description: 'Whether a conversation may pass through it more than once.',
    }),
    actions: t.expose('actions', {
      type: [actionRef],
      // Some name agents and inboxes, which are read from elsewhere.
      complexity: { field: 0, multiplier: 10 },
      description: 'Its nodes. An enrollment begins at the first one.',
    }),
  }),
});

revisionRef.implement({
  description: 'One saved state of a workflow. Never changes.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'Its number: 1, 2, 3, ... within the workflow.' }),
    definition: t.field({
      type: definition,
      description: 'What the workflow does at this revision.',
      resolve: (revision) => revision.definition,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was saved.' }),
    createdBy: t.field({
      type: actorRef,
      description: 'Who saved it, with the names of that time.',
      resolve: ({ createdBy }) => createdBy,
    }),
  }),
});
