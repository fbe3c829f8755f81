import { type Check, check } from './check.ts';
import { spreadOf } from './recovery.ts';

/** How long each conversation waited, by its id, and which of them before something happened and which meanwhile. */
export type Waits = {
  waits: ReadonlyMap<string, number>;
  before: readonly string[];
  during: readonly string[];
};

export function calmAndMeanwhile({ waits, before, during }: Waits) {
  const waitsOf = (ids: readonly string[]) => ids.flatMap((id) => waits.get(id) ?? []);
  return { calm: waitsOf(before), meanwhile: waitsOf(during) };
}

/** By so much longer others may wait who wait long in any case. */
const mostTimesLonger = 1.5;

/** What happens elsewhere makes nobody wait: of a hundred all but one no longer than this, or hardly longer than before. */
export function nobodyWaitsForIt(what: string, told: Waits, withinMs: number): Check {
  const { calm, meanwhile } = calmAndMeanwhile(told);
  const [usual, p99] = [spreadOf(calm).p99, spreadOf(meanwhile).p99];
  const isLong = p99 >= withinMs && p99 > usual * mostTimesLonger;
  const long = `p99 was ${Math.round(p99)} ms, and ${Math.round(usual)} ms before`;
  const few = calm.length === 0 || meanwhile.length === 0 ? ['nobody waited with whom to compare'] : [];
  return check(
    `${what}: p99 below ${withinMs / 1_000} s, or hardly longer than before`,
    meanwhile.length,
    isLong ? [long] : few,
  );
}

/** However much piles up, of a hundred all but one wait no longer than this. */
export function inTimeAtP99(name: string, waits: readonly number[], withinMs: number): Check {
  const { p99 } = spreadOf(waits);
  const late = p99 <= withinMs ? [] : [`p99 was ${Math.round(p99)} ms, and not ${withinMs} ms`];
  return check(name, waits.length, late);
}
