import { priority } from '../conversation/enums.ts';
import { type Priority, priorities } from '../conversation/types.ts';
import { builder } from '../graphql/builder.ts';
import { nodeInterface } from '../graphql/node.ts';
import { propertyValueRef } from '../property/value.ts';
import { type ChangedProperty, changedProperties } from './changed-properties.ts';
import { eventRef, eventRefs } from './refs.ts';

const interfaces = [eventRef, nodeInterface];

eventRefs['conversation.priorityChanged'].implement({
  description: 'A conversation became more or less urgent.',
  interfaces,
  fields: (t) => ({
    priority: t.field({
      type: priority,
      nullable: true,
      description: 'How urgent it was from then on. Null: nobody says.',
      resolve: ({ snapshot }) => snapshot.priority,
    }),
    previousPriority: t.field({
      type: priority,
      nullable: true,
      description: 'How urgent it was before. Null: nobody had said.',
      resolve: ({ changes }) => priorityIn(changes.priority?.from),
    }),
  }),
});

eventRefs['conversation.tagsChanged'].implement({
  description: 'A conversation got tags or lost some.',
  interfaces,
  fields: (t) => ({
    addedTags: t.stringList({
      description: 'The tags that it got. Empty: it only lost some.',
      resolve: ({ changes, snapshot }) => without(snapshot.tags, textsIn(changes.tags?.from)),
    }),
    removedTags: t.stringList({
      description: 'The tags that it lost. Empty: it only got some.',
      resolve: ({ changes, snapshot }) => without(textsIn(changes.tags?.from), snapshot.tags),
    }),
  }),
});

const changedProperty = builder.objectRef<ChangedProperty>('PropertyChange').implement({
  description: 'What an event did to one property. The same on replay.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the property.' }),
    from: t.expose('from', {
      type: propertyValueRef,
      nullable: true,
      description: 'The value before. Null: it had none.',
    }),
    to: t.expose('to', {
      type: propertyValueRef,
      nullable: true,
      description: 'The value after. Null: it has none any more.',
    }),
  }),
});

eventRefs['conversation.propertiesChanged'].implement({
  description: 'Declared properties of a conversation got other values.',
  interfaces,
  fields: (t) => ({
    properties: t.field({
      type: [changedProperty],
      description: 'Those that changed, by name.',
      resolve: ({ changes }) => changedProperties(changes.properties),
    }),
  }),
});

function priorityIn(kept: unknown): Priority | null {
  return priorities.find((known) => known === kept) ?? null;
}

function textsIn(kept: unknown): string[] {
  return Array.isArray(kept) ? kept.map(String) : [];
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  return texts.filter((text) => !others.includes(text));
}
