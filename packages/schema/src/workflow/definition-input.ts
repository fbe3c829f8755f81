import type { InputRef } from '@pothos/core';
import { eventType } from '../event/event-type.ts';
import { conversationFilterInput } from '../filter/inputs.ts';
import { builder } from '../graphql/builder.ts';
import { actionInput } from './action-inputs.ts';
import { objectType } from './enums.ts';
import type { DefinitionInput, TriggerFields, TriggerInput } from './from-input.ts';

const criteria = builder.inputRef<TriggerFields<'criteria'>>('CriteriaTriggerInput').implement({
  description:
    'Enrolls a conversation when the filter becomes true for it, and when it is new and the filter is true.',
  fields: (t) => ({
    filter: t.field({
      type: conversationFilterInput,
      required: true,
      description:
        'Which conversations. Owners that are bots count like persons unless the filter leaves them out.',
    }),
  }),
});

const events = builder.inputRef<TriggerFields<'events'>>('EventsTriggerInput').implement({
  description: 'Enrolls a conversation each time one of these events happens to it.',
  fields: (t) => ({
    types: t.field({
      type: [eventType],
      required: true,
      description: 'The events, any of them: at least one.',
    }),
    filter: t.field({
      type: conversationFilterInput,
      description: 'Only conversations that match right after the event. Null or left out: all.',
    }),
  }),
});

const manual = builder.inputRef<TriggerFields<'manual'>>('ManualTriggerInput').implement({
  description: 'Lets conversations be enrolled with `enrollConversations`. Enrolls none by itself.',
  fields: (t) => ({
    filter: t.field({
      type: conversationFilterInput,
      description: 'Only conversations that match at that moment. Null or left out: any.',
    }),
  }),
});

const triggerInput = builder.inputRef<TriggerInput>('WorkflowTriggerInput').implement({
  description: 'What brings conversations into a workflow: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    criteria: t.field({ type: criteria, description: 'A filter that becomes true.' }),
    events: t.field({ type: events, description: 'Something that happens.' }),
    manual: t.field({ type: manual, description: 'Somebody who asks for it.' }),
  }),
});

export const definitionInput: InputRef<DefinitionInput> = builder
  .inputRef<DefinitionInput>('WorkflowDefinitionInput')
  .implement({
    description:
      'What a workflow does. It is checked as a whole, and every mistake is answered with its path.',
    fields: (t) => ({
      objectType: t.field({
        type: objectType,
        required: true,
        defaultValue: 'CONVERSATION',
        description: 'What passes through it.',
      }),
      triggers: t.field({
        type: [triggerInput],
        required: true,
        description: 'What brings conversations into it: 1 to 20, any of which does.',
      }),
      reEnrollment: t.boolean({
        required: true,
        defaultValue: false,
        description:
          'Whether a conversation may pass through it more than once. Never twice at the same time.',
      }),
      actions: t.field({
        type: [actionInput],
        required: true,
        description:
          'Its nodes: 1 to 200. An enrollment begins at the first one, and the first one leads to all others.',
      }),
    }),
  });
