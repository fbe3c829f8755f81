import { builder } from '../graphql/builder.ts';
import type { Condition } from './types.ts';

export const conditionRef = builder.objectRef<Condition>('Condition').implement({
  description:
    'One test of a filter with the value that it saw: the smallest piece of "why". Never changes afterwards.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where in the filter: `all.0.status`.' }),
    field: t.exposeString('field', { description: 'What was looked at: a field of ConversationFilter.' }),
    property: t.string({
      nullable: true,
      description: 'The name of the property that was looked at. Null: the field is not `property`.',
      resolve: ({ property }) => property ?? null,
    }),
    operator: t.exposeString('operator', { description: 'How it was compared, such as `in` or `isSet`.' }),
    expected: t.exposeStringList('expected', { description: 'What the filter asks for, as texts.' }),
    seen: t.exposeStringList('seen', {
      nullable: true,
      description: 'The value at that moment, as texts. Null: it was missing.',
    }),
    matched: t.exposeBoolean('matched', { description: 'Whether this test passed.' }),
  }),
});
