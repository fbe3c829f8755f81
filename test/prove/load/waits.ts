import type { WorkflowActionInput } from '@usher/sdk/operations';
import { succeeded } from '../../support/expect.ts';
import { branch, comment, delay, says, seconds, upon } from '../../support/workflows.ts';
import type { Target } from '../world/account.ts';

const keyPrefix = 'wait-';
const longAgo = { until: { dateTime: '2020-01-01T00:00:00.000Z' } };

/** Turns on what lets a new conversation wait as many seconds as its message says, from none to so many, and then notes it. */
export async function turnOnWaiting([first]: readonly Target[], longest: number): Promise<void> {
  if (first === undefined) throw new Error('There is no node to ask.');
  const waits = Array.from({ length: longest + 1 }, (_, index) => index);
  const branches = waits.map((wait) => ({
    name: `${wait} s`,
    filter: says(messageWaiting(wait)),
    next: `${keyPrefix}${wait}`,
  }));
  const delays = waits.map(
    (wait): WorkflowActionInput => delay(wait === 0 ? longAgo : seconds(wait), 'note', `${keyPrefix}${wait}`),
  );
  const actions = [branch(branches), ...delays, comment('It waited.', undefined, 'note')];
  const definition = upon(['CONVERSATION_CREATED'], ...actions);
  const { workflow } = succeeded(await first.usher.workflows.create({ name: 'Waiting', definition }));
  succeeded(await first.usher.workflows.turnOn({ workflowId: workflow.id, enrollExisting: false }));
}

export const messageWaiting = (wait: number) => `Wait ${wait} s, please`;

/** How long the delay of this key waits. */
export const waitOf = (actionKey: string) => Number(actionKey.slice(keyPrefix.length)) * 1_000;
