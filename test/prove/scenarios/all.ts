import type { Scenario } from '../scenario.ts';
import { apiKilled } from './api-killed.ts';
import { delays } from './delays.ts';
import { everyPoint } from './every-point.ts';
import { frozen } from './frozen.ts';
import { plantedBugsCaught } from './planted-bugs.ts';
import { streamsResume } from './streams-resume.ts';
import { transactionHeld } from './transaction-held.ts';
import { workersKilled } from './workers-killed.ts';

/** Every scenario, in the order in which they run. */
export const scenarios: readonly Scenario[] = [
  apiKilled,
  workersKilled,
  everyPoint,
  frozen,
  streamsResume,
  transactionHeld,
  delays,
  plantedBugsCaught,
];
