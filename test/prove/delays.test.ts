import { proves } from './proves.ts';
import { delays } from './scenarios/delays.ts';

proves(delays);
