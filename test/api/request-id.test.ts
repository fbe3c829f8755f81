import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test.each([
  ['does not parse', '{', 'GRAPHQL_PARSE_FAILED'],
  ['is not valid', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['asks for too much', '{ agents(first: 101) { nodes { id } } }', 'INVALID_INPUT'],
])('an operation that %s is told the request id that the caller gave', async (_what, query, code) => {
  const answer = await fetch(app.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await app.createKey('READ')}`,
      'x-request-id': 'mine-1',
    },
    body: JSON.stringify({ query }),
  });
  expect(answer.headers.get('x-request-id')).toBe('mine-1');
  const { errors } = await answer.json();
  expect(errors[0].extensions).toMatchObject({ code, requestId: 'mine-1' });
});
