import { createWorker } from '@usher/api/engine/worker';
import { createHandOverRunner } from '@usher/api/hand-over/runner';
import { createLogger } from '@usher/api/logger';
import { sql } from 'kysely';
import { isSettled, startTestApp, type TestApp, type TestAppOptions } from './app.ts';
import { waitUntil } from './wait-until.ts';

export type TestAppByHand = TestApp & {
  /** Resolves when all that was committed has its number. */
  numbered: () => Promise<void>;
  /** Lets the worker take one batch. Answers how much it took. */
  workOnce: () => Promise<number>;
  /** Makes one step of a hand-over. Answers 0 if there was none to make. */
  handOverOnce: () => Promise<number>;
};

/** An app whose workflows and hand-overs run only when the test says so, at the latest by waiting until everything is settled. */
export async function startTestAppByHand(options: TestAppOptions = {}): Promise<TestAppByHand> {
  const app = await startTestApp({ ...options, worker: false });
  const { runOnce: workOnce } = createWorker(app.app.database, createLogger('silent'));
  const { runOnce: handOverOnce } = createHandOverRunner(app.app.database, createLogger('silent'));
  const numbered = () => {
    app.app.poke();
    return waitUntil(() => isNumbered(app));
  };
  const settled = () =>
    waitUntil(async () => {
      await numbered();
      await workOnce();
      await handOverOnce();
      return isSettled(app.app);
    });
  return { ...app, numbered, workOnce, handOverOnce, settled };
}

async function isNumbered({ app }: TestApp): Promise<boolean> {
  const { rows } = await app.database.transaction('system', (trx) =>
    sql`select from events where position is null limit 1`.execute(trx),
  );
  return rows.length === 0;
}
