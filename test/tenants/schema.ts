import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';

/** The contract as it is committed: everything that is asked here is generated from it. */
export const schema = buildSchema(
  readFileSync(new URL('../../packages/schema/schema.graphql', import.meta.url), 'utf8'),
);
