import { proves } from './proves.ts';
import { frozen } from './scenarios/frozen.ts';

proves(frozen);
