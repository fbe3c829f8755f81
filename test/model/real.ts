import type { Cast } from './cast.ts';
import type { Subscriber } from './subscriber.ts';
import type { System } from './system.ts';

/** How much was done, and how often each answer was met. */
export type Tally = { runs: number; commands: number; met: Record<string, number> };

/** What a run is done to. */
export type Real = { system: System; cast: Cast; subscriber: Subscriber; tally: Tally };

export function note({ tally: { met } }: Real, what: string): void {
  met[what] = (met[what] ?? 0) + 1;
}
