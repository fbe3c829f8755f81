import type { Scenario } from '../scenario.ts';
import { apiKilled } from './api-killed.ts';
import { everyPoint } from './every-point.ts';
import { interleaving } from './interleaving.ts';
import { model } from './model.ts';
import { plantedBugsCaught } from './planted-bugs.ts';
import { workersKilled } from './workers-killed.ts';

/** Every scenario, in the order in which they run. */
export const scenarios: readonly Scenario[] = [
  apiKilled,
  workersKilled,
  everyPoint,
  model,
  interleaving,
  plantedBugsCaught,
];
