import assert from 'node:assert/strict';
import { expectWholeWork } from '../support/whole-log.ts';
import { compare } from './compare.ts';
import { numberAll, takeTurn } from './interpret.ts';
import { note, type Real } from './real.ts';
import type { Model } from './state.ts';

const mostRounds = 1_000;

/** Lets everything come to rest, here and in the model; then all must be the same. */
export async function settle(model: Model, real: Real): Promise<void> {
  await rest(model, real);
  await expectSame(model, real);
}

/** At the end the subscriber catches up, and whatever must never be in a log is looked for. */
export async function settleForGood(model: Model, real: Real): Promise<void> {
  await rest(model, real);
  if (model.subscriber !== null) {
    const { start, received } = model.subscriber;
    await real.subscriber.take(model.numbered - start - received);
    model.subscriber.received = model.numbered - start;
  }
  await expectSame(model, real);
  await expectWholeWork(real.system.database, real.cast.accountId);
  for (const { status } of model.enrollments) note(real, `enrollment ${status}`);
}

async function rest(model: Model, { system }: Real): Promise<void> {
  await untilNothingIsLeft(async () => (await system.number()) + (await system.work()));
  await untilNothingIsLeft(async () => numberAll(model) + takeTurn(model));
}

async function expectSame(model: Model, real: Real): Promise<void> {
  const log = await compare(model, real.cast);
  const { start, received } = model.subscriber ?? { start: 0, received: 0 };
  const places = log.map(({ id, position }) => ({ id, position }));
  assert.deepStrictEqual(
    real.subscriber.received,
    places.slice(start, start + received),
    'The subscriber did not receive what the log has, once and in order.',
  );
  note(real, 'settled');
}

async function untilNothingIsLeft(round: () => Promise<number>): Promise<void> {
  for (let rounds = 0; rounds < mostRounds; rounds += 1) if ((await round()) === 0) return;
  throw new Error(`There is no end to it after ${mostRounds} rounds.`);
}
