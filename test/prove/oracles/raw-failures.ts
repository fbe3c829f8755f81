import type { Ledger } from '../ledger.ts';
import { type Check, check } from './check.ts';

type Fetch = typeof globalThis.fetch;

/** Looks at each answer on its way, for what a client should never be told. */
export function watchAnswers(wrong: string[]): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const isPolite = response.status === 503 && response.headers.has('retry-after');
    if (response.status >= 500 && !isPolite) wrong.push(`${response.status} from ${String(input)}`);
    return response;
  };
}

/** What is not "come back in a moment": connections that ended without an answer, and errors of the server. */
export function noRawFailures({ attempts }: Pick<Ledger, 'attempts'>, wrong: readonly string[]): Check {
  const lost = attempts.filter(({ ending, error }) => ending === 'info' && error !== 'SERVICE_UNAVAILABLE');
  return check('no request is cut off', attempts.length, [
    ...lost.map(({ number, node, error }) => `request ${number} to ${node}: ${error}`),
    ...wrong,
  ]);
}
