import type { Call } from './furnish.ts';
import type { Judge } from './judge.ts';
import type { World } from './world.ts';

/**
 * Both accounts made the same calls with the same idempotency keys and external ids. Neither met what the other did: what was
 * new was done, and the second time each gets its own outcome.
 */
export async function checkCalls({ us, them }: World, judge: Judge): Promise<void> {
  for (const { target, text } of us.calls) {
    judge.isClean(`mutation ${target.name}, called first`, { status: 200, text });
    if (/replayed":true|created":false/.test(text))
      judge.find(`mutation ${target.name}`, `met what is theirs: ${text.slice(0, 300)}`);
  }
  for (const { target, variables } of us.calls.filter(isKeyed)) {
    const where = `mutation ${target.name}`;
    const again = await us.ask('POST', { target, variables });
    judge.isClean(`${where}, called again`, again);
    if (!again.text.includes('replayed":true'))
      judge.find(where, `did it again: ${again.text.slice(0, 300)}`);
  }
  for (const { target, variables } of them.calls.filter(isKeyed)) {
    const again = await them.ask('POST', { target, variables });
    if (again.text.includes(us.tag)) judge.find(`mutation ${target.name}`, 'answers them with what is ours');
  }
}

const isKeyed = ({ variables }: Call) => JSON.stringify(variables).includes('"idempotencyKey"');
