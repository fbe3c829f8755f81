import type { ConversationFilterInput, WorkflowDefinitionInput } from '@usher/sdk/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { expectMistakes, type Mistakes } from '../support/mistakes.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { branch, close, comment, end, open, upon, whenever } from '../support/workflows.ts';

let app: TestApp;
let us: Routing;
beforeAll(async () => {
  app = await startTestApp();
  us = await openRouting(app);
});
afterAll(() => app.stop());

const toNobody = { name: 'any', filter: open };
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
const comments = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    comment('Hi', index + 1 < count ? `c${index + 1}` : undefined, `c${index}`),
  );
const tests = (count: number): ConversationFilterInput => ({
  any: Array.from({ length: count }, () => open),
});

describe('the shape of a definition is refused with', () => {
  const cases: Record<string, [WorkflowDefinitionInput, Mistakes]> = {
    'a key that no action has': [
      whenever(open, comment('Hi', 'nowhere')),
      { '.actions.0.addComment.next': '"nowhere"' },
    ],
    'branches that lead nowhere': [
      whenever(open, branch([toNobody, { ...toNobody, next: 'x' }], 'y')),
      { '.actions.0.branch.branches.1.next': '"x"', '.actions.0.branch.otherwise': '"y"' },
    ],
    'a key used twice': [
      whenever(open, comment('Hi', 'close'), close(), close()),
      { '.actions.2.setConversationStatus.key': '"close"' },
    ],
    'an action that nothing leads to': [whenever(open, comment('Hi'), close()), { '.actions.1': '"close"' }],
    'a cycle': [
      whenever(open, comment('Hi', 'b', 'a'), comment('Hi', 'a', 'b')),
      { '.actions.1.addComment.next': 'a -> b -> a' },
    ],
    'an action that leads to itself': [
      whenever(open, comment('Hi', 'comment')),
      { '.actions.0.addComment.next': 'comment -> comment' },
    ],
    'no trigger': [{ ...whenever(open, close()), triggers: [] }, { '.triggers': 'at least one trigger' }],
    'no action': [whenever(open), { '.actions': 'at least one action' }],
    'no event type': [upon([], close()), { '.triggers.0.events.types': 'at least one event type' }],
    '21 triggers': [
      { ...whenever(open, close()), triggers: times(21, { criteria: { filter: open } }) },
      { '.triggers': 'at most 20 triggers' },
    ],
    '201 actions': [whenever(open, ...comments(201)), { '.actions': 'at most 200 actions' }],
    'no branch': [whenever(open, branch([])), { '.actions.0.branch.branches': 'at least one branch' }],
    '21 branches': [
      whenever(open, branch(times(21, toNobody))),
      { '.actions.0.branch.branches': 'at most 20 branches' },
    ],
    '251 filters in one group': [
      whenever(tests(251), close()),
      { '.triggers.0.criteria.filter.any': 'at most 250 filters' },
    ],
    '251 filters together': [
      whenever(tests(250), branch([toNobody])),
      { '': 'at most 250 tests together, not 251' },
    ],
    'groups nested too deep': [
      whenever({ all: [{ any: [{ all: [{ any: [open] }] }] }] }, close()),
      { '.triggers.0.criteria.filter.all.0.any.0.all.0.any': 'at most 3 groups deep' },
    ],
    'a test without operators': [
      whenever(
        { any: [open, { status: {} }] },
        branch([{ name: 'x', filter: { subject: { orMissing: true } } }]),
      ),
      {
        '.triggers.0.criteria.filter.any.1.status': 'at least one operator',
        '.actions.0.branch.branches.0.filter.subject': 'at least one operator',
      },
    ],
    'empty lists': [
      whenever({ all: [] }, branch([{ name: 'x', filter: { tags: { hasAny: [] } } }])),
      {
        '.triggers.0.criteria.filter.all': 'at least one filter',
        '.actions.0.branch.branches.0.filter.tags.hasAny': 'at least one value',
      },
    ],
    'NUL characters': [
      whenever({ subject: { contains: 'a\u0000' } }, comment('b\u0000', 'end'), end('c\u0000')),
      {
        '.triggers.0.criteria.filter.subject.contains': 'NUL',
        '.actions.0.addComment.text': 'NUL',
        '.actions.1.end.reason': 'NUL',
      },
    ],
  };
  test.each(Object.entries(cases))('%s', (_, [definition, mistakes]) =>
    expectMistakes(us, definition, mistakes),
  );

  test.each(['', ' ', 'a b', 'ä', 'a.b', 'k\u0000', 'x'.repeat(101)])('the key %j', async (key) => {
    const answer = await us.usher.workflows.create({ name: 'Key', definition: whenever(open, close(key)) });
    expect(answer).toMatchObject({ __typename: 'InvalidInputError' });
    expect(answer).toHaveProperty('issues.0.path', 'input.definition.actions.0.setConversationStatus.key');
  });
});
