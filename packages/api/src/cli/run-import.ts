import { readConfig } from '../config.ts';
import { formatOf } from '../import/file-format.ts';
import { findInbox } from '../import/find-inbox.ts';
import { parseMapping } from '../import/mapping.ts';
import { openFile } from '../import/open-file.ts';
import { openRows } from '../import/open-rows.ts';
import { toEntries } from '../import/to-entry.ts';
import { openFirstAccount } from '../local/local-account.ts';
import { awaitInterruption } from '../process/interruption.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { findAccount } from './find-account.ts';
import type { ImportOptions } from './import-command.ts';
import { locate } from './locate.ts';
import { openTarget } from './open-target.ts';
import { startProgress } from './progress.ts';
import { reportEnd } from './report-end.ts';
import { transfer } from './transfer.ts';

/** Looks at everything that can be wrong with the request and the file before it touches the database. */
export async function runImport(
  given: string,
  options: ImportOptions,
  env: NodeJS.ProcessEnv,
): Promise<ExitCode> {
  await using cleanup = new AsyncDisposableStack();
  const config = readConfig(env);
  const { INIT_CWD: calledFrom } = env;
  const mapping = parseMapping(options.map ?? []);
  const externalIdColumn = options.externalId?.trim();
  const path = await locate(given, calledFrom);
  const format = options.format ?? formatOf(path);
  const file = await openFile(path);
  cleanup.defer(file.close);
  const columns = [...mapping.values(), ...(externalIdColumn === undefined ? [] : [externalIdColumn])];
  const rows = await openRows(file, format, columns);

  const interruption = awaitInterruption(exitCodes.interrupted);
  cleanup.defer(interruption.release);
  const { database, startedPostgres, close } = await openTarget(config);
  cleanup.defer(close);
  if (startedPostgres) await database.transaction('system', (trx) => openFirstAccount(trx));
  const accountId = await findAccount(database, options.account, config.dataDir);
  const { inbox } = options;
  const defaultInboxId =
    inbox === undefined
      ? undefined
      : await database.transaction(accountId, (trx) => findInbox({ trx, accountId }, inbox));

  const plan = { fileName: file.name, mapping, externalIdColumn, defaultInboxId };
  const transferred = await transfer({
    database,
    accountId,
    entries: toEntries(rows, plan),
    progress: startProgress(file.bytes),
    stop: interruption.signal,
  });
  return reportEnd({ ...transferred, fileName: file.name, startedPostgres, json: options.json === true });
}
