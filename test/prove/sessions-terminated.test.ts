import { proves } from './proves.ts';
import { sessionsTerminated } from './scenarios/sessions-terminated.ts';

proves(sessionsTerminated);
