import { createLogger } from '@usher/api/logger';
import { startApp } from '@usher/api/process/app';
import { listen } from '@usher/api/server/http';
import { runTenants } from '../../tenants/run-tenants.ts';
import { check } from '../oracles/check.ts';
import type { Scenario } from '../scenario.ts';
import { waitUntilSettled } from '../world/measure.ts';

const settleWithinMs = 20_000;
const fewestChecks = 1_000;

/** Everything by which one account might see another, tried in every place of the schema. */
export const tenants: Scenario = {
  name: 'tenants',
  title: 'Ids, cursors, texts and keys of another account are tried in every place of the schema',
  anchor: 'Nobody publishes a matrix of tenants and operations; 0 leaked',
  plan: {},
  run: async (world, { scale, report }) => {
    const { postgres } = world;
    const logger = createLogger('silent');
    const app = startApp({
      url: postgres.ownerUrl,
      connections: 10,
      playground: () => false,
      logger,
      role: 'all',
      patience: { heartbeatMs: 0, streamsEndWithinMs: 0 },
    });
    const server = await listen(app, { host: '127.0.0.1', port: 0, logger });
    try {
      const settled = async () => void (await waitUntilSettled(world, settleWithinMs));
      const { checks, findings, ways } = await runTenants(
        { app, url: server.url, settled },
        { effort: effortAt(scale), onProgress: (done) => report(`${done} checks`) },
      );
      const found = findings.map(({ where, what }) => `${where}: ${what}`);
      const few = checks < fewestChecks ? [`only ${checks} checks`] : [];
      return {
        checks: [
          check('nothing foreign is told, and foreign ids are unknown ones', checks, found),
          check('I13 not vacuous', checks, few),
        ],
        figures: { transports: ways.join(', ') },
      };
    } finally {
      await Promise.all([app.endStreams(), server.stop()]);
      await app.stop();
    }
  },
};

function effortAt(scale: number) {
  if (scale >= 1) return 'thorough';
  return scale >= 0.1 ? 'usual' : 'quick';
}
