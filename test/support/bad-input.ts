import { type IdKind, newId } from '@usher/schema/ids';
import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import { contentsOf } from './rows.ts';

/** What names nothing: unknown, of another kind, misspelt, hostile. */
export function idsThatNameNothing(kind: IdKind): string[] {
  const id = newId(kind);
  return [
    ...[
      id,
      `${id}x`,
      id.slice(0, -1),
      id.toUpperCase(),
      ` ${id}`,
      newId(kind === 'agent' ? 'inbox' : 'agent'),
    ],
    ...['nonsense', '', ' ', '0', 'null', "'; drop table events; --", '../../etc/passwd', '🛋️'.repeat(100)],
    ...['a\u0000b', `${id}\u0000`, 'a\ud800b', '\udc00', 'x'.repeat(1_000_000)],
  ];
}

/** Texts that no field takes, with what is told about each. */
export function textsToRefuse(limit: number): [string, string][] {
  return [
    ['a\u0000b', 'Remove the NUL character.'],
    ['a\ud800b', 'Remove the broken (unpaired surrogate) character.'],
    ['\udc00', 'Remove the broken (unpaired surrogate) character.'],
    ['x'.repeat(limit + 1), `Give at most ${limit} characters.`],
    ['x'.repeat(1_000_000), `Give at most ${limit} characters.`],
  ];
}

export const emptyTexts: [string, string][] = ['', ' ', '\n\t\u00a0'].map((text) => [
  text,
  'Give a text that is not empty.',
]);

/** Nothing of what happens meanwhile may leave a trace. */
export async function expectNothingWritten(
  { app, settled }: TestApp,
  run: () => Promise<void>,
): Promise<void> {
  await settled();
  const before = await contentsOf(app.database);
  await run();
  await settled();
  expect(await contentsOf(app.database)).toEqual(before);
}

/** An answer for callers: short, without anything of the inside. */
export function expectTidy(answer: unknown): void {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  expect(text.length).toBeLessThan(10_000);
  expect(text).not.toMatch(
    /node_modules|\.[jt]s:\d|stack|select |insert into|syntax error at|INTERNAL_SERVER_ERROR/,
  );
}
