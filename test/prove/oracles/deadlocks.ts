import { type Check, check } from './check.ts';

/** How a log tells of a deadlock. */
export const toldByPostgres = /deadlock detected/;
export const toldByNode = /40P01|deadlock/;

type Told = { requests: number; inPostgres: readonly string[]; inNodes: readonly string[] };

/** F20: nobody ever had to be thrown out for others to go on. */
export function noDeadlocks({ requests, inPostgres, inNodes }: Told): Check[] {
  return [
    check('no deadlock in Postgres', requests, inPostgres),
    check('no deadlock told by a node', requests, inNodes),
  ];
}
