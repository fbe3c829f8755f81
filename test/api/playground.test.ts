import { playgroundWith } from '@usher/api/server/playground';
import { printedSchema } from '@usher/schema/print-schema';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';

const schema = buildSchema(printedSchema());
const shown = (host: string | null) => JSON.stringify(playgroundWith('usher_local_key')(host));

test.each(['localhost', 'localhost:4000', '127.0.0.1:4000', '[::1]:4000'])(
  'the local key is filled in for a browser that came by %s',
  (host) => {
    expect(shown(host)).toContain('usher_local_key');
  },
);

test.each(['evil.example', 'evil.example:4000', '192.168.1.7:4000', 'localhost.evil.example', '', null])(
  'the local key is not shown to who came by %s',
  (host) => {
    expect(shown(host)).not.toContain('usher_local_key');
  },
);

test('every tab is an operation of the schema', () => {
  const options = playgroundWith(null)('localhost');
  const tabs = options === false ? [] : (options.defaultTabs ?? []);
  expect(tabs).toHaveLength(4);
  for (const { query } of tabs) expect(validate(schema, parse(query ?? ''))).toEqual([]);
});
