import { eventType } from '../event/event-type.ts';
import { conversationFilterRef } from '../filter/outputs.ts';
import { builder } from '../graphql/builder.ts';
import type { Trigger } from './definition.ts';
import { inRow } from './in-row.ts';

type TriggerOf<Kind extends Trigger['kind']> = Extract<Trigger, { kind: Kind }>;

const criteriaTrigger = builder.objectRef<TriggerOf<'criteria'>>('CriteriaTrigger').implement({
  description:
    'Enrolls a conversation when the filter becomes true for it, and when it is new and the filter is true.',
  fields: (t) => ({
    filter: t.field({
      type: conversationFilterRef,
      nullable: true,
      ...inRow,
      description: 'Which conversations. Never null here, but in other triggers.',
      resolve: ({ filter }) => filter,
    }),
  }),
});

const eventsTrigger = builder.objectRef<TriggerOf<'events'>>('EventsTrigger').implement({
  description: 'Enrolls a conversation each time one of these events happens to it.',
  fields: (t) => ({
    types: t.field({
      type: [eventType],
      ...inRow,
      description: 'The events, any of them.',
      resolve: ({ types }) => types,
    }),
    filter: t.field({
      type: conversationFilterRef,
      nullable: true,
      ...inRow,
      description: 'Only conversations that match right after the event. Null: all.',
      resolve: ({ filter }) => filter,
    }),
  }),
});

const manualTrigger = builder.objectRef<TriggerOf<'manual'>>('ManualTrigger').implement({
  description: 'Lets conversations be enrolled with `enrollConversations`. Enrolls none by itself.',
  fields: (t) => ({
    filter: t.field({
      type: conversationFilterRef,
      nullable: true,
      ...inRow,
      description: 'Only conversations that match when they are enrolled. Null: any.',
      resolve: ({ filter }) => filter,
    }),
  }),
});

const typeNames: Record<Trigger['kind'], string> = {
  criteria: criteriaTrigger.name,
  events: eventsTrigger.name,
  manual: manualTrigger.name,
};

export const triggerRef = builder.unionType('WorkflowTrigger', {
  description: 'What brings conversations into a workflow.',
  types: [criteriaTrigger, eventsTrigger, manualTrigger],
  resolveType: ({ kind }) => typeNames[kind],
});
