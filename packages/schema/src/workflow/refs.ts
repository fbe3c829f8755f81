import { builder } from '../graphql/builder.ts';
import type { Enrollment, Revision, Step, Workflow } from './types.ts';

export const enrollmentRef = builder.objectRef<Enrollment>('Enrollment');
export const revisionRef = builder.objectRef<Revision>('WorkflowRevision');
export const stepRef = builder.objectRef<Step>('Step');
export const workflowRef = builder.objectRef<Workflow>('Workflow');
