import { proves } from './proves.ts';
import { crossedSets } from './scenarios/crossed-sets.ts';

proves(crossedSets);
