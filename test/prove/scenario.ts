import type { Check } from './oracles/check.ts';
import type { Plan, World } from './world/world.ts';

export type RunOptions = {
  /** 1 is the size that proves something; less of it is for every day. */
  scale: number;
  seed: number;
  /** Says how far it is, in a few words. */
  report: (progress: string) => void;
};

export type Outcome = { checks: Check[]; figures: Record<string, string | number> };

export type Scenario = {
  name: string;
  title: string;
  /** What others publish, and what this is to show against it. */
  anchor: string;
  /** The processes it needs, at this size. */
  plan: Plan | ((options: RunOptions) => Plan);
  /** It judges how long things take, so nothing else may run beside it. */
  timed?: true;
  /** It mostly waits, and leaves the machine to what runs beside it. */
  idle?: true;
  run(world: World, options: RunOptions): Promise<Outcome>;
};

/** Small enough for every day, when other tests make the machine slow meanwhile. */
export const isEveryDay = (scale: number) => scale < 0.05;

/** Whoever has to wait less than this feels nothing of what happens elsewhere. */
export const effectAt = (scale: number) => (isEveryDay(scale) ? 10_000 : 1_000);

/** So many at full scale, and never fewer than are worth looking at. */
export function scaled(full: number, scale: number, least: number): number {
  return Math.max(least, Math.round(full * scale));
}
