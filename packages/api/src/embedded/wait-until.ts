import { setTimeout as pause } from 'node:timers/promises';

/** Asks again every few milliseconds; false when the time is over. */
export async function waitUntil(
  holds: () => boolean | Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() >= deadline) return false;
    await pause(20);
  }
  return true;
}
