import { runInterleavings } from '../../interleaving/run-interleavings.ts';
import { runRaces } from '../../interleaving/run-races.ts';
import { check } from '../oracles/check.ts';
import { type Scenario, scaled } from '../scenario.ts';
import { openOwnDatabase } from '../world/own-database.ts';

/** Sessions take their statements in random orders, one at a time. */
export const interleaving: Scenario = {
  name: 'interleaving',
  title:
    'However the statements of writers, sequencer and workers interleave, events come in order and all is done once',
  anchor: 'DBOS stops at debug points one by one; here chance orders every statement, a thousand times',
  // Nothing is killed: what would only cost time is left out.
  plan: { settings: { fsync: 'off', synchronous_commit: 'off' } },
  run: async (world, { scale, seed, report }) => {
    const count = scaled(1_000, scale, 50);
    const tell = (what: string) => (tally: { runs: number }) => report(`${tally.runs} of ${count} ${what}`);
    const interleavings = await runInterleavings({
      ...{ databaseUrl: await openOwnDatabase(world, 'interleavings'), runs: count, seed },
      onProgress: tell('interleavings'),
    });
    const races = await runRaces({
      ...{ databaseUrl: await openOwnDatabase(world, 'races'), runs: Math.ceil(count / 4), seed },
      onProgress: tell('races'),
    });
    return {
      checks: [
        check('versions and positions come in order', interleavings.runs, interleavings.violations),
        check('all is done once', races.runs, races.violations),
      ],
      figures: {
        'waits for locks': interleavings.waits + races.waits,
        'writers overtaken': interleavings.overtaken,
        'subscribers that came back': interleavings.resumed,
        'races in which both workers worked': races.shared,
      },
    };
  },
};
