import { type Check, check } from './check.ts';

export type Resources = {
  /** By process: memory in megabytes and open handles; null where the system does not tell them. */
  nodes: Record<string, { rssMb: number; handles: number | null }>;
  /** Transactions in which nothing has happened for a while. */
  idleInTransaction: number;
  /** By process that serves an API and answers: how many wait there for a connection, and do so for a while. */
  waiting: Record<string, number>;
};

/** Connections of clients and of the pool come and go; more than these do not. */
const handlesMayGrowBy = 64;

/** I12: what was taken is given back. Streams of the scenario's own may have gone over from one process to another. */
export function resourcesReturn(before: Resources, after: Resources, streams: number): Check {
  const names = Object.keys(after.nodes);
  const waiting = Object.entries(after.waiting).filter(([, count]) => count > 0);
  return check('I12 resources return', names.length + 1, [
    ...names.flatMap((name) => handlesOf(name, before, after, streams)),
    ...(after.idleInTransaction === 0 ? [] : [`${after.idleInTransaction} transactions stand idle`]),
    ...waiting.map(([name, count]) => `${count} wait for a connection of ${name}`),
  ]);
}

function handlesOf(name: string, before: Resources, after: Resources, streams: number): string[] {
  const [first, last] = [before.nodes[name]?.handles, after.nodes[name]?.handles];
  if (first === null || last === null) return [];
  if (!first || !last) return [`the handles of ${name} were not measured`];
  if (last - first <= handlesMayGrowBy + streams) return [];
  return [`${name} holds ${last} handles, before ${first}`];
}

export function resourceFigures(before: Resources, after: Resources): Record<string, string> {
  return Object.fromEntries(
    Object.entries(after.nodes).map(([name, { rssMb, handles }]) => {
      const first = before.nodes[name];
      return [
        `${name} before and after`,
        `${first?.rssMb} -> ${rssMb} MB, ${first?.handles} -> ${handles} handles`,
      ];
    }),
  );
}
