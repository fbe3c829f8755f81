import { spreadOf } from '../oracles/recovery.ts';
import { calmAndMeanwhile, type Waits } from '../oracles/waits.ts';
import { spread } from '../trial.ts';

/** How long these conversations waited, before something happened and meanwhile. */
export function compareWaits(what: string, told: Waits): Record<string, string> {
  const waited = calmAndMeanwhile(told);
  const [calm, meanwhile] = [spreadOf(waited.calm), spreadOf(waited.meanwhile)];
  return {
    [`${what}, before`]: spread(calm),
    [`${what}, meanwhile`]: spread(meanwhile),
    [`${what}, p99 meanwhile by p99 before`]: (meanwhile.p99 / calm.p99).toFixed(2),
  };
}
