import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compileCache } from '../support/compile-cache.ts';
import { check } from './oracles/check.ts';
import type { Finished } from './run-scenario.ts';
import type { RunOptions, Scenario } from './scenario.ts';

const script = fileURLToPath(new URL('./one.ts', import.meta.url));

/** What one.ts tells. */
export type Told = { progress: string } | { finished: Omit<Finished, 'scenario'> };

/** Runs a scenario in a process of its own: what breaks or blocks it is nobody else's trouble. */
export async function runApart(scenario: Scenario, { scale, seed, report }: RunOptions): Promise<Finished> {
  const started = performance.now();
  const child = fork(script, [scenario.name, String(scale), String(seed)], {
    env: { ...process.env, ...compileCache },
  });
  const outcome = Promise.withResolvers<Omit<Finished, 'scenario'>>();
  child.on('message', (told: Told) => {
    if ('progress' in told) report(told.progress);
    else outcome.resolve(told.finished);
  });
  const [code, signal] = await once(child, 'exit');
  // Has no effect once it was told how it went.
  outcome.resolve({
    checks: [check('ran to its end', 1, [`its process ended with ${signal ?? `code ${code}`}`])],
    figures: {},
    seconds: (performance.now() - started) / 1_000,
    passed: false,
    directory: null,
  });
  return { ...(await outcome.promise), scenario };
}
