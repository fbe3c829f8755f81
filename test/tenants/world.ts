import type { App } from '@usher/api/process/app';
import { encodeCursor } from '@usher/schema/event/cursor';
import { type IdKind, newId } from '@usher/schema/ids';
import { present } from '../support/expect.ts';
import { afflict } from './afflict.ts';
import { type Ask, createAsk } from './ask.ts';
import { type Call, furnish } from './furnish.ts';
import { type Ids, idsOf, openTenant, readHead, readRows, type Tenant } from './tenant.ts';
import { kinds } from './wanted-kind.ts';

/** A running Usher whose streams tell their cursor at once (`heartbeatMs: 0`), so that nobody waits for their end. */
export type Subject = {
  app: App;
  /** Where it listens. */
  url: string;
  /** Resolves when everything is numbered and every workflow has had its turn. */
  settled: () => Promise<void>;
};

/** One of the two accounts, with clients that speak to the server inside this process and through its port. */
export type Party = Tenant & {
  ask: Ask;
  askPort: Ask;
  ids: Ids;
  calls: readonly Call[];
  /** The end of its log. */
  head: string;
};

/** Two accounts that were given the same, and one id of each kind: theirs, and nobody's. */
export type World = {
  subject: Subject;
  them: Party;
  us: Party;
  foreign: Record<IdKind, string>;
  unknown: Record<IdKind, string>;
  /** All that was stored of them before we came. */
  theirRows: Record<string, string>;
};

const words = { them: 'zvurfel', us: 'mokander' };

export async function openWorld(subject: Subject): Promise<World> {
  const them = await openParty(subject, words.them);
  const theirRows = await readRows(subject.app, them);
  const us = await openParty(subject, words.us);
  const foreign = exampleOf((kind) => present(them.ids.get(kind)?.at(-1)));
  return { subject, them, us, foreign, unknown: exampleOf((kind) => newId(kind)), theirRows };
}

async function openParty({ app, url, settled }: Subject, word: string): Promise<Party> {
  const tenant = await openTenant(app, word);
  const party = { head: '' };
  const isEnough = (frames: readonly string[]) => toldAll(frames, party.head);
  const asking = { url, apiKey: tenant.apiKey, isEnough };
  const ask = createAsk({ ...asking, fetch: (to, init) => present(app.graphql).fetch(to, init) });
  const askPort = createAsk({ ...asking, fetch });
  // The second time, because the first ends with the end of things.
  const site = { app, tenant, ask };
  const calls = [...(await furnish(site, 'shared')), ...(await furnish(site, 'own'))];
  await settled();
  await afflict(app, tenant);
  const ids = await idsOf(app, tenant);
  for (const kind of kinds) {
    if (ids.has(kind)) continue;
    throw new Error(
      `The generated calls made no ${kind}, so none of its ids can be tried. Make one in test/tenants/afflict.ts.`,
    );
  }
  return Object.assign(party, { ...tenant, ask, askPort, ids, calls, head: await readHead(app, tenant) });
}

/** A stream tells its cursor when it has told everything up to there. */
export function toldAll(frames: readonly string[], head: string): boolean {
  const last = frames.at(-1) ?? '';
  return last.includes(`"cursor":"${head}"`) && last.includes('"event":null');
}

export const logStart = encodeCursor({ position: 0, id: '' });

function exampleOf(choose: (kind: IdKind) => string): Record<IdKind, string> {
  // Every kind is in the list, which the compiler cannot see.
  return Object.fromEntries(kinds.map((kind) => [kind, choose(kind)])) as Record<IdKind, string>;
}
