import { proves } from './proves.ts';
import { streamsResume } from './scenarios/streams-resume.ts';

proves(streamsResume);
