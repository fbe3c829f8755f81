import type { ImportRule, Rule } from './check.ts';
import { compositions, groundFiles, nouns, sharedNouns, within } from './layout.ts';

const graphql = [
  'graphql',
  'graphql/**',
  'graphql-yoga',
  'graphql-yoga/**',
  '@graphql-yoga/**',
  '@pothos/**',
];

/** A noun reads of another what its queries tell; to change another is the caller's business, not a noun's. */
const otherNouns = (noun: string): ImportRule => ({
  sentence: `${noun} imports of other nouns only their queries`,
  from: within(noun),
  mayNotImport: within(...nouns.filter((other) => other !== noun)),
  butMayImport: [
    'packages/api/src/*/queries.ts',
    'packages/api/src/*/*-queries.ts',
    ...within(...sharedNouns),
  ],
  because: 'a verb never calls the verb of another noun; it may read through its queries.ts',
  example: {
    path: `packages/api/src/${noun}/change.ts`,
    source: `import { assign } from '../${noun === 'workflow' ? 'conversation' : 'workflow'}/save.ts';`,
  },
});

export const rules: readonly Rule[] = [
  {
    sentence: 'schema imports nothing of ours',
    from: ['packages/schema/src/**'],
    mayNotImport: ['@usher/**', 'packages/*/**'],
    butMayImport: ['packages/schema/**'],
    because: 'the schema says what Usher is and must not know how it is done',
    example: { path: 'packages/schema/src/a.ts', source: `import { b } from '../../api/src/b.ts';` },
  },
  {
    sentence: 'sdk imports nothing of ours',
    from: ['packages/sdk/src/**'],
    mayNotImport: ['@usher/**', 'packages/*/**'],
    butMayImport: ['packages/sdk/**'],
    because: 'the SDK knows the server by schema.graphql alone, as its users do',
    example: {
      path: 'packages/sdk/src/a.ts',
      source: `import type { Agent } from '@usher/schema/agent/types';`,
    },
  },
  {
    sentence: 'sdk imports nothing of Node',
    from: ['packages/sdk/src/**'],
    mayNotImport: ['node:*', 'node:**'],
    because: 'it runs in browsers and on the edge as well',
    example: { path: 'packages/sdk/src/a.ts', source: `import { readFileSync } from 'node:fs';` },
  },
  {
    sentence: 'api imports from its own files and @usher/schema/... only',
    from: ['packages/api/src/**'],
    mayNotImport: ['@usher/*', '@usher/**', 'packages/*/**'],
    butMayImport: ['packages/api/**', '@usher/schema/**'],
    because: 'another package is reached by its exports, and only the schema is below api',
    example: { path: 'packages/api/src/a.ts', source: `import { ids } from '../../schema/src/ids.ts';` },
  },
  {
    sentence: 'embedded imports nothing else of api',
    from: within('embedded'),
    mayNotImport: ['packages/api/src/**'],
    butMayImport: within('embedded'),
    because: 'starting a Postgres has nothing to do with what is stored in it',
    example: {
      path: 'packages/api/src/embedded/a.ts',
      source: `import { migrate } from '../db/migrate.ts';`,
    },
  },
  {
    sentence: 'db imports no noun, engine, server or context',
    from: within('db'),
    mayNotImport: within(...nouns, 'engine', 'hand-over', 'server', 'context', ...compositions),
    because: 'the database is below everything that uses it',
    example: { path: 'packages/api/src/db/a.ts', source: `export { b } from '../directory/b.ts';` },
  },
  {
    sentence: 'files beside the folders of api import no noun, engine, server or context',
    from: [groundFiles],
    mayNotImport: within(...nouns, 'engine', 'hand-over', 'server', 'context', ...compositions),
    because: 'everybody builds on them, so that they build on nobody',
    example: { path: 'packages/api/src/logger.ts', source: `import { b } from './directory/b.ts';` },
  },
  {
    sentence: 'nouns import no engine, server, context or cli',
    from: within(...nouns),
    mayNotImport: within('engine', 'hand-over', 'server', 'context', ...compositions),
    because: 'verbs reach the engine only through the log, and do not know who calls them',
    example: { path: 'packages/api/src/directory/a.ts', source: `const b = await import('../engine/b.ts');` },
  },
  {
    sentence: 'nouns and engine import no GraphQL',
    from: within(...nouns, 'engine', 'db'),
    mayNotImport: graphql,
    because: 'what Usher does must not depend on the way it is asked',
    example: { path: 'packages/api/src/workflow/a.ts', source: `import { GraphQLError } from "graphql";` },
  },
  ...nouns.map(otherNouns),
  {
    sentence: 'engine imports no server, context or cli',
    from: within('engine'),
    mayNotImport: within('server', 'context', ...compositions),
    because: 'the engine acts through verbs, without a request',
    example: { path: 'packages/api/src/engine/a.ts', source: `import '../server/b.ts';` },
  },
  {
    sentence: 'hand-over imports no engine, server, context or cli',
    from: within('hand-over'),
    mayNotImport: within('engine', 'server', 'context', ...compositions),
    because: 'it acts through verbs, without a request, beside the engine',
    example: { path: 'packages/api/src/hand-over/a.ts', source: `import '../engine/b.ts';` },
  },
  {
    sentence: 'engine/actions import nothing that runs of the engine',
    from: within('engine/actions'),
    mayNotImport: within('engine'),
    butMayImport: within('engine/actions'),
    typesAreFree: true,
    because: 'the engine calls the actions, not the other way round',
    example: { path: 'packages/api/src/engine/actions/a.ts', source: `import { b } from '../advance.ts';` },
  },
  {
    sentence: 'context imports no engine, server or cli',
    from: within('context'),
    mayNotImport: within('engine', 'hand-over', 'server', ...compositions),
    because: 'the context only binds the verbs to the ports of the schema',
    example: { path: 'packages/api/src/context/a.ts', source: `import { b } from '../server/b.ts';` },
  },
  {
    sentence: 'server imports no engine or cli',
    from: within('server'),
    mayNotImport: within('engine', 'hand-over', ...compositions),
    because: 'API and worker can run as separate processes',
    example: { path: 'packages/api/src/server/a.ts', source: `import { b } from '../engine/b.ts';` },
  },
  {
    sentence: 'nothing imports main.ts',
    from: ['packages/**'],
    mayNotImport: ['packages/api/src/main.ts'],
    because: 'importing it would start the server',
    example: { path: 'packages/api/src/cli/a.ts', source: `import '../main.ts';` },
  },
  {
    sentence: 'only main.ts, config.ts and cli read the environment',
    from: ['packages/**'],
    // It hands PATH and its like on to Postgres and reads no setting.
    except: within('main', 'config', 'cli', 'embedded/child-environment'),
    mayNotContain:
      /\bprocess\s*\??\.\s*env\b|\bprocess\[['"]env|import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"](?:node:)?process/,
    because: 'settings are checked once, at the start, and handed on as arguments',
    example: { path: 'packages/api/src/server/a.ts', source: 'const port = process.env.PORT;' },
  },
  {
    sentence: 'only few modules of api work across accounts',
    from: ['packages/api/src/**'],
    except: within(
      'db/database',
      'log/sequencer',
      'log/tails',
      'engine/worker',
      'hand-over/runner',
      'idempotency/forget',
      'server/authenticate',
      'server/probe',
      'local/local-account',
      'cli/find-account',
      'cli/run-import',
    ),
    mayNotContain: /(['"`])system\1/,
    because: 'the system role sees every account; all others run in the scope of one',
    example: {
      path: 'packages/api/src/context/a.ts',
      source: `await database.transaction('system', listAgents);`,
    },
  },
  {
    sentence: 'no file but generated ones has export *',
    from: ['packages/**'],
    except: ['**/_generated_*'],
    mayNotContain: /\bexport\s*(?:type\s*)?\*/,
    because: 'it hides where a name comes from and breeds cycles',
    example: { path: 'packages/sdk/src/a.ts', source: `export * from './b.ts';` },
  },
];
