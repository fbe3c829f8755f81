import type { ConversationFilter } from '@usher/schema/filter/types';
import { limits } from '@usher/schema/limits';
import { checkDefinition, namedIds } from '@usher/schema/workflow/check';
import type { Action, ActionOf, WorkflowDefinition } from '@usher/schema/workflow/definition';
import { workflowDefinition } from '@usher/schema/workflow/definition';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const open: ConversationFilter = { status: { in: ['OPEN'] } };

const comment = (key: string, next: string | null): Action => ({
  kind: 'addComment',
  key,
  text: 'Hello',
  next,
});
const end = (key: string): Action => ({ kind: 'end', key, reason: null });
const assign = (key: string, fields: Partial<ActionOf<'assignConversationOwner'>> = {}): Action => ({
  kind: 'assignConversationOwner',
  key,
  inboxId: null,
  ownerId: 'agt_ana',
  overwrite: 'ANY',
  guard: null,
  next: null,
  ...fields,
});
const delay = (key: string, next: string | null, fields: Partial<ActionOf<'delay'>> = {}): Action => ({
  kind: 'delay',
  key,
  for: { amount: 1, unit: 'SECONDS' },
  until: null,
  next,
  ...fields,
});
const branch = (
  key: string,
  exits: (string | null)[],
  otherwise: string | null = null,
  filter: ConversationFilter = open,
): Action => ({
  kind: 'branch',
  key,
  branches: exits.map((next, index) => ({ name: `Branch ${index + 1}`, filter, next })),
  otherwise,
});
const morning = { timeOfDay: { time: '09:00', timeZone: 'UTC', weekdays: [] } };
const definition = (actions: Action[], filters: ConversationFilter[] = [open]): WorkflowDefinition => ({
  objectType: 'CONVERSATION',
  triggers: filters.map((filter) => ({ kind: 'criteria', filter })),
  reEnrollment: false,
  actions,
});
const tests = (count: number): ConversationFilter => ({ any: Array.from({ length: count }, () => open) });

describe('a definition is accepted with', () => {
  test.each<[string, WorkflowDefinition]>([
    ['one action', definition([assign('a')])],
    ['a line of actions', definition([comment('a', 'b'), comment('b', 'c'), end('c')])],
    [
      'branches that meet again',
      definition([branch('a', ['b', 'c'], 'd'), comment('b', 'd'), comment('c', 'd'), end('d')]),
    ],
    ['a circle through a delay', definition([comment('a', 'b'), delay('b', 'a')])],
    ['a delay that leads to itself', definition([delay('a', 'a')])],
    ['a circle through a time of day', definition([delay('a', 'a', { for: null, until: morning })])],
    ['two exits to one action', definition([branch('a', ['b', 'b'], 'b'), end('b')])],
    [
      'actions listed before those that lead to them',
      definition([comment('a', 'c'), end('b'), comment('c', 'b')]),
    ],
    [
      'as many tests as allowed',
      definition([branch('a', [null], null, tests(100))], [tests(100), tests(50)]),
    ],
  ])('%s', (_, given) => {
    expect(workflowDefinition.parse(given)).toEqual(given);
    expect(checkDefinition(given)).toEqual([]);
  });
});

describe('a definition is refused with', () => {
  test.each<[string, WorkflowDefinition, [path: string, words: string][]]>([
    ['a key used twice', definition([comment('a', 'b'), end('b'), end('b')]), [['actions.2.key', '"b"']]],
    ['an unknown key', definition([comment('a', 'b')]), [['actions.0.next', '"b"']]],
    [
      'an unknown key in a branch',
      definition([branch('a', [null, 'x'])]),
      [['actions.0.branches.1.next', '"x"']],
    ],
    ['an unknown key otherwise', definition([branch('a', [null], 'x')]), [['actions.0.otherwise', '"x"']]],
    ['an action that nothing leads to', definition([end('a'), end('b')]), [['actions.1', '"b"']]],
    [
      'actions that only an unreachable one leads to',
      definition([end('a'), comment('b', 'c'), end('c')]),
      [
        ['actions.1', '"b"'],
        ['actions.2', '"c"'],
      ],
    ],
    ['an action that leads to itself', definition([comment('a', 'a')]), [['actions.0.next', 'a -> a']]],
    [
      'a cycle',
      definition([comment('a', 'b'), branch('b', ['c'], 'd'), comment('c', 'b'), end('d')]),
      [['actions.2.next', 'b -> c -> b']],
    ],
    [
      'a circle through a moment, which comes once',
      definition([delay('a', 'a', { for: null, until: { dateTime: '2031-01-01T00:00:00.000Z' } })]),
      [['actions.0.next', 'a -> a']],
    ],
    [
      'a circle beside a delay',
      definition([branch('a', ['b', 'c']), delay('b', 'a'), comment('c', 'a')]),
      [['actions.2.next', 'a -> c -> a']],
    ],
    [
      'two cycles through one action',
      definition([branch('a', ['b', 'c']), comment('b', 'a'), comment('c', 'a')]),
      [
        ['actions.1.next', 'a -> b -> a'],
        ['actions.2.next', 'a -> c -> a'],
      ],
    ],
    [
      'a cycle that cannot be reached',
      definition([end('a'), comment('b', 'c'), comment('c', 'b')]),
      [
        ['actions.2.next', 'b -> c -> b'],
        ['actions.1', '"b"'],
        ['actions.2', '"c"'],
      ],
    ],
    [
      'too many tests in triggers, guards and branches together',
      definition(
        [assign('a', { guard: tests(100), next: 'b' }), branch('b', [null], null, tests(100))],
        [tests(51)],
      ),
      [['', '251']],
    ],
    [
      'every mistake at once',
      definition([comment('a', 'x'), comment('b', 'b'), end('b')]),
      [
        ['actions.2.key', '"b"'],
        ['actions.0.next', '"x"'],
        ['actions.1.next', 'b -> b'],
        ['actions.1', '"b"'],
      ],
    ],
  ])('%s', (_, given, mistakes) => {
    const issues = checkDefinition(given);
    expect(issues.map(({ path }) => path)).toEqual(
      mistakes.map(([path]) => (path === '' ? 'definition' : `definition.${path}`)),
    );
    mistakes.forEach(([, words], index) => {
      expect(issues[index]?.message).toContain(words);
    });
  });

  test('twenty mistakes at most', () => {
    const lost = Array.from({ length: limits.workflowActions }, (_, index) => end(`end${index}`));
    expect(checkDefinition(definition(lost))).toHaveLength(20);
  });
});

describe('a tree of actions', () => {
  const key = (index: number) => `action${index}`;
  /** The parent of every action but the first, each before its child: that is the tree. */
  const trees = fc
    .integer({ min: 2, max: limits.workflowActions })
    .chain((size) => fc.tuple(...Array.from({ length: size - 1 }, (_, index) => fc.nat({ max: index }))));

  function treeOf(parents: readonly number[], leadsTo = (child: number) => child): WorkflowDefinition {
    const actions = [-1, ...parents].map((_, index) => {
      const exits = parents.flatMap((parent, at) => (parent === index ? [key(leadsTo(at + 1))] : []));
      const [first = null, ...others] = exits;
      return others.length === 0 ? comment(key(index), first) : branch(key(index), others, first);
    });
    // The order in the list means nothing, but for the first.
    return definition([...actions.slice(0, 1), ...actions.slice(1).toReversed()]);
  }

  test('is accepted', () => {
    fc.assert(
      fc.property(trees, (parents) => {
        expect(checkDefinition(treeOf(parents))).toEqual([]);
      }),
    );
  });

  test('has a cycle when any exit leads back to an ancestor instead', () => {
    const turned = trees.chain((parents) =>
      fc.record({
        parents: fc.constant(parents),
        child: fc.integer({ min: 1, max: parents.length }),
        up: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(turned, ({ parents, child, up }) => {
        const line: number[] = [];
        for (let at = parents[child - 1]; at !== undefined; at = parents[at - 1]) line.unshift(at);
        const loop = line.slice(up % line.length);
        const [ancestor = 0] = loop;

        const issues = checkDefinition(treeOf(parents, (index) => (index === child ? ancestor : index)));
        const circles = issues.filter(({ message }) => message.includes('circle'));
        expect(circles).toHaveLength(1);
        expect(circles[0]?.message).toContain(`: ${[...loop, ancestor].map(key).join(' -> ')}.`);
      }),
    );
  });
});

test('the largest definition with the most exits is checked in no time', () => {
  const keys = Array.from({ length: limits.workflowActions }, (_, index) => `a${index}`);
  const everywhere = keys.map((key) => branch(key, keys.slice(0, limits.workflowBranches), keys.at(-1)));
  const begin = performance.now();
  expect(checkDefinition(definition(everywhere))).toHaveLength(20);
  expect(performance.now() - begin).toBeLessThan(5_000);
});

test('the ids that a definition names come with their places', () => {
  const given: WorkflowDefinition = {
    ...definition([
      assign('a', {
        inboxId: 'inb_vip',
        guard: {
          all: [open, { any: [{ owner: { notIn: ['agt_bo', 'bot_1'] } }, { owner: { isSet: false } }] }],
        },
      }),
      branch('b', ['a'], null, { inbox: { in: ['inb_mail'] } }),
    ]),
    triggers: [
      { kind: 'criteria', filter: { inbox: { in: ['inb_chat'], orMissing: true } } },
      { kind: 'events', types: ['message.received'], filter: null },
    ],
  };
  expect(namedIds(given).map(({ path, kind, id }) => [path, kind, id])).toEqual([
    ['definition.actions.0.inboxId', 'inbox', 'inb_vip'],
    ['definition.actions.0.ownerId', 'owner', 'agt_ana'],
    ['definition.triggers.0.filter.inbox.in.0', 'inbox', 'inb_chat'],
    ['definition.actions.0.guard.all.1.any.0.owner.notIn.0', 'owner', 'agt_bo'],
    ['definition.actions.0.guard.all.1.any.0.owner.notIn.1', 'owner', 'bot_1'],
    ['definition.actions.1.branches.0.filter.inbox.in.0', 'inbox', 'inb_mail'],
  ]);
});
