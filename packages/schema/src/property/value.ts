import type { FieldRef, InputRef, ObjectFieldBuilder } from '@pothos/core';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import type { PropertyValue, PropertyValues, ValueKey } from './types.ts';

const words: Record<ValueKey, string> = {
  text: 'The value of a property of type TEXT: up to 1,000 characters.',
  number: 'The value of a property of type NUMBER.',
  boolean: 'The value of a property of type BOOLEAN.',
  dateTime: 'The value of a property of type DATE_TIME.',
  choice: 'The value of a property of type CHOICE: one of its choices, letter by letter.',
};

// All of it comes with the row that holds it.
const inRow = { complexity: { field: 0, multiplier: 0 } };
const optional = { nullable: true, ...inRow } as const;

export const propertyValueRef = builder.objectRef<PropertyValue>('PropertyValue').implement({
  description:
    'The value of a property. Exactly one field is not null; without the nulls it is a PropertyValueInput.',
  fields: (t) => ({
    text: t.string({
      ...optional,
      description: words.text,
      resolve: (value) => ('text' in value ? value.text : null),
    }),
    number: t.float({
      ...optional,
      description: words.number,
      resolve: (value) => ('number' in value ? value.number : null),
    }),
    boolean: t.boolean({
      ...optional,
      description: words.boolean,
      resolve: (value) => ('boolean' in value ? value.boolean : null),
    }),
    dateTime: t.field({
      type: 'DateTime',
      ...optional,
      description: words.dateTime,
      resolve: (value) => ('dateTime' in value ? new Date(value.dateTime) : null),
    }),
    choice: t.string({
      ...optional,
      description: words.choice,
      resolve: (value) => ('choice' in value ? value.choice : null),
    }),
  }),
});

/** As GraphQL hands it in: a moment is a Date. The check of the input makes it what is kept. */
type GivenValue = {
  text?: string | null | undefined;
  number?: number | null | undefined;
  boolean?: boolean | null | undefined;
  dateTime?: Date | null | undefined;
  choice?: string | null | undefined;
};

const givenValue = builder.inputRef<GivenValue>('PropertyValueInput').implement({
  description: 'The value of a property: exactly one of these, of the type that it is declared with.',
  isOneOf: true,
  fields: (t) => ({
    text: t.string({ description: words.text }),
    number: t.float({ description: words.number }),
    boolean: t.boolean({ description: words.boolean }),
    dateTime: t.field({ type: 'DateTime', description: words.dateTime }),
    choice: t.string({ description: words.choice }),
  }),
});

/** For inputs whose types are those of what is kept; every one of them is checked, and that turns dates into text. */
export const propertyValueInput = givenValue as unknown as InputRef<PropertyValue>;

type NamedValue = { name: string; value: PropertyValue };

const namedValue = builder.objectRef<NamedValue>('ConversationPropertyValue').implement({
  description: 'A declared property of a conversation, with its value.',
  fields: (t) => ({
    name: t.exposeString('name', { ...inRow, description: 'The name that it is declared with.' }),
    value: t.expose('value', { type: propertyValueRef, ...inRow, description: 'What it holds.' }),
  }),
});

/** All values of what has some, in the order of their names. */
export function namedValuesField<T extends { properties?: PropertyValues }>(
  t: ObjectFieldBuilder<SchemaTypes, T>,
  description: string,
): FieldRef<SchemaTypes> {
  return t.field({
    type: [namedValue],
    ...inRow,
    description,
    resolve: ({ properties }: { properties?: PropertyValues }) =>
      Object.entries(properties ?? {})
        .map(([name, value]) => ({ name, value }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
  });
}
