import { styleText } from 'node:util';
import { MultiBar } from 'cli-progress';
import type { BadRow } from '../import/to-entry.ts';
import { rowsOf, type Tally } from './tally.ts';
import { count, duration } from './words.ts';

export type Progress = {
  show: (tally: Tally) => void;
  tell: (bad: readonly BadRow[]) => void;
  end: () => void;
};

/** More than these are only counted. */
export const mostToTell = 50;

/** A bar on a terminal; anywhere else only the bad rows. All on standard error, so that what is asked for stays clean. */
export function startProgress(fileBytes: number): Progress {
  const { stderr } = process;
  const bars = new MultiBar({
    stream: stderr,
    format: '  {bar} {percentage}%  {rows} rows  {rate} rows/s  {left} left',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    // Lines about bad rows may be longer than the terminal is wide.
    linewrap: true,
    clearOnComplete: true,
  });
  const started = performance.now();
  const bar = stderr.isTTY ? bars.create(fileBytes, 0, { rows: 0, rate: '-', left: '-' }) : undefined;
  let told = 0;
  return {
    show: (tally) => {
      const seconds = (performance.now() - started) / 1_000;
      const rate = Math.round(rowsOf(tally) / seconds);
      const left = (seconds * (fileBytes - tally.bytes)) / tally.bytes;
      bar?.update(Math.min(tally.bytes, fileBytes), {
        rows: count(rowsOf(tally)),
        rate: count(rate),
        left: fileBytes === 0 ? '?' : duration(Math.max(left, 0)),
      });
    },
    tell: (bad) => {
      const lines = bad.slice(0, mostToTell - told).map(sentence);
      told += lines.length;
      for (const line of lines) bar === undefined ? stderr.write(line) : bars.log(line);
    },
    end: () => {
      if (bar === undefined) return;
      // What was logged last waits for the next drawing.
      bars.update();
      bars.stop();
    },
  };
}

function sentence({ line, problem }: BadRow): string {
  const place = styleText('yellow', `line ${line}:`, { stream: process.stderr });
  return `${place} ${problem.replaceAll(/\p{Cc}/gu, '?')}\n`;
}
