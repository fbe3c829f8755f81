import { armPoints, point, points } from '@usher/api/point';
import { afterEach, expect, test } from 'vitest';
import { readSourceFiles } from './support/import-rules/source-files.ts';

afterEach(() => armPoints(undefined));

const files = (await readSourceFiles()).filter(({ path }) => path !== 'packages/api/src/point.ts');

test('nothing in packages arms a point', () => {
  expect(files.filter(({ source }) => source.includes('armPoints')).map(({ path }) => path)).toEqual([]);
});

test.each(points)('%s is passed at one place, where it is awaited', (name) => {
  const calls = files.flatMap(
    ({ source }) => source.match(new RegExp(`.*\\bpoint\\('${name}'\\)`, 'g')) ?? [],
  );
  expect(calls).toEqual([expect.stringMatching(/^\s+await point/)]);
});

test('a point at which nobody listens answers nothing to wait for', () => {
  expect(point('afterLock')).toBeUndefined();
});

test('a point that is armed holds the work until the test lets it go', async () => {
  const reached = Promise.withResolvers<string>();
  const released = Promise.withResolvers<void>();
  armPoints((name) => {
    reached.resolve(name);
    return released.promise;
  });
  let passed = false;
  const passing = Promise.resolve(point('beforeCommit')).then(() => {
    passed = true;
  });
  expect(await reached.promise).toBe('beforeCommit');
  expect(passed).toBe(false);
  released.resolve();
  await passing;
  expect(passed).toBe(true);
});
