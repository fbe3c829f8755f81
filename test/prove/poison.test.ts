import { proves } from './proves.ts';
import { poisoned } from './scenarios/poison.ts';

proves(poisoned);
