/** The success that a mutation must have answered; anything else fails the test with what it was. */
export function succeeded<Result extends { __typename: string }>(
  result: Result,
): Extract<Result, { __typename: `${string}Success` }> {
  if (isSuccess(result)) return result;
  throw new Error(`Expected a success, but it answered ${JSON.stringify(result)}`);
}

function isSuccess<Result extends { __typename: string }>(
  result: Result,
): result is Extract<Result, { __typename: `${string}Success` }> {
  return result.__typename.endsWith('Success');
}

/** What must be there, or the test fails. */
export function present<T>(value: T | null | undefined): T {
  if (value == null) throw new Error('Expected something, but there is nothing.');
  return value;
}
