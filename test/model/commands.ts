import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Call } from './calls.ts';
import { type Draft, drafts } from './drafts.ts';
import { numberAll, takeTurn } from './interpret.ts';
import { perform } from './perform.ts';
import { predict } from './predict.ts';
import { readAnswer } from './read-answer.ts';
import { note, type Real } from './real.ts';
import { altered, resolve } from './resolve.ts';
import { settle } from './settle.ts';
import { shapeNames } from './shapes.ts';
import type { Model } from './state.ts';

export type Command = fc.AsyncCommand<Model, Real>;

const mostConversations = 6;
const mostWorkflows = 5;
/** Above that a turn of the engine may end in the middle, which only settling can cope with. */
const stepsOfATurn = 200;
const workOfATurn = 64;

type Action = (model: Model, real: Real) => Promise<void>;

function command(
  words: string,
  run: Action,
  check: (model: Readonly<Model>) => boolean = () => true,
): Command {
  return {
    check,
    run: (model, real) => {
      real.tally.commands += 1;
      return run(model, real);
    },
    toString: () => words,
  };
}

async function make(model: Model, real: Real, call: Call): Promise<void> {
  const predicted = predict(model, call);
  note(real, `${call.operation} ${predicted.__typename}${predicted.replayed === true ? ' replayed' : ''}`);
  const actual = readAnswer(real.cast, await perform(real.cast, call));
  assert.deepStrictEqual(actual, predicted, `${call.operation} did not answer what the model does.`);
}

const calls = drafts.map((draft: Draft) =>
  command(
    JSON.stringify(draft),
    (model, real) => make(model, real, resolve(model, draft)),
    (model) => isPossible(model, draft),
  ),
);

/** Whether there is room for what it creates, or anything of the kind that it counts through. */
function isPossible({ conversations, workflows }: Readonly<Model>, { operation, input }: Draft): boolean {
  if (operation === 'create') return conversations.length < mostConversations;
  if (operation === 'createWorkflow') return workflows.length < mostWorkflows;
  const isThere = (place: number | string | undefined, things: readonly unknown[]) =>
    typeof place !== 'number' || things.length > 0;
  return isThere(input.conversation, conversations) && isThere(input.workflow, workflows);
}

const running = fc
  .record({ shape: fc.constantFrom(...shapeNames), enrollExisting: fc.constantFrom(true, true, false) })
  .map((draft) =>
    command(
      `${JSON.stringify(draft)} is created and turned on`,
      async (model, real) => {
        const { shape, enrollExisting } = draft;
        const workflow = model.workflows.length;
        const by = { caller: 'first', key: null } as const;
        await make(model, real, { ...by, operation: 'createWorkflow', input: { shape } });
        await make(model, real, { ...by, operation: 'turnOn', input: { workflow, enrollExisting } });
      },
      ({ workflows }) => workflows.length < mostWorkflows,
    ),
  );

const again = fc
  .record({ place: fc.nat(), as: fc.constantFrom('the same', 'the same', 'another') })
  .map(({ place, as }) =>
    command(
      `the ${place}th key again, for ${as} request`,
      (model, real) => {
        const call = model.keyed[place % model.keyed.length];
        assert(call !== undefined);
        return make(model, real, as === 'the same' ? call : altered(call));
      },
      ({ keyed, conversations }) => keyed.length > 0 && conversations.length < mostConversations,
    ),
  );

const number = command('number', async (model, { system }) => {
  assert.equal(await system.number(), numberAll(model), 'Another number of events was numbered.');
});

const turn = command(
  'the engine takes a turn',
  async (model, { system }) => {
    assert.equal(await system.work(), takeTurn(model), 'The engine had other work than the model.');
  },
  ({ conversations, order }) => {
    const waiting = conversations.flatMap(({ changes, evaluated }) => changes.slice(evaluated));
    const work = conversations.reduce((sum, { due }) => sum + due, 0);
    return waiting.length * order.length * 2 < stepsOfATurn && work <= workOfATurn;
  },
);

const deaths = fc.constantFrom('work' as const, 'number' as const).map((doing) =>
  command(`dies before it commits its ${doing}`, async (_, real) => {
    if (await real.system.die(doing)) note(real, `death ${doing}`);
  }),
);

const restart = command('restart the worker', async (_, { system }) => system.restart());

const takes = fc.integer({ min: 1, max: 20 }).map((most) =>
  command(`the subscriber takes ${most}`, async (model, { subscriber }) => {
    if (model.subscriber === null) {
      await subscriber.begin();
      model.subscriber = { start: model.numbered, received: 0 };
    }
    const count = Math.min(most, model.numbered - model.subscriber.start - model.subscriber.received);
    await subscriber.take(count);
    model.subscriber.received += count;
  }),
);

const drop = command('the subscriber is cut off', (_, { subscriber }) => subscriber.drop());

/** Without a subscription that includes it, nobody may assign owners, and no workflow does. */
const pay = (entitled: boolean) =>
  command(
    `the account ${entitled ? 'pays again' : 'pays no more'}`,
    async (model, { system, cast }) => {
      const tier = entitled ? 'PROFESSIONAL' : 'STARTER';
      await system.database.transaction(cast.accountId, (trx) =>
        sql`update subscriptions set tier = ${tier} where account_id = ${cast.accountId}`.execute(trx),
      );
      model.entitled = entitled;
    },
    (model) => model.entitled !== entitled,
  );

const settling = command('settle', settle);

/** All that may happen, as often as it shall in proportion. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 50, arbitrary: calls },
  { weight: 4, arbitrary: running },
  { weight: 5, arbitrary: again },
  { weight: 7, arbitrary: fc.constant(number) },
  { weight: 7, arbitrary: fc.constant(turn) },
  { weight: 2, arbitrary: deaths },
  { weight: 1, arbitrary: fc.constant(restart) },
  { weight: 4, arbitrary: takes },
  { weight: 2, arbitrary: fc.constant(drop) },
  { weight: 2, arbitrary: fc.constant(pay(false)) },
  { weight: 12, arbitrary: fc.constant(pay(true)) },
  { weight: 2, arbitrary: fc.constant(settling) },
);
