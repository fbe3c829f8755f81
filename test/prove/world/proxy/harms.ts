import { setTimeout as pause } from 'node:timers/promises';
import type { Chances } from '../../chances.ts';
import type { PostgresProxy } from './proxy.ts';

type Place = {
  proxy: PostgresProxy;
  node: string;
  luck: Chances;
  /** How long it is so, if it is something that lasts. */
  forMs: number;
};

/** When a server that lost its client finds out, by what its system tells it. */
const serverNoticesAfterMs = 12_000;

/** What happens to connections, by its name. Each resolves when it is over. */
export const harms = {
  'connections reset': async ({ proxy, node }) => {
    for (const link of proxy.links(node)) link.reset();
  },
  'connections ended politely': async ({ proxy, node }) => {
    for (const link of proxy.links(node)) link.end();
  },
  'connections cut in the middle': async ({ proxy, node, luck }) => {
    for (const link of proxy.links(node)) link.cutAfter(luck.between(1, 2_000));
  },
  'server lost, client not told': async ({ proxy, node }) => {
    for (const link of proxy.links(node)) link.lose('server');
  },
  'client lost, server not told': async ({ proxy, node }) => {
    for (const link of proxy.links(node)) {
      link.lose('client');
      setTimeout(link.reset, serverNoticesAfterMs).unref();
    }
  },
  'everything 0.1 to 0.3 s late': async ({ proxy, luck, forMs }) => {
    proxy.setWeather({ delayMs: () => luck.between(100, 300), bytesPerSecond: Number.POSITIVE_INFINITY });
    await pause(forMs);
    proxy.setWeather(null);
  },
  '10 KB a second': async ({ proxy, forMs }) => {
    proxy.setWeather({ delayMs: () => 0, bytesPerSecond: 10_000 });
    await pause(forMs);
    proxy.setWeather(null);
  },
} satisfies Record<string, (place: Place) => Promise<void>>;

export type Harm = keyof typeof harms;
/** What happens to the connections of all, whoever's turn it was. */
export const harmsToAll: ReadonlySet<Harm> = new Set(['everything 0.1 to 0.3 s late', '10 KB a second']);
// The keys of an object literal are exactly those of its type.
export const kindsOfHarm = Object.keys(harms) as Harm[];
