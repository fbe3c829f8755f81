import type { Actor } from '../actor.ts';
import { builder } from './builder.ts';

type ActorOf<Kind extends Actor['kind']> = Extract<Actor, { kind: Kind }>;

const apiKeyActor = builder.objectRef<ActorOf<'API_KEY'>>('ApiKeyActor').implement({
  description: 'A program or person that used an API key.',
  fields: (t) => ({
    keyId: t.exposeID('keyId', { description: 'The key. Its secret is never shown.' }),
    name: t.exposeString('name', { description: "The key's name at that time." }),
  }),
});

export const workflowActorRef = builder.objectRef<ActorOf<'WORKFLOW_ACTION'>>('WorkflowActor');
workflowActorRef.implement({
  description: 'An action of a workflow.',
  fields: (t) => ({
    workflowId: t.exposeID('workflowId', { description: 'The workflow.' }),
    workflowName: t.exposeString('workflowName', { description: "The workflow's name at that time." }),
    revision: t.exposeInt('revision', { description: 'The revision that ran.' }),
    actionKey: t.exposeString('actionKey', { description: "The action's key in that revision." }),
    enrollmentId: t.exposeID('enrollmentId', { description: 'The enrollment that the action ran for.' }),
  }),
});

const systemActor = builder.objectRef<ActorOf<'SYSTEM'>>('SystemActor').implement({
  description: 'Usher itself or its operator, such as an import.',
  fields: (t) => ({ name: t.exposeString('name', { description: 'Which part of the system.' }) }),
});

const typeNames: Record<Actor['kind'], string> = {
  API_KEY: 'ApiKeyActor',
  WORKFLOW_ACTION: 'WorkflowActor',
  SYSTEM: 'SystemActor',
};

export const actorRef = builder.unionType('Actor', {
  description: 'Who caused a change.',
  types: [apiKeyActor, workflowActorRef, systemActor],
  resolveType: (actor) => typeNames[actor.kind],
});
