import type { ApiKeyId, EnrollmentId, WorkflowId } from './ids.ts';

/** Who caused a change. Stored with it, so names are those of that moment. */
export type Actor =
  | { kind: 'API_KEY'; keyId: ApiKeyId; name: string }
  | {
      kind: 'WORKFLOW_ACTION';
      workflowId: WorkflowId;
      workflowName: string;
      revision: number;
      actionKey: string;
      enrollmentId: EnrollmentId;
    }
  | { kind: 'SYSTEM'; name: string };
