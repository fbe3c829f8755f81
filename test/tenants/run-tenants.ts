import { type Transport, transports } from './ask.ts';
import { checkCalls } from './check-calls.ts';
import { checkCursors } from './check-cursors.ts';
import { checkIds, type Effort } from './check-ids.ts';
import { checkKeys } from './check-keys.ts';
import { checkLists } from './check-lists.ts';
import { checkOwn } from './check-own.ts';
import { checkTexts } from './check-texts.ts';
import { createJudge, type Finding, type Judge } from './judge.ts';
import { listenMeanwhile } from './listen-meanwhile.ts';
import { placesOf } from './places.ts';
import { targets } from './targets.ts';
import { idsOf, readHead, readRows } from './tenant.ts';
import { kinds } from './wanted-kind.ts';
import { openWorld, type Subject, type World } from './world.ts';

export type Report = {
  ways: readonly Transport[];
  checks: number;
  findings: readonly Finding[];
  seconds: number;
};

/** One line for people. After n checks without a finding, the true rate is below 3/n with 95 % confidence. */
export function summaryOf({ ways, checks, findings, seconds }: Report): string {
  const bound = findings.length === 0 ? ` (< ${((3 / checks) * 100).toFixed(2)} %)` : '';
  return [
    `${placesOf('ID').length} places for ids in ${targets.length} operations`,
    `${kinds.length} kinds of ids`,
    `${ways.join(', ')}: ${checks} checks, ${findings.length} leaked${bound}, ${seconds.toFixed(0)} s`,
  ].join(' × ');
}

export type Options = {
  onProgress?: (checks: number) => void;
  /** Called when both accounts have all they need, before anything is tried. */
  onFurnished?: () => Promise<void>;
  /** By which transports. Left out: by all. */
  ways?: readonly Transport[];
  effort?: Effort;
};

/** Tries everything by which one account might see another. */
export async function runTenants(
  subject: Subject,
  { onProgress, onFurnished, ways = transports, effort = 'usual' }: Options = {},
): Promise<Report> {
  const startedAt = performance.now();
  const world = await openWorld(subject);
  await onFurnished?.();
  const early = await readRows(subject.app, world.them);
  const heard = await listenMeanwhile(world);
  await refresh(world);

  const judge = createJudge(world, (checks) => onProgress?.(checks));
  expectSameRows(judge, world.theirRows, early);
  for (const { target, answer } of heard) {
    judge.isClean(`subscription ${target.name}, live`, answer);
    if (!answer.text.includes('"event":{'))
      judge.find(target.name, 'tells nothing live, so its frames show nothing');
  }
  const before = await readRows(subject.app, world.them);
  await checkLists(world, judge, ways);
  await checkIds(world, judge, { ways, effort });
  await checkTexts(world, judge);
  await checkCursors(world, judge, ways);
  await checkCalls(world, judge);
  if (effort !== 'quick') await checkOwn(world, judge);
  await subject.settled();
  expectSameRows(judge, before, await readRows(subject.app, world.them));
  await checkKeys(world, judge);
  const seconds = (performance.now() - startedAt) / 1_000;
  return { ways, checks: judge.checks(), findings: judge.findings, seconds };
}

/** After more has happened to both. */
async function refresh({ subject: { app }, them, us }: World): Promise<void> {
  for (const party of [them, us])
    Object.assign(party, { ids: await idsOf(app, party), head: await readHead(app, party) });
}

function expectSameRows(judge: Judge, before: Record<string, string>, after: Record<string, string>): void {
  for (const table of Object.keys({ ...before, ...after })) {
    judge.isClean(`their rows in ${table}`, { status: 200, text: '' });
    if (before[table] !== after[table]) judge.find(`their rows in ${table}`, 'are not what they were');
  }
}
