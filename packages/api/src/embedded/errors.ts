/** Usher could not run its own Postgres. The message is a sentence for the person who started it. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = 'EmbeddedPostgresError';
}

export class AlreadyRunningError extends EmbeddedPostgresError {
  override readonly name = 'AlreadyRunningError';
  readonly pid: number;

  constructor(dataDir: string, pid: number) {
    super(
      `Usher is already running on the data directory ${dataDir} (process ${pid}). ` +
        'Stop it first, or set USHER_DATA_DIR and PORT to other values to run a second one beside it.',
    );
    this.pid = pid;
  }
}
