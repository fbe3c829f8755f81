import { complexityFromQuery } from '@pothos/plugin-complexity';
import { limits } from '@usher/schema/limits';
import { schema } from '@usher/schema/schema';
import type { WorkflowDefinition } from '@usher/schema/workflow/definition';
import { type DefinitionInput, definitionFromInput } from '@usher/schema/workflow/from-input';
import { inputPath } from '@usher/schema/workflow/input-paths';
import fc from 'fast-check';
import { coerceInputValue, isInputType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { toDefinitionInput } from '../../packages/sdk/src/definition-input.ts';
import { randomDefinition } from './random-definitions.ts';
import { readDefinition, wholeDefinition } from './read-definition.ts';

test('a definition that is read and written back is the same, whatever it is made of', () => {
  fc.assert(
    fc.property(randomDefinition, (definition) => {
      const input = coerced(toDefinitionInput(readDefinition(definition)));
      expect(definitionFromInput(input)).toEqual(definition);
    }),
    { numRuns: 300 },
  );
});

test('what was read without change is written without nulls and type names', () => {
  fc.assert(
    fc.property(randomDefinition, (definition) => {
      const written = JSON.stringify(toDefinitionInput(readDefinition(definition)), (key, value) => {
        expect(key).not.toBe('__typename');
        expect(value).not.toBeNull();
        return value;
      });
      expect(written).toBeTypeOf('string');
    }),
  );
});

test('live fields that were read along are not written back', () => {
  const read = readDefinition(withActions([assign]));
  const actions = read.actions.map((action) => ({ ...action, inbox: { name: 'Support' }, owner: null }));
  expect(toDefinitionInput({ ...read, actions })).toEqual(toDefinitionInput(read));
});

describe('what is left out of an input', () => {
  const minimal = coerced({
    triggers: [
      { criteria: { filter: { status: { in: ['OPEN'] } } } },
      { events: { types: ['MESSAGE_RECEIVED'] } },
      { manual: {} },
    ],
    actions: [
      { assignConversationOwner: { key: 'assign', ownerId: 'agt_ana' } },
      { branch: { key: 'branch', branches: [{ name: 'VIP', filter: { tags: { hasAny: ['vip'] } } }] } },
      { delay: { key: 'hour', for: { amount: 1, unit: 'HOURS' } } },
      { delay: { key: 'noon', until: { timeOfDay: { time: '12:00', timeZone: 'UTC' } } } },
      { end: { key: 'end' } },
    ],
  });

  test('has its default', () => {
    expect(definitionFromInput(minimal)).toEqual({
      objectType: 'CONVERSATION',
      reEnrollment: false,
      triggers: [
        { kind: 'criteria', filter: { status: { in: ['OPEN'], orMissing: false } } },
        { kind: 'events', types: ['message.received'], filter: null },
        { kind: 'manual', filter: null },
      ],
      actions: [
        assign,
        {
          kind: 'branch',
          key: 'branch',
          branches: [{ name: 'VIP', filter: { tags: { hasAny: ['vip'] } }, next: null }],
          otherwise: null,
        },
        { kind: 'delay', key: 'hour', for: { amount: 1, unit: 'HOURS' }, until: null, next: null },
        {
          kind: 'delay',
          key: 'noon',
          for: null,
          until: { timeOfDay: { time: '12:00', timeZone: 'UTC', weekdays: [] } },
          next: null,
        },
        { kind: 'end', key: 'end', reason: null },
      ],
    });
  });

  test('has its default also when GraphQL does not fill it in', () => {
    const input: DefinitionInput = {
      objectType: 'CONVERSATION',
      reEnrollment: false,
      triggers: [],
      actions: [{ assignConversationOwner: { key: 'assign', ownerId: 'agt_ana' } }],
    };
    expect(definitionFromInput(input).actions).toEqual([assign]);
  });
});

test.each([
  [
    'input.definition.triggers.0.filter.all.1.status',
    'input.definition.triggers.0.criteria.filter.all.1.status',
  ],
  ['input.definition.actions.0.ownerId', 'input.definition.actions.0.assignConversationOwner.ownerId'],
  ['input.definition.actions.0', 'input.definition.actions.0'],
  ['input.definition.actions.7.key', 'input.definition.actions.7.key'],
  ['input.definition', 'input.definition'],
  ['input.name', 'input.name'],
])('the mistake at %s is answered at %s', (kept, given) => {
  expect(inputPath(kept, withActions([assign]))).toBe(given);
});

test('a page of workflows with whole definitions is not too large an operation', () => {
  const query = `
    query { workflows(first: ${limits.pageSize}) { nodes { name revision(number: 1) { definition { ...WholeDefinition } } } } }
    ${wholeDefinition}`;
  const { complexity, depth, breadth } = complexityFromQuery(query, { schema });
  expect(complexity).toBeLessThan(20_000);
  expect(depth).toBeLessThan(20);
  expect(breadth).toBeLessThan(20_000);
});

const assign = {
  kind: 'assignConversationOwner',
  key: 'assign',
  inboxId: null,
  ownerId: 'agt_ana',
  overwrite: 'ANY',
  guard: null,
  next: null,
} as const;

function withActions(actions: WorkflowDefinition['actions']): WorkflowDefinition {
  const filter = { status: { in: ['OPEN'] } } as const;
  return {
    objectType: 'CONVERSATION',
    triggers: [{ kind: 'criteria', filter }],
    reEnrollment: false,
    actions,
  };
}

/** As a resolver gets it; throws what GraphQL refuses. */
function coerced(value: unknown): DefinitionInput {
  const type = schema.getType('WorkflowDefinitionInput');
  if (!isInputType(type)) throw new Error('WorkflowDefinitionInput is no input type.');
  return coerceInputValue(value, type) as DefinitionInput;
}
