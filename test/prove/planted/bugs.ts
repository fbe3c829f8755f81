import {
  assignAnother,
  confuseAccounts,
  type Distort,
  forgetCursors,
  inventAnswers,
  keepOldAnswers,
} from './distortions.ts';
import * as rows from './row-bugs.ts';

/** Something that is wrong on purpose, and the check that must notice. */
export type PlantedBug = {
  name: string;
  caughtBy: string;
  /** Planted into the database before anything happens. */
  sql?: string;
  /** Done to the database when everything has happened. */
  afterwards?: string;
  /** What becomes of the clients' requests. */
  clients?: Distort;
  /** What becomes of the subscribers' requests. */
  subscribers?: Distort;
  keyOf?: (number: number, attempt: number) => string;
  /** How many faults the run claims to have met. */
  faults?: number;
};

export const plantedBugs: readonly PlantedBug[] = [
  { name: 'an event is not written', caughtBy: 'I1 versions without holes', sql: rows.skippedEvent },
  { name: 'a version is given twice', caughtBy: 'I1 versions without holes', sql: rows.repeatedVersion },
  { name: 'two positions are swapped', caughtBy: 'I1 positions in order', afterwards: rows.swappedPositions },
  { name: 'a change is made twice', caughtBy: 'I2 no change unasked', sql: rows.doubledChange },
  {
    name: 'a client takes a new key to try again',
    caughtBy: 'I2 done means done once',
    keyOf: (number, attempt) => `${number}-${attempt}`,
  },
  {
    name: 'what was never done is acknowledged',
    caughtBy: 'I2 done means done once',
    clients: inventAnswers,
  },
  {
    name: 'another owner is assigned than was asked for',
    caughtBy: 'I2 done as it was asked',
    clients: assignAnother,
  },
  { name: 'the owner before is misremembered', caughtBy: 'I4 owners in a chain', sql: rows.wrongOwnerBefore },
  { name: 'reads come from an old copy', caughtBy: 'I5 linearizable owner', clients: keepOldAnswers },
  {
    name: 'a subscriber comes back without its cursor',
    caughtBy: 'I6 every event once, in order',
    subscribers: forgetCursors,
  },
  { name: 'a step is taken twice', caughtBy: 'I7 effects exactly once', sql: rows.doubledStep },
  { name: 'a workflow is given up', caughtBy: 'I7 no workflow fails', sql: rows.givenUp },
  { name: 'a step is done without its effect', caughtBy: 'I7 comments are kept', sql: rows.lostEffect },
  {
    name: 'two workers enroll the same, unfenced',
    caughtBy: 'I7 enrolled exactly once',
    sql: rows.doubledEnrollment,
  },
  { name: 'a delay ends early', caughtBy: 'I8 no delay ends early', sql: rows.earlyTimer },
  { name: 'work is lost', caughtBy: 'I9 nothing stuck', sql: rows.lostWork },
  {
    name: "another account's rows are answered",
    caughtBy: 'I10 we see nothing foreign',
    clients: confuseAccounts,
  },
  { name: 'no fault ever hits', caughtBy: 'I13 not vacuous', faults: 1 },
];
