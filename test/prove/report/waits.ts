import { spreadOf } from '../oracles/recovery.ts';
import { spread } from '../trial.ts';

/** How long these conversations waited, by their ids, before something happened and meanwhile. */
export function compareWaits(
  what: string,
  waits: ReadonlyMap<string, number>,
  before: readonly string[],
  during: readonly string[],
): Record<string, string> {
  const spreadOfAll = (ids: readonly string[]) => spreadOf(ids.flatMap((id) => waits.get(id) ?? []));
  const [calm, meanwhile] = [spreadOfAll(before), spreadOfAll(during)];
  return {
    [`${what}, before`]: spread(calm),
    [`${what}, meanwhile`]: spread(meanwhile),
    [`${what}, p99 meanwhile by p99 before`]: (meanwhile.p99 / calm.p99).toFixed(2),
  };
}
