import { parseArgs } from 'node:util';
import { runApart } from './apart.ts';
import { looked } from './oracles/check.ts';
import { startProgress } from './report/progress.ts';
import { formatFinished } from './report/table.ts';
import type { Finished } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios/all.ts';

const usage = `Breaks Usher on purpose and looks for what it lost, doubled or mixed up.

  npm run prove -- [options]

  --only a,b    only these scenarios
  --list        what there is
  --scale n     from 0.01 for a look to 1 for proof (1)
  --seed n      as an earlier run told it, to let chance fall the same way
  --json        one line of JSON on standard output, and nothing else there
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    list: { type: 'boolean', default: false },
    scale: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const { stdout, stderr } = process;

process.exitCode = await main();

async function main(): Promise<number> {
  if (values.help) return tell(usage);
  if (values.list) return tell(scenarios.map(({ name, title }) => `${name.padEnd(20)} ${title}\n`).join(''));
  const chosen = choose(values.only);
  const scale = Number(values.scale);
  const seed = Number(values.seed);
  if (chosen === undefined || !(scale > 0) || !Number.isInteger(seed)) {
    stderr.write(usage);
    return 2;
  }
  stderr.write(`seed ${seed}, scale ${scale}\n`);
  const started = performance.now();
  const finished = await proveAll(chosen, scale, seed);
  stderr.write(`all in ${Math.round((performance.now() - started) / 1_000)} s\n`);
  if (values.json) stdout.write(`${JSON.stringify(summary(finished, seed))}\n`);
  return finished.every(({ passed }) => passed) ? 0 : 1;
}

/** First those that judge times, one by one; then two of the others at a time, with those that wait beside them. */
async function proveAll(chosen: readonly Scenario[], scale: number, seed: number): Promise<Finished[]> {
  const progress = startProgress(stderr);
  const finished: Finished[] = [];
  const prove = async (scenario: Scenario) => {
    const { report, end } = progress.begin(scenario.name);
    const done = await runApart(scenario, { scale, seed, report });
    end();
    const stream = values.json ? stderr : stdout;
    stream.write(`${formatFinished(done, stream)}\n`);
    finished.push(done);
  };
  for (const scenario of chosen.filter(({ timed }) => timed === true)) await prove(scenario);
  const untimed = chosen.filter(({ timed }) => timed !== true);
  const idle = untimed.filter((scenario) => scenario.idle === true);
  const queue = untimed.filter((scenario) => scenario.idle !== true).values();
  const lane = async () => {
    for (const scenario of queue) await prove(scenario);
  };
  await Promise.all([...idle.map(prove), lane(), lane()]);
  return finished;
}

function choose(only: string | undefined): readonly Scenario[] | undefined {
  if (only === undefined) return scenarios;
  const names = only.split(',');
  const unknown = names.filter((name) => scenarios.every((scenario) => scenario.name !== name));
  if (unknown.length > 0) stderr.write(`There is no scenario ${unknown.join(', ')}.\n\n`);
  return unknown.length > 0 ? undefined : scenarios.filter(({ name }) => names.includes(name));
}

/** How many checks looked at something; what each found, and all figures, by scenario. */
function summary(finished: readonly Finished[], seed: number) {
  const all = finished.flatMap(({ checks }) => checks).filter(looked);
  const failed = all.filter(({ violations }) => violations > 0).length;
  const figures = Object.fromEntries(
    finished.map(({ scenario, seconds, checks, figures: measured }) => [
      scenario.name,
      { seconds: Math.round(seconds), checks, ...measured },
    ]),
  );
  return { checks: all.length, passed: all.length - failed, failed, figures, seed };
}

function tell(text: string): number {
  stdout.write(text);
  return 0;
}
