import { inject } from 'vitest';
import type { TestApp } from './app.ts';
import { asAdmin, dropDatabase } from './databases.ts';

export type Backup = {
  /** Puts the database as it was then into the place of the one in use, under the feet of whoever is connected. */
  restore: () => Promise<void>;
};

/** A copy of everything, as of now. */
export async function takeBackup({ databaseUrl }: TestApp): Promise<Backup> {
  const adminUrl = inject('postgresAdminUrl');
  const name = new URL(databaseUrl).pathname.slice(1);
  const run = (...statements: string[]) => asAdmin(adminUrl, ...statements);
  // Neither copied nor renamed is what somebody is connected to.
  const shut = [
    `alter database ${name} allow_connections false`,
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`,
  ];
  await run(
    ...shut,
    `create database ${name}_backup template ${name} owner usher`,
    `alter database ${name} allow_connections true`,
  );
  return {
    restore: async () => {
      await run(
        ...shut,
        `alter database ${name} rename to ${name}_lost`,
        `alter database ${name}_backup rename to ${name}`,
      );
      await dropDatabase(adminUrl, `${name}_lost`);
    },
  };
}
