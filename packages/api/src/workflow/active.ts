import type { Enrollment, EnrollmentStatus } from '@usher/schema/workflow/types';

const active: Record<EnrollmentStatus, boolean> = {
  RUNNING: true,
  WAITING: true,
  COMPLETED: false,
  FAILED: false,
  OVERTAKEN: false,
  BLOCKED: false,
  CANCELLED: false,
};

/** Whether it is on its way still. */
export function isActive({ status }: Enrollment): boolean {
  return active[status];
}
