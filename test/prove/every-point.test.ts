import { proves } from './proves.ts';
import { everyPoint } from './scenarios/every-point.ts';

proves(everyPoint);
