import type { Migration } from 'kysely/migration';
import * as accountsAndDirectory from './0001_accounts_and_directory.ts';
import * as conversationsAndLog from './0002_conversations_and_log.ts';
import * as workflows from './0003_workflows.ts';
import * as rowLevelSecurity from './0004_row_level_security.ts';
import * as waiting from './0005_waiting.ts';

/** Frozen once released, run in this order. */
export const migrations: Record<string, Migration> = {
  '0001_accounts_and_directory': accountsAndDirectory,
  '0002_conversations_and_log': conversationsAndLog,
  '0003_workflows': workflows,
  '0004_row_level_security': rowLevelSecurity,
  '0005_waiting': waiting,
};
