import type { InputRef } from '@pothos/core';
import { conversationStatus } from '../conversation/enums.ts';
import { conversationFilterInput } from '../filter/inputs.ts';
import { builder } from '../graphql/builder.ts';
import { actionWords as words } from './action-words.ts';
import { delay } from './delay-input.ts';
import { overwrite } from './enums.ts';
import { type ActionFields, type ActionInput, type BranchFields, defaultOverwrite } from './from-input.ts';
import { propertySettingInput } from './property-setting-input.ts';

const assignConversationOwner = builder
  .inputRef<ActionFields<'assignConversationOwner'>>('AssignConversationOwnerActionInput')
  .implement({
    description:
      'Moves the conversation to an inbox and gives it an owner, both or neither. Reopens it if it is closed.',
    fields: (t) => ({
      key: t.string({ required: true, description: words.key }),
      inboxId: t.id({
        description: 'The connected inbox to move it to. Null or left out: it stays where it is.',
      }),
      ownerId: t.id({
        required: true,
        description:
          'The agent or bot to own it: active, with access to the inbox. Away and over capacity are fine.',
      }),
      overwrite: t.field({
        type: overwrite,
        required: true,
        defaultValue: defaultOverwrite,
        description: 'What happens if it has an owner already.',
      }),
      guard: t.field({
        type: conversationFilterInput,
        description:
          'Skip it unless the conversation matches at that moment. Null or left out: do not skip it for that.',
      }),
      next: t.string({ description: words.next }),
    }),
  });

const setConversationStatus = builder
  .inputRef<ActionFields<'setConversationStatus'>>('SetConversationStatusActionInput')
  .implement({
    description: 'Closes the conversation or opens it again.',
    fields: (t) => ({
      key: t.string({ required: true, description: words.key }),
      status: t.field({
        type: conversationStatus,
        required: true,
        description: 'The status that the conversation gets.',
      }),
      next: t.string({ description: words.next }),
    }),
  });

const addComment = builder.inputRef<ActionFields<'addComment'>>('AddCommentActionInput').implement({
  description: 'Leaves an internal note on the conversation.',
  fields: (t) => ({
    key: t.string({ required: true, description: words.key }),
    text: t.string({ required: true, description: 'All of the note: up to 100,000 characters.' }),
    next: t.string({ description: words.next }),
  }),
});

const branchInput = builder.inputRef<BranchFields>('BranchInput').implement({
  description: 'One way on from a branch action.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What people call it.' }),
    filter: t.field({
      type: conversationFilterInput,
      required: true,
      description: 'Take it if the conversation matches at that moment and did not match a branch before.',
    }),
    next: t.string({ description: words.next }),
  }),
});

const branch = builder.inputRef<ActionFields<'branch'>>('BranchActionInput').implement({
  description: 'Goes on with the first branch whose filter matches the conversation at that moment.',
  fields: (t) => ({
    key: t.string({ required: true, description: words.key }),
    branches: t.field({
      type: [branchInput],
      required: true,
      description: '1 to 20, in the order in which they are tried.',
    }),
    otherwise: t.string({
      description:
        'The key of the action to go on with if no branch matches. Null or left out: the enrollment ends here.',
    }),
  }),
});

const end = builder.inputRef<ActionFields<'end'>>('EndActionInput').implement({
  description: 'Ends the enrollment.',
  fields: (t) => ({
    key: t.string({ required: true, description: words.key }),
    reason: t.string({ description: 'Why it ends here, for whoever reads the enrollment.' }),
  }),
});

const unassignConversationOwner = builder
  .inputRef<ActionFields<'unassignConversationOwner'>>('UnassignConversationOwnerActionInput')
  .implement({
    description: 'Takes the owner away. Inbox and status stay as they are.',
    fields: (t) => ({
      key: t.string({ required: true, description: words.key }),
      next: t.string({ description: words.next }),
    }),
  });

const setConversationProperty = builder
  .inputRef<ActionFields<'setConversationProperty'>>('SetConversationPropertyActionInput')
  .implement({
    description: 'Sets the priority, the tags or one declared property of the conversation.',
    fields: (t) => ({
      key: t.string({ required: true, description: words.key }),
      set: t.field({ type: propertySettingInput, required: true, description: 'What to set.' }),
      next: t.string({ description: words.next }),
    }),
  });

export const actionInput: InputRef<ActionInput> = builder
  .inputRef<ActionInput>('WorkflowActionInput')
  .implement({
    description: 'One node of a workflow: exactly one of these.',
    isOneOf: true,
    fields: (t) => ({
      assignConversationOwner: t.field({ type: assignConversationOwner, description: 'Gives it an owner.' }),
      setConversationStatus: t.field({ type: setConversationStatus, description: 'Closes or reopens it.' }),
      addComment: t.field({ type: addComment, description: 'Leaves an internal note on it.' }),
      delay: t.field({ type: delay, description: 'Waits for a while or until a certain time.' }),
      branch: t.field({ type: branch, description: 'Goes on with one of several actions.' }),
      end: t.field({ type: end, description: 'Ends the enrollment.' }),
      unassignConversationOwner: t.field({
        type: unassignConversationOwner,
        description: 'Takes its owner away.',
      }),
      setConversationProperty: t.field({
        type: setConversationProperty,
        description: 'Sets its priority, tags or a declared property.',
      }),
    }),
  });
