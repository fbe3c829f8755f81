import { afterAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { expectNothingWritten, expectTidy } from '../support/bad-input.ts';
import { startConversation } from '../support/conversations.ts';
import { errorIn, post } from '../support/graphql.ts';

const app = await startTestApp();
afterAll(app.stop);
const apiKey = await app.createKey('READ', 'WRITE_CONVERSATIONS', 'WRITE_DIRECTORY', 'WRITE_WORKFLOWS');
const conversationId = await startConversation(app.usher);
const fine = { conversationId, ownerId: app.agents.ana };

const assign = `mutation ($input: AssignConversationOwnerInput!) {
  assignConversationOwner(input: $input) { __typename }
}`;
const create = `mutation ($input: CreateConversationInput!) { createConversation(input: $input) { __typename } }`;
const list =
  'query ($first: Int, $filter: ConversationFilterInput) { conversations(first: $first, filter: $filter) { nodes { id } } }';

/** Sends it; it must be refused as a whole with this code and words, and leave no trace. */
async function expectRefusal(body: unknown, code: string, words: string | RegExp) {
  await expectNothingWritten(app, async () => {
    const answer = await post(app.url, apiKey, body);
    expect(answer.status).toBeLessThan(500);
    const message = typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
    expect(errorIn(answer)).toMatchObject({ message, extensions: { code } });
    expectTidy(answer.text);
    expect(answer.text).not.toContain('secret');
  });
}

describe('a variable that its type does not take is refused with its path', () => {
  test.each<[string, string, object]>([
    ['null for an id', '"input.conversationId"', { ...fine, conversationId: null }],
    ['a list for an id', '"input.ownerId"', { ...fine, ownerId: ['x'] }],
    ['an object for an id', '"input.ownerId"', { ...fine, ownerId: { id: 'x' } }],
    ['true for an id', '"input.inboxId"', { ...fine, inboxId: true }],
    ['a field too few', '"conversationId"', { ownerId: 'x' }],
    ['a field too many', '"nonsense"', { ...fine, nonsense: 1 }],
    ['a fraction for a version', '"input.expectedVersion"', { ...fine, expectedVersion: 1.5 }],
    ['a text for a version', '"input.expectedVersion"', { ...fine, expectedVersion: '1' }],
    ['a version beyond 32 bits', '"input.expectedVersion"', { ...fine, expectedVersion: 1e10 }],
    ['a number for a reason', '"input.reason"', { ...fine, reason: 5 }],
    ['both conditions', '"AssignmentConditionInput"', { ...fine, onlyIf: { unowned: true, ownerIs: 'x' } }],
    ['neither condition', '"AssignmentConditionInput"', { ...fine, onlyIf: {} }],
    ['null as a condition', '"unowned"', { ...fine, onlyIf: { unowned: null } }],
    [
      '__proto__',
      '"__proto__"',
      JSON.parse(`{"conversationId":"x","ownerId":"y","__proto__":{"reason":"z"}}`),
    ],
  ])('%s', async (_, words, input) => {
    await expectRefusal({ query: assign, variables: { input } }, 'BAD_REQUEST', words);
  });

  test.each<[string, string, object]>([
    ['a word that the enum has not', '"input.priority"', { priority: 'SOON' }],
    ['the right word in the wrong case', '"input.priority"', { priority: 'high' }],
    ['null among tags', '"input.tags[1]"', { tags: ['x', null] }],
    ['a number among tags', '"input.tags[0]"', { tags: [1] }],
  ])('%s', async (_, words, input) => {
    await expectRefusal({ query: create, variables: { input } }, 'BAD_REQUEST', words);
  });

  test.each<[string, string, object]>([
    ['a page beyond 32 bits', '"$first"', { first: 1e10 }],
    ['a fraction of a page', '"$first"', { first: 1.5 }],
    ['a status that is none', '"filter.status.in[0]"', { filter: { status: { in: ['NONE'] } } }],
    ['a field that no filter has', '"mood"', { filter: { mood: { in: ['x'] } } }],
    ['an operator that no test has', '"like"', { filter: { subject: { like: 'x' } } }],
    ['two fields of one filter', '"ConversationFilterInput"', { filter: { all: [], any: [] } }],
  ])('%s', async (_, words, variables) => {
    await expectRefusal({ query: list, variables }, 'BAD_REQUEST', words);
  });
});

describe('a document is refused', () => {
  const close = (input: string) => `mutation { closeConversation(input: ${input}) { __typename } }`;
  test.each([
    ['that is empty', '', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['that does not end', '{ account {', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['with half a character', '{ agent(id: "\\ud800") { id } }', 'GRAPHQL_PARSE_FAILED', 'ud800'],
    ['with a field that is none', '{ nonsense }', 'GRAPHQL_VALIDATION_FAILED', '"nonsense"'],
    [
      'with an argument that is none',
      '{ agents(nonsense: 1) { nodes { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
      '"nonsense"',
    ],
    [
      'with null for what is required',
      close('{ conversationId: null }'),
      'GRAPHQL_VALIDATION_FAILED',
      '"ID!"',
    ],
    ['without what is required', close('{}'), 'GRAPHQL_VALIDATION_FAILED', 'conversationId'],
    [
      'with a word that the enum has not',
      '{ events(types: [NONE]) { nodes { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
      '"NONE"',
    ],
    ['that goes in circles', '{ ...A } fragment A on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED', '"A"'],
    [
      'with two operations and no name',
      'query A { account { id } } query B { account { id } }',
      'OPERATION_RESOLUTION_FAILURE',
      'operation',
    ],
  ])('%s', async (_, query, code, words) => {
    await expectRefusal({ query }, code, words);
  });

  test('with more than 10,000 words, before anything else is done with it', async () => {
    const query = `{ ${'nonsense '.repeat(20_000)} }`;
    await expectRefusal({ query }, 'GRAPHQL_PARSE_FAILED', /10000 tokens/);
  });

  test.each([
    ['fields', '{a'.repeat(3_300) + '}'.repeat(3_300)],
    ['fields beyond those of any operation', '{a'.repeat(201) + '}'.repeat(201)],
    ['lists', `{ conversation(id: ${'['.repeat(4_900)}${']'.repeat(4_900)}) { id } }`],
    [
      'objects',
      `{ conversations(filter: ${'{all: ['.repeat(1_600)}${']}'.repeat(1_600)}) { nodes { id } } }`,
    ],
  ])('whose %s are nested too deeply', async (_, query) => {
    await expectRefusal({ query }, 'OPERATION_TOO_COMPLEX', 'nested too deeply');
  });

  const levels = 'history { nodes { conversation {';
  test.each([
    ['levels', `{ conversation(id: "x") { ${levels.repeat(8)} id ${'} } }'.repeat(8)} } }`],
    [
      'things',
      `{ conversations(first: 100) { nodes { history(first: 100) { nodes { conversation { messages { id } } } } } } }`,
    ],
  ])('that asks for too many %s', async (_, query) => {
    await expectRefusal(
      { query },
      'OPERATION_TOO_COMPLEX',
      'Ask for fewer fields, levels or items per page.',
    );
  });
});

test.each([4, 10, 1_000, 10_000, 100_000])('a filter nested %i deep is refused', async (depth) => {
  const filter = `${'{"all":['.repeat(depth)}{"status":{"in":["OPEN"]}}${']}'.repeat(depth)}`;
  const body = `{"query":"${list}","variables":{"filter":${filter}}}`;
  const [code, words] =
    depth > 100 ? ['OPERATION_TOO_COMPLEX', 'Flatten'] : ['INVALID_INPUT', 'Flatten this one.'];
  await expectRefusal(body, code ?? '', words ?? '');
});

describe('a body is refused', () => {
  test.each<[string, unknown, string]>([
    ['without a query', {}, 'query'],
    ['that is null', 'null', 'object'],
    ['that is a text', '"x"', 'object'],
    ['that is a list', [{ query: '{ account { id } }' }], 'Batching is not supported'],
    ['whose query is a number', { query: 5 }, '"query"'],
    ['whose variables are a text', { query: '{ account { id } }', variables: 'x' }, '"variables"'],
    ['whose variables are a list', { query: '{ account { id } }', variables: [] }, '"variables"'],
    ['with something unknown in it', { query: '{ account { id } }', nonsense: 1 }, '"nonsense"'],
    ['that is broken', '{"query": "secret', 'invalid JSON'],
    ['that is empty', '', 'invalid JSON'],
  ])('%s', async (_, body, words) => {
    await expectRefusal(body, 'BAD_REQUEST', words);
  });
});
