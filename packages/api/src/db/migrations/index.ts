import type { Migration } from 'kysely/migration';
import * as accountsAndDirectory from './0001_accounts_and_directory.ts';
import * as conversationsAndLog from './0002_conversations_and_log.ts';
import * as workflows from './0003_workflows.ts';
import * as rowLevelSecurity from './0004_row_level_security.ts';
import * as waiting from './0005_waiting.ts';
import * as properties from './0006_properties.ts';
import * as teams from './0007_teams.ts';
import * as handOvers from './0008_hand_overs.ts';
import * as failedWork from './0009_failed_work.ts';
import * as handOverErrors from './0010_hand_over_errors.ts';

/** Frozen once released, run in this order. */
export const migrations: Record<string, Migration> = {
  '0001_accounts_and_directory': accountsAndDirectory,
  '0002_conversations_and_log': conversationsAndLog,
  '0003_workflows': workflows,
  '0004_row_level_security': rowLevelSecurity,
  '0005_waiting': waiting,
  '0006_properties': properties,
  '0007_teams': teams,
  '0008_hand_overs': handOvers,
  '0009_failed_work': failedWork,
  '0010_hand_over_errors': handOverErrors,
};
