import type { Scenario } from '../scenario.ts';
import { apiKilled } from './api-killed.ts';
import { everyPoint } from './every-point.ts';
import { loops } from './loops.ts';
import { plantedBugsCaught } from './planted-bugs.ts';
import { poisoned } from './poison.ts';
import { rollingRestart } from './rolling-restart.ts';
import { slowQueries } from './slow-queries.ts';
import { workersKilled } from './workers-killed.ts';

/** Every scenario, in the order in which they run. */
export const scenarios: readonly Scenario[] = [
  apiKilled,
  workersKilled,
  everyPoint,
  poisoned,
  loops,
  slowQueries,
  rollingRestart,
  plantedBugsCaught,
];
