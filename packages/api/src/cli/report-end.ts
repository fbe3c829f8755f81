import { explain } from '../process/explain.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { summaryJson, summaryLine } from './summary.ts';
import { rowsOf } from './tally.ts';
import type { Transferred } from './transfer.ts';
import { rowCount } from './words.ts';

type End = Transferred & { fileName: string; startedPostgres: boolean; json: boolean };

/** Tells how it ended: the summary on standard output, everything else beside it. */
export function reportEnd(end: End): ExitCode {
  const { tally, failure, stopped, json } = end;
  // Nothing was done: there is only the reason to tell.
  if (failure !== undefined && rowsOf(tally) === 0) throw failure;
  const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
  if (failure !== undefined) say(explain(failure));
  if (failure !== undefined || stopped) {
    say(`Stopped after ${rowCount(rowsOf(tally))}. Run the same command again to go on from there.`);
  }
  process.stdout.write(`${json ? summaryJson(end) : summaryLine(end)}\n`);
  if (end.startedPostgres && tally.created > 0) {
    say('Usher is not running: workflows will look at these when it starts.');
  }
  return exitCodeOf(end);
}

function exitCodeOf({ tally, failure, stopped }: End): ExitCode {
  if (stopped) return exitCodes.interrupted;
  if (failure !== undefined) return exitCodes.incomplete;
  if (tally.bad === 0) return exitCodes.fine;
  return tally.created + tally.existing > 0 ? exitCodes.incomplete : exitCodes.refused;
}
