export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export const roles = ['all', 'api', 'worker'] as const;
/** What of Usher a process is. Any number of each may run on one database. */
export type Role = (typeof roles)[number];

export type Config = {
  host: string;
  port: number;
  /** Undefined: Usher runs a Postgres of its own in `dataDir`. */
  databaseUrl: string | undefined;
  dataDir: string;
  logLevel: LogLevel;
  production: boolean;
  graphiql: boolean;
  role: Role;
  /** How long requests are still taken once the process was told to stop, so that load balancers notice. */
  graceSeconds: number;
  /** Undefined: `/ready` tells nobody more than yes or no. */
  operatorToken: string | undefined;
};

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Usher cannot start with these settings:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads the environment once. An empty variable counts as unset, as compose files write them. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const { HOST, PORT, DATABASE_URL, USHER_DATA_DIR, LOG_LEVEL, NODE_ENV, USHER_GRAPHIQL } = env;
  const { USHER_ROLE, USHER_GRACE_SECONDS, USHER_OPERATOR_TOKEN } = env;
  const problems: string[] = [];
  const report = (problem: string) => {
    problems.push(problem);
    return undefined;
  };
  const production = NODE_ENV === 'production';
  const port = readPort(PORT || '4000', report);
  const databaseUrl = readDatabaseUrl(DATABASE_URL || undefined, report);
  const logLevel = readChoice('LOG_LEVEL', LOG_LEVEL || 'info', logLevels, report);
  const graphiql = readChoice('USHER_GRAPHIQL', USHER_GRAPHIQL || (production ? 'off' : 'on'), onOff, report);
  const role = readRole(USHER_ROLE || 'all', databaseUrl, report);
  const graceSeconds = readGrace(USHER_GRACE_SECONDS || (production ? '5' : '0'), report);
  const operatorToken = readOperatorToken(USHER_OPERATOR_TOKEN || undefined, report);
  if (port === undefined || logLevel === undefined || graphiql === undefined || problems.length > 0) {
    throw new ConfigError(problems);
  }
  if (role === undefined || graceSeconds === undefined) throw new ConfigError(problems);
  return {
    host: HOST || '127.0.0.1',
    port,
    databaseUrl,
    dataDir: USHER_DATA_DIR || '.usher',
    logLevel,
    production,
    graphiql: graphiql === 'on',
    role,
    graceSeconds,
    operatorToken,
  };
}

type Report = (problem: string) => undefined;

const onOff = ['on', 'off'] as const;

function readPort(text: string, report: Report): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  return report(`PORT is "${text}" but must be a whole number from 0 to 65535 (0 takes any free port).`);
}

/** Says the scheme at most: the rest of the value may hold a password, and problems end up in logs. */
function readDatabaseUrl(text: string | undefined, report: Report): string | undefined {
  if (text === undefined) return undefined;
  const scheme = URL.parse(text)?.protocol;
  if (scheme === 'postgres:' || scheme === 'postgresql:') return text;
  const given = scheme === undefined ? 'is not a URL' : `begins with "${scheme}"`;
  return report(
    `DATABASE_URL ${given} but must look like postgres://user:password@host:5432/database ` +
      '(leave it out and Usher runs a Postgres of its own).',
  );
}

/** A part of Usher alone would run on a Postgres that no other part can find. */
function readRole(text: string, databaseUrl: string | undefined, report: Report): Role | undefined {
  const role = readChoice('USHER_ROLE', text, roles, report);
  if (role === undefined || role === 'all' || databaseUrl !== undefined) return role;
  return report(`USHER_ROLE is "${role}", which needs a DATABASE_URL that all processes share.`);
}

/** With what follows it, stopping must be done within half a minute. */
const longestGrace = 10;

function readGrace(text: string, report: Report): number | undefined {
  const seconds = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= longestGrace) return seconds;
  return report(`USHER_GRACE_SECONDS is "${text}" but must be a whole number from 0 to ${longestGrace}.`);
}

const shortestToken = 32;

function readOperatorToken(text: string | undefined, report: Report): string | undefined {
  if (text === undefined || (/^[!-~]+$/.test(text) && text.length >= shortestToken)) return text;
  return report(
    `USHER_OPERATOR_TOKEN must have at least ${shortestToken} characters, without spaces (try: openssl rand -hex 32).`,
  );
}

function readChoice<Choice extends string>(
  name: string,
  text: string,
  choices: readonly Choice[],
  report: Report,
): Choice | undefined {
  const chosen = choices.find((choice) => choice === text);
  return chosen ?? report(`${name} is "${text}" but must be one of ${choices.join(', ')}.`);
}
