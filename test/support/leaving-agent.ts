import type { Usher } from '@usher/sdk';
import { succeeded } from './expect.ts';

/** An agent who leaves: whatever assigns to them is refused until they come back. */
export async function hireLeaving(usher: Usher) {
  const { agent } = succeeded(await usher.agents.create({ name: 'Lee' }));
  const setActive = async (active: boolean) =>
    succeeded(await usher.agents.update({ agentId: agent.id, active }));
  return { id: agent.id, leave: () => setActive(false), comeBack: () => setActive(true) };
}
