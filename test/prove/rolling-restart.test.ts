import { proves } from './proves.ts';
import { rollingRestart } from './scenarios/rolling-restart.ts';

proves(rollingRestart);
