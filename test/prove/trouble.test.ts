import { expect, test } from 'vitest';
import { chances } from './chances.ts';
import { startTrouble } from './faults.ts';

test('a fault that throws is told when trouble stops, and not before', async () => {
  const struck = Promise.withResolvers<void>();
  const trouble = startTrouble({ least: 1, most: 1 }, chances(1), async () => {
    struck.resolve();
    throw new Error('It does not break.');
  });
  await struck.promise;
  // By now it would have been an unhandled rejection, which fails the run.
  await new Promise(setImmediate);
  await expect(trouble.stop()).rejects.toThrow('It does not break.');
});
