import { type ModelRun, runModel } from '../../model/run-model.ts';
import { unmet } from '../../model/unmet.ts';
import { check } from '../oracles/check.ts';
import { type Scenario, scaled } from '../scenario.ts';
import { openOwnDatabase } from '../world/own-database.ts';

/** So that some run while others wait for Postgres. */
const parts = ['one', 'two', 'three', 'four', 'five', 'six'];

/** Random commands against the whole of Usher, each checked against plain objects. */
export const model: Scenario = {
  name: 'model',
  title: 'Whatever is done in whatever order, an account is as a model of plain objects says',
  anchor:
    'Electric compares every copy with SQL after random transactions; nobody publishes a model of routing',
  // Nothing is killed: what would only cost time is left out.
  plan: { settings: { fsync: 'off', synchronous_commit: 'off' } },
  run: async (world, { scale, seed, report }) => {
    const runs = Math.ceil(scaled(5_000, scale, 300) / parts.length);
    const done = new Map<string, number>();
    // One after the other: the roles that a migration looks after belong to all databases.
    const databases = new Map<string, string>();
    for (const part of parts) databases.set(part, await openOwnDatabase(world, part));
    const runPart = async ([part, databaseUrl]: [string, string], index: number) => {
      const onProgress = (tally: { runs: number }) => {
        done.set(part, tally.runs);
        report(`${sum([...done.values()])} of ${runs * parts.length} runs`);
      };
      return runModel({ databaseUrl, runs, seed: seed + index, onProgress });
    };
    const ran = await Promise.all([...databases].map(runPart));
    const total = (count: (run: ModelRun) => number) => sum(ran.map(count));
    const violations = ran.flatMap((each) => each.violations);
    // A run that went wrong ends its part before everything can be met.
    const missing =
      violations.length > 0
        ? []
        : unmet(
            ran.map(({ met }) => met),
            'rarities',
          );
    return {
      checks: [
        check(
          'an account is as the model says',
          total((run) => run.runs),
          violations,
        ),
        check(
          'every answer was met',
          total(({ commands }) => commands),
          missing,
        ),
      ],
      figures: { commands: total(({ commands }) => commands) },
    };
  },
};

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
