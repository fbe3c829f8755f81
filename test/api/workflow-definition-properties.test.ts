import type { ConversationFilterInput, PropertySettingInput } from '@usher/sdk/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import { expectMistakes, type Mistakes } from '../support/mistakes.ts';
import { declare, declareEach, set } from '../support/properties.ts';
import { openRouting, type Routing } from '../support/routing.ts';
import { assign, branch, open, whenever } from '../support/workflows.ts';

let app: TestApp;
let us: Routing;
let them: Routing;
beforeAll(async () => {
  app = await startTestApp();
  us = await openRouting(app);
  them = await openRouting(app);
  await declareEach(us.usher);
  await declare(them.usher, { name: 'theirs' });
});
afterAll(() => app.stop());

describe('an action is refused that sets', () => {
  const cases: Record<string, [PropertySettingInput, string, string]> = {
    'a property that is not declared': [
      { property: { name: 'mood', value: { text: 'good' } } },
      'property.name',
      'No property is called "mood"',
    ],
    'a property of another account': [
      { property: { name: 'theirs', value: { text: 'x' } } },
      'property.name',
      'No property is called "theirs"',
    ],
    'a value of another type': [
      { property: { name: 'seats', value: { text: '5' } } },
      'property.value.text',
      'Use number instead of text',
    ],
    'a choice that is not offered': [
      { property: { name: 'plan', value: { choice: 'bronze' } } },
      'property.value.choice',
      'silver, gold',
    ],
    'nothing, for a property that is not declared': [{ clearProperty: 'mood' }, 'clearProperty', '"mood"'],
    'the priority to nothing, or not': [{ clearPriority: false }, 'clearPriority', 'Say true'],
    'no tags': [{ addTags: [] }, 'addTags', 'at least one tag'],
  };
  test.each(Object.entries(cases))('%s', (_, [setting, path, words]) =>
    expectMistakes(us, whenever(open, set(setting)), {
      [`.actions.0.setConversationProperty.set.${path}`]: words,
    }),
  );
});

describe('a filter is refused that looks at', () => {
  const cases: Record<string, [ConversationFilterInput, Mistakes]> = {
    'a property that is not declared': [
      { all: [open, { property: { name: 'mood', text: { isSet: true } } }] },
      { '.triggers.0.criteria.filter.all.1.property.name': '"mood"' },
    ],
    'a property as another type': [
      { property: { name: 'seats', text: { contains: '5' } } },
      { '.triggers.0.criteria.filter.property.text': 'is of type NUMBER. Use number' },
    ],
    'choices that are not offered': [
      { property: { name: 'plan', choice: { in: ['gold', 'Gold'], notIn: ['bronze'] } } },
      {
        '.triggers.0.criteria.filter.property.choice.in.1': '"Gold" is no choice',
        '.triggers.0.criteria.filter.property.choice.notIn.0': '"bronze" is no choice',
      },
    ],
  };
  test.each(Object.entries(cases))('%s', (_, [filter, mistakes]) =>
    expectMistakes(us, whenever(filter, set({ priority: 'LOW' })), mistakes),
  );

  test('mistaken properties, contacts and tickets, wherever it is', () => {
    const mood = { property: { name: 'mood', boolean: { is: true } } };
    return expectMistakes(
      us,
      whenever(
        { any: [{ contact: { in: [us.contacts.grace, them.contacts.grace] } }, open] },
        branch([{ name: 'x', filter: mood, next: 'assign' }]),
        assign({ ownerId: us.agents.ana, guard: { ticket: { notIn: ['nonsense', us.tickets.login] } } }),
      ),
      {
        '.triggers.0.criteria.filter.any.0.contact.in.1': 'There is no contact',
        '.actions.0.branch.branches.0.filter.property.name': '"mood"',
        '.actions.1.assignConversationOwner.guard.ticket.notIn.0': 'There is no ticket',
      },
    );
  });
});

test('a choice that was added later may be used from then on', async () => {
  const tier = await declare(us.usher, { name: 'tier', type: 'CHOICE', choices: ['one'] });
  const definition = whenever(open, set({ property: { name: 'tier', value: { choice: 'two' } } }));
  await expectMistakes(us, definition, {
    '.actions.0.setConversationProperty.set.property.value.choice': '"two" is no choice',
  });
  await us.usher.properties.update({ propertyId: tier.id, addChoices: ['two'] });
  const workflowId = await us.turnOn(definition);
  expect(await us.workflow(workflowId)).toMatchObject({ on: true });
});
