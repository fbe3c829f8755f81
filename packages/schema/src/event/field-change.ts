import { builder } from '../graphql/builder.ts';
import type { PropertyValue } from '../property/types.ts';
import { changedProperties } from './changed-properties.ts';
import type { Changes } from './types.ts';

type NamedChange = { field: string; from: string | null; to: string | null };

export function namedChanges(changes: Changes): NamedChange[] {
  const { properties, ...others } = changes;
  return [
    ...Object.entries(others).map(([field, { from, to }]) => ({ field, from: asText(from), to: asText(to) })),
    ...changedProperties(properties).map(({ name, from, to }) => ({
      field: `properties.${name}`,
      from: valueText(from),
      to: valueText(to),
    })),
  ];
}

function valueText(value: PropertyValue | null): string | null {
  return value === null ? null : asText(Object.values(value)[0]);
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

export const fieldChangeRef = builder.objectRef<NamedChange>('FieldChange').implement({
  description: 'One value that an event replaced. The same on replay.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Which: a field of ConversationSnapshot, or `properties.` and the name of one.',
    }),
    from: t.exposeString('from', {
      nullable: true,
      description: 'The value before, as text; references as ids, times as ISO 8601. Null: it had none.',
    }),
    to: t.exposeString('to', {
      nullable: true,
      description: 'The value after, written like `from`. Null: it has none any more.',
    }),
  }),
});
