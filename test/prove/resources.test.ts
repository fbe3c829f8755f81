import { expect, test } from 'vitest';
import { type Resources, resourcesReturn } from './oracles/resources.ts';

const holding = (handles: number | null): Resources => ({
  nodes: { 'api-1': { rssMb: 90, handles } },
  idleInTransaction: 0,
  waiting: { 'api-1': 0 },
});
const before = holding(40);

test.each([
  ['as much as before', holding(40), 0],
  ['the streams that came over', holding(106), 0],
  ['more than that', holding(107), 1],
  ['nothing that could be measured', holding(0), 1],
  ['a transaction that stands idle', { ...before, idleInTransaction: 1 }, 1],
  ['a queue for connections', { ...before, waiting: { 'api-1': 3 } }, 1],
])('a process that holds %s in the end is judged', (_, after, violations) => {
  expect(resourcesReturn(before, after, 2).violations).toBe(violations);
});

test('handles are no matter where the system does not tell them', () => {
  expect(resourcesReturn(holding(null), holding(null), 2).violations).toBe(0);
});
