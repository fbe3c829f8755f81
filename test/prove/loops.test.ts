import { proves } from './proves.ts';
import { loops } from './scenarios/loops.ts';

proves(loops);
