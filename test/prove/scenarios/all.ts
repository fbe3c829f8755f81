import type { Scenario } from '../scenario.ts';
import { apiKilled } from './api-killed.ts';
import { connectionsBroken } from './connections-broken.ts';
import { crossedSets } from './crossed-sets.ts';
import { delays } from './delays.ts';
import { everyPoint } from './every-point.ts';
import { frozen } from './frozen.ts';
import { interleaving } from './interleaving.ts';
import { loops } from './loops.ts';
import { model } from './model.ts';
import { plantedBugsCaught } from './planted-bugs.ts';
import { poisoned } from './poison.ts';
import { postgresStopped } from './postgres-stopped.ts';
import { rollingRestart } from './rolling-restart.ts';
import { sessionsTerminated } from './sessions-terminated.ts';
import { slowQueries } from './slow-queries.ts';
import { streamsResume } from './streams-resume.ts';
import { tenants } from './tenants.ts';
import { transactionHeld } from './transaction-held.ts';
import { workersKilled } from './workers-killed.ts';

/** Every scenario. In this order they begin, the longest first: what comes last ends at about the same time. */
export const scenarios: readonly Scenario[] = [
  streamsResume,
  transactionHeld,
  delays,
  poisoned,
  loops,
  slowQueries,
  rollingRestart,
  model,
  frozen,
  apiKilled,
  workersKilled,
  connectionsBroken,
  postgresStopped,
  sessionsTerminated,
  plantedBugsCaught,
  everyPoint,
  crossedSets,
  interleaving,
  tenants,
];
