import { styleText } from 'node:util';
import Table from 'cli-table3';
import { type Check, looked } from '../oracles/check.ts';
import type { Finished } from '../run-scenario.ts';

type Stream = NodeJS.WriteStream;

/** What a scenario showed: each check with what it found, then the figures. */
export function formatFinished(finished: Finished, stream: Stream): string {
  const { scenario, checks, figures, seconds, passed, directory } = finished;
  const paint = (style: Parameters<typeof styleText>[0], text: string) => styleText(style, text, { stream });
  const verdict = passed ? paint('green', 'PASSED') : paint('red', 'FAILED');
  const table = new Table({
    head: ['check', 'found', 'of', '95 % below'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const each of checks) {
    const found = each.violations === 0 ? paint('green', '0') : paint('red', String(each.violations));
    const row = looked(each)
      ? [each.name, found, each.n.toLocaleString('en'), bound(each)]
      : [paint('dim', each.name), paint('dim', 'not looked at'), '', ''];
    table.push(row);
  }
  return [
    `${paint('bold', scenario.name)}  ${verdict}  ${Math.round(seconds)} s`,
    scenario.title,
    paint('dim', `To beat: ${scenario.anchor}`),
    table.toString(),
    ...Object.entries(figures).map(([name, value]) => `  ${name}: ${value}`),
    ...checks.flatMap(({ name, examples }) => examples.map((text) => paint('red', `  ${name}: ${text}`))),
    ...(directory === null ? [] : [`  Logs and ledger: ${directory}`]),
    '',
  ].join('\n');
}

/** Of a few cases it says nothing. */
function bound({ bound95 }: Check): string {
  return bound95 === null || bound95 > 0.05 ? '' : `${(bound95 * 100).toPrecision(2)} %`;
}
