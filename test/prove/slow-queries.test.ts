import { proves } from './proves.ts';
import { slowQueries } from './scenarios/slow-queries.ts';

proves(slowQueries);
