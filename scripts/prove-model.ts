import { parseArgs } from 'node:util';
import { runInterleavings } from '../test/interleaving/run-interleavings.ts';
import { runRaces } from '../test/interleaving/run-races.ts';
import { runModel } from '../test/model/run-model.ts';
import { unmet } from '../test/model/unmet.ts';
import { createOwnedDatabase, urlOf } from '../test/support/databases.ts';
import { startOwnPostgres } from '../test/support/own-postgres.ts';

// Far more runs than the tests make, or one again that went wrong: --seed, --path and --replay-path as it was told.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5000' },
    interleavings: { type: 'string', default: '10000' },
    races: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    path: { type: 'string' },
    'replay-path': { type: 'string' },
  },
});
const { path } = values;
const seed = values.seed === undefined ? undefined : Number(values.seed);
const started = Date.now();
let toldAt = started;
const tell = (done: { runs: number }) => {
  if (Date.now() - toldAt < 5_000) return;
  toldAt = Date.now();
  process.stdout.write(`${done.runs} runs after ${Math.round((toldAt - started) / 1_000)} s\n`);
};

await using postgres = await startOwnPostgres();
const openDatabase = async (name: string) => {
  await createOwnedDatabase(postgres.adminUrl, name, postgres.template);
  return urlOf(postgres.ownerUrl, name);
};
const model = await runModel({
  databaseUrl: await openDatabase('model'),
  runs: Number(values.runs),
  seed,
  path,
  replayPath: values['replay-path'],
  onProgress: tell,
});
const interleavings = await runInterleavings({
  databaseUrl: await openDatabase('interleavings'),
  runs: path === undefined ? Number(values.interleavings) : 0,
  seed,
  onProgress: tell,
});
const races = await runRaces({
  databaseUrl: await openDatabase('races'),
  runs: path === undefined ? Number(values.races) : 0,
  seed,
  onProgress: tell,
});
const missing = path === undefined ? unmet([model.met]) : [];
process.stdout.write(`${JSON.stringify({ model, interleavings, races, missing }, null, 2)}\n`);
const violations = [...model.violations, ...interleavings.violations, ...races.violations, ...missing];
for (const violation of violations) process.stdout.write(`${violation}\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
