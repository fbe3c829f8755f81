import { mostToTell } from './progress.ts';
import { rowsOf, type Tally } from './tally.ts';
import { count, rowCount } from './words.ts';

export type Ended = { fileName: string; tally: Tally; seconds: number };

export function summaryLine({ fileName, tally, seconds }: Ended): string {
  const { created, existing, bad } = tally;
  const parts = [`${count(created)} created`, `${count(existing)} already there`, `${count(bad)} bad`];
  const untold = bad > mostToTell ? ` (the first ${mostToTell} are listed above)` : '';
  const time = `${seconds.toFixed(1)} s, ${count(rate(tally, seconds))} rows/s`;
  return `${fileName}, ${rowCount(rowsOf(tally))}: ${parts.join(', ')}${untold}. ${time}.`;
}

export function summaryJson({ tally, seconds }: Ended): string {
  const { created, existing, bad } = tally;
  const rounded = Math.round(seconds * 1_000) / 1_000;
  const rowsPerSecond = rate(tally, seconds);
  return JSON.stringify({ rows: rowsOf(tally), created, existing, bad, seconds: rounded, rowsPerSecond });
}

const rate = (tally: Tally, seconds: number) => Math.round(rowsOf(tally) / Math.max(seconds, 0.001));
