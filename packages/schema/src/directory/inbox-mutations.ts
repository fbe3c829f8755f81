import { NotFoundError } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { idempotencyKeyWords } from '../graphql/replay-words.ts';
import { mutation } from '../graphql/results.ts';
import type { InboxId } from '../ids.ts';
import { createChannelInput } from './channel.ts';
import { inboxAccess } from './inbox.ts';
import { successesOf } from './mutations.ts';
import { inboxRef } from './refs.ts';
import type { CreateInboxInput, UpdateInboxInput } from './types.ts';

const { created, updated } = successesOf(inboxRef, 'inbox', ({ load }, id: InboxId) => load.inbox(id));

const createInboxInput = builder.inputRef<CreateInboxInput>('CreateInboxInput').implement({
  description: 'A new inbox with its members and channels.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What people call the inbox: 1 to 200 characters.' }),
    connected: t.boolean({ description: 'Null or left out: it is connected.' }),
    access: t.field({ type: inboxAccess, description: 'Null or left out: EVERYONE.' }),
    memberIds: t.idList({ description: 'Its agents, at most 250. Null or left out: none.' }),
    channels: t.field({
      type: [createChannelInput],
      description: 'The ways into it, at most 20. Null or left out: none.',
    }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

const updateInboxInput = builder.inputRef<UpdateInboxInput>('UpdateInboxInput').implement({
  description: 'What to change of an inbox. What is left out stays as it is.',
  fields: (t) => ({
    inboxId: t.id({ required: true, description: 'Which inbox.' }),
    name: t.string({ description: 'The new name. Cannot be null.' }),
    connected: t.boolean({ description: 'False: no more conversations can be put into it. Cannot be null.' }),
    access: t.field({
      type: inboxAccess,
      description: 'Which agents may own its conversations from now on. Cannot be null.',
    }),
    memberIds: t.idList({
      description: 'All of its agents from now on, at most 250; others leave. Cannot be null; empty: none.',
    }),
    idempotencyKey: t.string({ description: idempotencyKeyWords }),
  }),
});

mutation('createInbox', {
  description: 'Adds a place where conversations are collected. Needs WRITE_DIRECTORY.',
  input: createInboxInput,
  success: created,
  errors: [NotFoundError],
  resolve: (input, context) => context.inboxes.create(input),
});

mutation('updateInbox', {
  description:
    'Changes an inbox. Its conversations keep their owners, even those who lose access. Needs WRITE_DIRECTORY.',
  input: updateInboxInput,
  success: updated,
  errors: [NotFoundError],
  resolve: (input, context) => context.inboxes.update(input),
});
