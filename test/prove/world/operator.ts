/** Shows the processes that one is the operator. */
export const operatorToken = 'the-operator-of-what-is-to-be-broken';

/** What is of interest here of the answer to the operator. */
export type OperatorReport = { pools: { api: { idle: number; waiting: number } } };

export async function readReport(url: string): Promise<OperatorReport> {
  const headers = { authorization: `Bearer ${operatorToken}` };
  const response = await fetch(new URL('/ready', url), { headers });
  // Our own process says so.
  return (await response.json()) as OperatorReport;
}
