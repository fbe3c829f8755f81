import type { Rows } from '../rows.ts';
import { type Check, check } from './check.ts';

/** I9: when everything had its time, nothing waits that should be done. */
export function nothingLeft({ leftovers, conversations, enrollments }: Rows): Check {
  return check('I9 nothing stuck', conversations.length + enrollments.length, leftovers);
}
