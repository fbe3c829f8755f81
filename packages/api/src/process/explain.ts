import { UsherError } from '@usher/schema/errors';
import { ConfigError } from '../config.ts';
import { lostConnection } from '../db/failures.ts';
import { EmbeddedPostgresError } from '../embedded/errors.ts';
import { ImportRefusedError } from '../import/refused.ts';
import { PortInUseError } from '../server/http.ts';

const sentences = [ConfigError, EmbeddedPostgresError, ImportRefusedError, PortInUseError, UsherError];

/** What went wrong, for the person at the terminal: never a stack. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return `Something unexpected went wrong: ${String(error)}`;
  if (sentences.some((kind) => error instanceof kind)) return error.message;
  // Where a name has several addresses, each with its own failure, the message of all is empty.
  const reason = error.message === '' && 'code' in error ? String(error.code) : error.message;
  if (lostConnection(error))
    return `The database cannot be reached: ${reason}. Is it running, and is DATABASE_URL right?`;
  return `Something unexpected went wrong: ${reason}`;
}
