import { randomBytes } from 'node:crypto';
import { openDatabase } from '@usher/api/db/database';
import { createLogger } from '@usher/api/logger';
import { listen } from '@usher/api/server/http';
import { createProbe } from '@usher/api/server/probe';
import { afterAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { readConversation, startConversation } from '../support/conversations.ts';
import { createOwnedDatabase, dropDatabase, urlOf } from '../support/databases.ts';
import { errorIn, post } from '../support/graphql.ts';
import { connectTo } from '../support/raw-http.ts';

const app = await startTestApp();
afterAll(app.stop);
const apiKey = await app.createKey('READ', 'WRITE_CONVERSATIONS');
const account = { query: '{ account { id } }' };
const at = (path: string) => new URL(path, app.url);
const statusOf = async (path: string, init: RequestInit = {}) =>
  (await fetch(at(path), { redirect: 'manual', ...init })).status;

const bytes = (size: number) => {
  const empty = JSON.stringify({ ...account, variables: { padding: '' } });
  return JSON.stringify({ ...account, variables: { padding: 'x'.repeat(size - empty.length) } });
};

describe('a request', () => {
  test.each(['application/json', 'application/json; charset=utf-8'])(
    'with the content type %s is read',
    async (type) => {
      expect(await post(app.url, apiKey, account, { 'content-type': type })).toMatchObject({ status: 200 });
    },
  );

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/jsonx',
  ])('with the content type %s, which another site could send unasked, is not', async (type) => {
    const { status, text } = await post(app.url, apiKey, account, { 'content-type': type });
    expect([status, text]).toEqual([415, 'Send the operation as application/json.\n']);
  });

  test('that does not say its length is refused', async () => {
    const connection = await connectTo(app.url);
    connection.send(
      'POST /graphql HTTP/1.1',
      'Host: x',
      'Connection: close',
      'Content-Type: application/json',
    );
    connection.send('Transfer-Encoding: chunked', '', '2', '{}', '0', '', '');
    expect(await connection.rest()).toMatch(
      /^HTTP\/1\.1 411 [\s\S]*Say how long the body is, with Content-Length\./,
    );
  });

  test('of 5 MB is read, and of one byte more or of 6 MB refused', async () => {
    expect(await post(app.url, apiKey, bytes(5_000_000))).toMatchObject({ status: 200 });
    for (const size of [5_000_001, 6_000_000]) {
      const refused = { status: 413, text: 'Send at most 5000000 bytes.\n' };
      expect(await post(app.url, apiKey, bytes(size))).toMatchObject(refused);
    }
  });

  test('that breaks off harms nobody', async () => {
    const connection = await connectTo(app.url);
    connection.send(
      'POST /graphql HTTP/1.1',
      'Host: x',
      'Content-Type: application/json',
      'Content-Length: 1000',
      '',
      '{',
    );
    connection.close();
    expect(await statusOf('/health')).toBe(200);
  });

  test.each(['not http at all', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: many'])(
    'that is no HTTP is refused: %j',
    async (line) => {
      const connection = await connectTo(app.url);
      connection.send(line, '', '');
      expect(await connection.rest()).toMatch(/^HTTP\/1\.1 400 /);
    },
  );

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('with the method %s is refused', async (method) => {
    expect(await statusOf('/graphql', { method })).toBe(405);
  });

  test('by GET reads, but never writes', async () => {
    const conversationId = await startConversation(app.usher);
    const get = async (query: string) => {
      const headers = { authorization: `Bearer ${apiKey}` };
      return statusOf(`/graphql?query=${encodeURIComponent(query)}`, { headers });
    };
    expect(await get(account.query)).toBe(200);
    const closing = `mutation { closeConversation(input: { conversationId: "${conversationId}" }) { __typename } }`;
    expect(await get(closing)).toBe(405);
    expect(await readConversation(app.usher, conversationId)).toMatchObject({ status: 'OPEN' });
  });

  test.each([
    '',
    'Bearer',
    'Bearer x',
    'Basic x',
    `Bearer ${apiKey}x`,
    `Bearer ${apiKey.slice(0, -1)}`,
    apiKey,
  ])('without a valid key (%#) is refused', async (authorization) => {
    const answer = await post(app.url, '', account, { authorization });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(errorIn(answer)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  test('has an id, its own if that is a plain one, which errors tell too', async () => {
    for (const [own, told] of [
      ['order-66.a_b', 'order-66.a_b'],
      ['<script>', /^[\da-f-]{36}$/],
      ['x'.repeat(101), /^[\da-f-]{36}$/],
    ] as const) {
      const answer = await post(app.url, 'nobody', account, { 'x-request-id': own });
      const requestId = answer.headers.get('x-request-id');
      expect(requestId).toMatch(told);
      expect(errorIn(answer)).toMatchObject({ extensions: { requestId } });
    }
  });

  test.each(['/nothing', '/graphql/', '/graphqlx', '/..', '//', '/health/x'])(
    'for %s finds nothing',
    async (path) => {
      const connection = await connectTo(app.url);
      connection.send(`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close', '');
      expect(await connection.rest()).toMatch(/^HTTP\/1\.1 404 [\s\S]*GraphQL is at \/graphql\./);
    },
  );

  test('for nothing in particular is sent to GraphQL', async () => {
    const { status, headers } = await fetch(at('/'), { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([302, '/graphql']);
  });
});

describe('readiness', () => {
  const logger = createLogger('silent');
  const readinessOf = async (url: string) => {
    const database = openDatabase({ url, connections: 1, logger });
    const server = await listen(
      { graphql: app.app.graphql, probe: createProbe({ probes: database }, undefined) },
      { host: '127.0.0.1', port: 0, logger },
    );
    onTestFinished(async () => {
      await server.stop();
      await database.close();
    });
    const [health, ready] = ['/health', '/ready'].map((path) => fetch(new URL(path, server.url)));
    return [(await health)?.status, (await ready)?.status];
  };

  test('is told while the database is there', async () => {
    expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 200]);
  });

  test('is not told while the database is away; health is', async () => {
    expect(await readinessOf('postgres://nobody@127.0.0.1:1/nothing')).toEqual([200, 503]);
  });

  test('is not told before the database is prepared', async () => {
    const name = `usher_${randomBytes(6).toString('hex')}`;
    const adminUrl = inject('postgresAdminUrl');
    await createOwnedDatabase(adminUrl, name);
    onTestFinished(() => dropDatabase(adminUrl, name));
    expect(await readinessOf(urlOf(inject('postgresOwnerUrl'), name))).toEqual([200, 503]);
  });

  test('is not told any more while the server stops, and the connection is closed', async () => {
    const other = await startTestApp();
    const connection = await connectTo(other.url);
    connection.send('GET /ready HTTP/1.1', 'Host: x', '', 'GET /ready HTTP/1.1', 'Host: x');
    await connection.heard('ready');
    const stopped = other.stop();
    connection.send('');
    expect(await connection.rest()).toMatch(
      /HTTP\/1\.1 200 [\s\S]*HTTP\/1\.1 503 [\s\S]*Connection: close[\s\S]*not ready/i,
    );
    await stopped;
  });
});
