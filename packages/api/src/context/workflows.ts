import type { Loaders, Session, Workflows } from '@usher/schema/context';
import { NotFoundError } from '@usher/schema/errors';
import { type EnrollmentId, isId, type WorkflowId } from '@usher/schema/ids';
import {
  createWorkflowInput,
  deleteWorkflowInput,
  type Enrollment,
  publishWorkflowInput,
  type Revision,
  turnOffWorkflowInput,
  turnOnWorkflowInput,
  updateWorkflowInput,
} from '@usher/schema/workflow/types';
import { readPage } from '../page.ts';
import {
  type EnrollmentPage,
  listEnrollmentPages,
  listEnrollmentsById,
  listStepsOfEnrollments,
} from '../workflow/enrollment-queries.ts';
import { listRevisions, listWorkflows, listWorkflowsById, type RevisionKey } from '../workflow/queries.ts';
import { createWorkflows, updateWorkflows } from '../workflow/save.ts';
import { deleteWorkflows, publishWorkflows, turnOffWorkflows, turnOnWorkflows } from '../workflow/switch.ts';
import { enrollMany } from './enrollments.ts';
import { batched, batchedQuestions, loadAllOf, loadById } from './loader.ts';
import { runRead } from './run-read.ts';
import { type Environment, runVerb } from './run-verb.ts';

const permission = 'WRITE_WORKFLOWS' as const;

const verbs = {
  create: { operation: 'createWorkflow', permission, input: createWorkflowInput, run: createWorkflows },
  update: { operation: 'updateWorkflow', permission, input: updateWorkflowInput, run: updateWorkflows },
  turnOn: { operation: 'turnOnWorkflow', permission, input: turnOnWorkflowInput, run: turnOnWorkflows },
  publish: { operation: 'publishWorkflow', permission, input: publishWorkflowInput, run: publishWorkflows },
  turnOff: { operation: 'turnOffWorkflow', permission, input: turnOffWorkflowInput, run: turnOffWorkflows },
  delete: { operation: 'deleteWorkflow', permission, input: deleteWorkflowInput, run: deleteWorkflows },
};

export function workflows(environment: Environment, session: Session): Workflows {
  const { accountId } = session;
  const pagesOf = (owner: 'conversationId' | 'workflowId') =>
    batchedQuestions<EnrollmentPage, Enrollment[]>(environment, session, (scope, pages) =>
      listEnrollmentPages(scope, owner, pages),
    );
  const ofConversation = pagesOf('conversationId');
  const ofWorkflow = pagesOf('workflowId');
  return {
    list: (page) =>
      readPage(
        { accountId, list: 'workflows' },
        page,
        ({ position }) => String(position),
        (request) => runRead(environment, session, (scope) => listWorkflows(scope, request)),
      ),
    enrollments: (of, page) => {
      const listed = { accountId, list: 'enrollments', filter: of };
      return readPage(
        listed,
        page,
        ({ id }) => id,
        (request) => {
          if ('workflowId' in of) return ofWorkflow({ of: of.workflowId, page: request });
          const { conversationId } = of;
          if (!isId('conversation', conversationId)) throw new NotFoundError('conversation', conversationId);
          return ofConversation({ of: conversationId, page: request });
        },
      );
    },
    create: (input) => runVerb(environment, session, verbs.create, input),
    update: (input) => runVerb(environment, session, verbs.update, input),
    turnOn: async (input) => {
      const outcome = await runVerb(environment, session, verbs.turnOn, input);
      if (outcome.enrolled > 0) environment.wakeWorker();
      return outcome;
    },
    publish: (input) => runVerb(environment, session, verbs.publish, input),
    turnOff: (input) => runVerb(environment, session, verbs.turnOff, input),
    delete: (input) => runVerb(environment, session, verbs.delete, input),
    enroll: (input) => enrollMany(environment, session, input),
  };
}

type WorkflowLoaders = Pick<Loaders, 'enrollment' | 'revision' | 'stepsOfEnrollment' | 'workflow'>;

export function workflowLoaders(environment: Environment, session: Session): WorkflowLoaders {
  const revision = batched<RevisionName, Revision | null>(environment, session, async (scope, names) => {
    const rows = await listRevisions(scope, names.map(keyOf));
    const byName = new Map(rows.map((row) => [nameOf(row), row]));
    return (name) => byName.get(name) ?? null;
  });
  return {
    enrollment: loadById(environment, session, 'enrollment', listEnrollmentsById),
    revision: (workflowId, number) => revision(nameOf({ workflowId, revision: number })),
    stepsOfEnrollment: loadAllOf(
      environment,
      session,
      (scope, ids: readonly EnrollmentId[]) => listStepsOfEnrollments(scope, ids),
      (step) => ({ key: step.enrollmentId, item: step }),
    ),
    workflow: loadById(environment, session, 'workflow', listWorkflowsById),
  };
}

type RevisionName = `${WorkflowId}/${number}`;
const nameOf = ({ workflowId, revision }: RevisionKey): RevisionName => `${workflowId}/${revision}`;

function keyOf(name: RevisionName): RevisionKey {
  const [workflowId, revision] = name.split('/');
  // The one place that takes apart what nameOf put together.
  return { workflowId: workflowId as WorkflowId, revision: Number(revision) };
}
