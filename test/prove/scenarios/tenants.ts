import { createLogger } from '@usher/api/logger';
import { urlOf } from '../../support/databases.ts';
import { serveHere } from '../../support/serve-here.ts';
import type { Effort } from '../../tenants/check-ids.ts';
import { type Report, runTenants } from '../../tenants/run-tenants.ts';
import { removeAccountFilter } from '../../tenants/without-account-filter.ts';
import { type Check, check } from '../oracles/check.ts';
import type { Scenario } from '../scenario.ts';
import { waitUntilSettled } from '../world/measure.ts';
import { openOwnDatabase } from '../world/own-database.ts';
import type { World } from '../world/world.ts';

const settleWithinMs = 20_000;
const fewestChecks = { quick: 500, usual: 3_000, thorough: 3_000 } as const satisfies Record<Effort, number>;
/** So many statements at least must have lost their filter. */
const fewestChanged = 2_000;

/** Everything by which one account might see another, tried in every place of the schema. */
export const tenants: Scenario = {
  name: 'tenants',
  title: 'Ids, cursors, texts and keys of another account are tried in every place of the schema',
  anchor: 'Nobody publishes a matrix of tenants and operations; 0 leaked',
  plan: {},
  run: async (world, { scale, report }) => {
    const effort = effortAt(scale);
    const guarded = await tryAll(world, { name: 'guarded', effort, filtered: true, report });
    // Ids of kinds that nobody wants are refused before any query: they need not be tried again.
    const halfEffort = effort === 'thorough' ? 'usual' : 'quick';
    const half = await tryAll(world, { name: 'unfiltered', effort: halfEffort, filtered: false, report });
    return {
      checks: [
        ...judge('with both guards', guarded.report, effort),
        ...judge('without the filters', half.report, halfEffort),
        check(
          'statements without their filter',
          half.changed,
          half.changed < fewestChanged ? [`only ${half.changed}`] : half.missed,
        ),
      ],
      figures: { transports: guarded.report.ways.join(', ') },
    };
  },
};

type Trying = { name: string; effort: Effort; filtered: boolean; report: (progress: string) => void };
type Tried = { report: Report; changed: number; missed: string[] };

/** In a database of its own. Filters go when both accounts have all they need. */
async function tryAll(world: World, { name, effort, filtered, report }: Trying): Promise<Tried> {
  const url = await openOwnDatabase(world, name);
  const removal = removeAccountFilter();
  let isFiltered = true;
  const served = await serveHere({
    url,
    role: 'all',
    logger: createLogger('silent'),
    patience: { heartbeatMs: 0 },
    // What works for the whole system has no account to filter by.
    plugins: (scope) => (isFiltered || scope === 'system' ? [] : [removal.plugin]),
  });
  const postgres = { adminUrl: urlOf(world.postgres.adminUrl, name) };
  const settled = async () => void (await waitUntilSettled({ postgres }, settleWithinMs));
  try {
    const found = await runTenants(
      { app: served.app, url: served.url, settled },
      {
        effort,
        onProgress: (done) => report(`${name}: ${done} checks`),
        onFurnished: async () => {
          isFiltered = filtered;
        },
      },
    );
    return { report: found, changed: removal.changed(), missed: [...removal.missed] };
  } finally {
    await served.stop();
  }
}

function judge(how: string, { checks, findings }: Report, effort: Effort): Check[] {
  const found = findings.map(({ where, what }) => `${where}: ${what}`);
  const few = checks < fewestChecks[effort] ? [`only ${checks} checks`] : [];
  return [
    check(`nothing foreign is told, ${how}`, checks, found),
    check(`I13 not vacuous, ${how}`, checks, few),
  ];
}

function effortAt(scale: number): Effort {
  if (scale >= 1) return 'thorough';
  return scale >= 0.1 ? 'usual' : 'quick';
}
