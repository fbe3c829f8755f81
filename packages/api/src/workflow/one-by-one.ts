import type { Attribution, InAccount, Request, Result } from '../scope.ts';

/** Workflows are changed one at a time; this gives their verbs the shape that all verbs have. */
export function oneByOne<Input, Outcome>(
  run: (scope: InAccount, input: Input, by: Attribution) => Promise<Result<Outcome>>,
) {
  return async (scope: InAccount, requests: readonly Request<Input>[]): Promise<Result<Outcome>[]> => {
    const results: Result<Outcome>[] = [];
    for (const { input, by } of requests) results.push(await run(scope, input, by));
    return results;
  };
}
