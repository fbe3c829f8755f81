import type { Scenario } from '../scenario.ts';
import { apiKilled } from './api-killed.ts';
import { connectionsBroken } from './connections-broken.ts';
import { crossedSets } from './crossed-sets.ts';
import { everyPoint } from './every-point.ts';
import { plantedBugsCaught } from './planted-bugs.ts';
import { postgresStopped } from './postgres-stopped.ts';
import { sessionsTerminated } from './sessions-terminated.ts';
import { workersKilled } from './workers-killed.ts';

/** Every scenario, in the order in which they run. */
export const scenarios: readonly Scenario[] = [
  apiKilled,
  workersKilled,
  postgresStopped,
  sessionsTerminated,
  connectionsBroken,
  crossedSets,
  everyPoint,
  plantedBugsCaught,
];
