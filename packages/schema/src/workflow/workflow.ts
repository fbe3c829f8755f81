import { builder } from '../graphql/builder.ts';
import { nodeInterface } from '../graphql/node.ts';
import { connectionOf, nestedPageComplexity, pageArgs, pageComplexity } from '../graphql/pages.ts';
import { enrollmentConnection } from './enrollment-connection.ts';
import { revisionRef, workflowRef } from './refs.ts';

workflowRef.implement({
  description: 'What happens to conversations without anybody asking for it. Reading it needs READ.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What people call it.' }),
    position: t.exposeInt('position', {
      description: "Its place in the account's order: of several that an event sets off, 1 runs first.",
    }),
    on: t.exposeBoolean('on', { description: 'Whether it enrolls conversations.' }),
    activeRevision: t.exposeInt('activeRevision', {
      nullable: true,
      description: 'The number of the revision that runs while it is on. Null: none was chosen yet.',
    }),
    latestRevision: t.exposeInt('latestRevision', {
      description: 'The number of the revision saved last. It need not be the one that runs.',
    }),
    revision: t.field({
      type: revisionRef,
      nullable: true,
      description: 'Any of its revisions. Null: there is none with this number.',
      args: { number: t.arg.int({ required: true, description: 'Which: 1, 2, 3, ...' }) },
      resolve: ({ id }, { number }, context) => context.load.revision(id, number),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last saved, renamed, published, turned on or turned off.',
    }),
    deletedAt: t.expose('deletedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was deleted; it then only explains what it once did. Null: it was not.',
    }),
    enrollments: t.field({
      type: enrollmentConnection,
      complexity: nestedPageComplexity,
      description: 'The passages of conversations through it, newest first.',
      args: pageArgs(t.arg),
      resolve: ({ id }, page, context) => context.workflows.enrollments({ workflowId: id }, page),
    }),
  }),
});

const workflowConnection = connectionOf(workflowRef, 'workflows');

builder.queryFields((t) => ({
  workflow: t.field({
    type: workflowRef,
    nullable: true,
    description: 'One workflow, also a deleted one. Needs READ. Null: the account has no such workflow.',
    args: { id: t.arg.id({ required: true, description: 'Such as `wf_01h...`.' }) },
    resolve: (_root, { id }, context) => context.load.workflow(id),
  }),
  workflows: t.field({
    type: workflowConnection,
    complexity: pageComplexity,
    description: "The account's workflows in the order in which they run. Needs READ.",
    args: pageArgs(t.arg),
    resolve: (_root, page, context) => context.workflows.list(page),
  }),
}));
