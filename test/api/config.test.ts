import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../packages/api/src/config.ts';

const defaults = {
  host: '127.0.0.1',
  port: 4000,
  databaseUrl: undefined,
  dataDir: '.usher',
  logLevel: 'info',
  production: false,
  graphiql: true,
  role: 'all',
  graceSeconds: 0,
  operatorToken: undefined,
};

const url = 'postgres://usher:secret@db.example:5432/usher';

describe('reads', () => {
  test.each([
    ['nothing as the defaults', {}, {}],
    [
      'empty variables as unset',
      { PORT: '', HOST: '', DATABASE_URL: '', LOG_LEVEL: '', USHER_GRAPHIQL: '' },
      {},
    ],
    ['a port', { PORT: '8080' }, { port: 8080 }],
    ['port 0 as any free port', { PORT: '0' }, { port: 0 }],
    ['the highest port', { PORT: '65535' }, { port: 65535 }],
    ['a host', { HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    ['a postgres URL', { DATABASE_URL: url }, { databaseUrl: url }],
    ['a postgresql URL', { DATABASE_URL: 'postgresql:///usher' }, { databaseUrl: 'postgresql:///usher' }],
    ['a data directory', { USHER_DATA_DIR: '/var/lib/usher' }, { dataDir: '/var/lib/usher' }],
    ['a log level', { LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [
      'production, which turns GraphiQL off and waits for load balancers',
      { NODE_ENV: 'production' },
      { production: true, graphiql: false, graceSeconds: 5 },
    ],
    [
      'GraphiQL asked for in production',
      { NODE_ENV: 'production', USHER_GRAPHIQL: 'on' },
      { production: true, graphiql: true, graceSeconds: 5 },
    ],
    ['a role', { USHER_ROLE: 'worker', DATABASE_URL: url }, { role: 'worker', databaseUrl: url }],
    ['the role of everything without a database', { USHER_ROLE: 'all' }, {}],
    ['a grace', { USHER_GRACE_SECONDS: '10' }, { graceSeconds: 10 }],
    ['a token for operators', { USHER_OPERATOR_TOKEN: 'x'.repeat(32) }, { operatorToken: 'x'.repeat(32) }],
    ['GraphiQL turned off', { USHER_GRAPHIQL: 'off' }, { graphiql: false }],
    ['other environments as not production', { NODE_ENV: 'test' }, {}],
  ])('%s', (_, env, changed) => {
    expect(readConfig(env)).toEqual({ ...defaults, ...changed });
  });
});

describe('refuses', () => {
  test.each([
    [
      'a port that is no number',
      { PORT: 'http' },
      'PORT is "http" but must be a whole number from 0 to 65535',
    ],
    [
      'a role that there is not',
      { USHER_ROLE: 'boss' },
      'USHER_ROLE is "boss" but must be one of all, api, worker',
    ],
    [
      'a role that would be alone with its database',
      { USHER_ROLE: 'api' },
      'USHER_ROLE is "api", which needs a DATABASE_URL that all processes share.',
    ],
    ['a grace too long', { USHER_GRACE_SECONDS: '11' }, 'USHER_GRACE_SECONDS is "11" but must be'],
    ['a grace that is none', { USHER_GRACE_SECONDS: 'soon' }, 'a whole number from 0 to 10'],
    [
      'a short token for operators',
      { USHER_OPERATOR_TOKEN: 'x'.repeat(31) },
      'USHER_OPERATOR_TOKEN must have at least 32 characters',
    ],
    [
      'a token for operators with a space',
      { USHER_OPERATOR_TOKEN: 'x '.repeat(32) },
      'USHER_OPERATOR_TOKEN must have at least 32 characters, without spaces',
    ],
    ['a port too high', { PORT: '65536' }, 'PORT is "65536"'],
    ['a negative port', { PORT: '-1' }, 'PORT is "-1"'],
    ['a fraction of a port', { PORT: '40.5' }, 'PORT is "40.5"'],
    ['a port in hexadecimal', { PORT: '0x50' }, 'PORT is "0x50"'],
    [
      'another database',
      { DATABASE_URL: 'mysql://root:secret@db/usher' },
      'DATABASE_URL begins with "mysql:"',
    ],
    [
      'a database that is no URL',
      { DATABASE_URL: 'secret' },
      'DATABASE_URL is not a URL but must look like postgres://',
    ],
    [
      'an unknown log level',
      { LOG_LEVEL: 'verbose' },
      'LOG_LEVEL is "verbose" but must be one of trace, debug, info',
    ],
    [
      'another word for on',
      { USHER_GRAPHIQL: 'true' },
      'USHER_GRAPHIQL is "true" but must be one of on, off.',
    ],
  ])('%s', (_, env, problem) => {
    expect(problemsOf(env)).toEqual([expect.stringContaining(problem)]);
  });

  test('several mistakes at once, a sentence each', () => {
    const problems = problemsOf({ PORT: 'x', DATABASE_URL: 'x', LOG_LEVEL: 'x', USHER_GRAPHIQL: 'x' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'LOG_LEVEL',
      'USHER_GRAPHIQL',
    ]);
  });

  test('a wrong database URL without repeating its password', () => {
    const problems = problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db/usher' });
    expect(problems.join()).not.toContain('hunter2');
  });
});

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
