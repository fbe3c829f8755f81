import { type Check, check } from './check.ts';

export type Resources = {
  /** By process: memory in megabytes and open handles, where the system tells them. */
  nodes: Record<string, { rssMb: number; handles: number }>;
  /** Transactions in which nothing has happened for a while. */
  idleInTransaction: number;
};

/** Connections of clients and of the pool come and go; more than these do not. */
const handlesMayGrowBy = 64;

/** I12: what was taken is given back. Streams of the scenario's own may have gone over from one process to another. */
export function resourcesReturn(before: Resources, after: Resources, streams: number): Check {
  const names = Object.keys(after.nodes);
  const grown = names.filter(
    (name) =>
      (after.nodes[name]?.handles ?? 0) - (before.nodes[name]?.handles ?? 0) > handlesMayGrowBy + streams,
  );
  return check('I12 resources return', names.length + 1, [
    ...grown.map(
      (name) => `${name} holds ${after.nodes[name]?.handles} handles, before ${before.nodes[name]?.handles}`,
    ),
    ...(after.idleInTransaction === 0 ? [] : [`${after.idleInTransaction} transactions stand idle`]),
  ]);
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
