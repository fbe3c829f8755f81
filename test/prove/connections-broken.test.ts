import { proves } from './proves.ts';
import { connectionsBroken } from './scenarios/connections-broken.ts';

proves(connectionsBroken);
