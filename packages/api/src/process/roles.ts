import type { Role } from '../config.ts';

/** What a process does. Whatever it is, it numbers what was committed. */
export const duties: Record<Role, { serves: boolean; evaluates: boolean }> = {
  all: { serves: true, evaluates: true },
  api: { serves: true, evaluates: false },
  worker: { serves: false, evaluates: true },
};
