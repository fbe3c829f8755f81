import { proves } from './proves.ts';
import { postgresStopped } from './scenarios/postgres-stopped.ts';

proves(postgresStopped);
