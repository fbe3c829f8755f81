import { proves } from './proves.ts';
import { workersKilled } from './scenarios/workers-killed.ts';

proves(workersKilled);
