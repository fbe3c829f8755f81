import { OperationTypeNode } from 'graphql';
import { waitUntil } from '../support/wait-until.ts';
import { type Answer, createAsk } from './ask.ts';
import { furnish } from './furnish.ts';
import { type Target, targets } from './targets.ts';
import { readHead } from './tenant.ts';
import { toldAll, type World } from './world.ts';

/** What every stream of ours tells, live, while they do everything, and then we. */
export async function listenMeanwhile({ subject, them, us }: World): Promise<Heard[]> {
  const { app, url, settled } = subject;
  const end = { head: 'not yet' };
  const listening = new Set<string>();
  const streams = targets
    .filter(({ operation }) => operation === OperationTypeNode.SUBSCRIPTION)
    .map(async (target): Promise<Heard> => {
      const isEnough = (frames: readonly string[]) => {
        listening.add(target.name);
        return toldAll(frames, end.head);
      };
      const ask = createAsk({ fetch, url, apiKey: us.apiKey, isEnough });
      const answer = await ask('SSE', { target, variables: {} });
      listening.add(target.name);
      return { target, answer };
    });
  await waitUntil(() => listening.size === streams.length);
  await furnish({ app, tenant: them, ask: them.ask }, 'meanwhile');
  await furnish({ app, tenant: us, ask: us.ask }, 'meanwhile');
  await settled();
  end.head = await readHead(app, us);
  return Promise.all(streams);
}

export type Heard = { target: Target; answer: Answer };
