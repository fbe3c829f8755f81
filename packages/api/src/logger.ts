import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines on standard error, so that what a command prints stays clean. */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describe } },
    pino.destination(2),
  );
}

/** Only what tells the error: drivers hang whole connections, with their secrets, onto theirs. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  return { name, message, ...code, stack, ...(cause === undefined ? {} : { cause: describe(cause) }) };
}
