import { isId, type OwnerId } from '../ids.ts';

/** The owner that a stored value names; null when it names none. */
export function ownerIdFrom(value: unknown): OwnerId | null {
  if (typeof value !== 'string') return null;
  return isId('agent', value) || isId('bot', value) ? value : null;
}
