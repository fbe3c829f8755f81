import { proves } from './proves.ts';
import { apiKilled } from './scenarios/api-killed.ts';

proves(apiKilled);
