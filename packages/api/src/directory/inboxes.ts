import type {
  CreateInboxInput,
  CreateOutcome,
  UpdateInboxInput,
  UpdateOutcome,
} from '@usher/schema/directory/types';
import { UsherError } from '@usher/schema/errors';
import { type InboxId, newId } from '@usher/schema/ids';
import type { InAccount, Request, Result } from '../scope.ts';
import { createRows, updateRows } from './batches.ts';
import { lockInboxes } from './inbox-queries.ts';
import { loadNamedAgents, type NamedAgents, resolveAgents } from './named-agents.ts';
import { type InboxRow, saveInboxes } from './save-inboxes.ts';

export async function createInboxes(
  scope: InAccount,
  requests: readonly Request<CreateInboxInput>[],
): Promise<Result<CreateOutcome<InboxId>>[]> {
  const agents = await loadNamedAgents(
    scope,
    requests.flatMap(({ input }) => input.memberIds ?? []),
  );
  return createRows(requests, {
    create: (input) => newInbox(input, agents),
    save: (inboxes) => saveInboxes(scope, inboxes),
  });
}

export async function updateInboxes(
  scope: InAccount,
  requests: readonly Request<UpdateInboxInput>[],
): Promise<Result<UpdateOutcome<InboxId>>[]> {
  const agents = await loadNamedAgents(
    scope,
    requests.flatMap(({ input }) => input.memberIds ?? []),
  );
  return updateRows(requests, {
    kind: 'inbox',
    idOf: ({ inboxId }) => inboxId,
    lock: (ids) => lockInboxes(scope, ids),
    update: (inbox: InboxRow, input) => updatedInbox(inbox, input, agents),
    save: (inboxes) => saveInboxes(scope, inboxes),
  });
}

function newInbox(input: CreateInboxInput, agents: NamedAgents): Result<InboxRow> {
  const memberIds = resolveAgents(input.memberIds ?? [], agents);
  if (memberIds instanceof UsherError) return memberIds;
  const id = newId('inbox');
  return {
    id,
    name: input.name,
    connected: input.connected ?? true,
    access: input.access ?? 'EVERYONE',
    memberIds,
    newChannels: (input.channels ?? []).map(({ kind, name }) => ({
      id: newId('channel'),
      inboxId: id,
      kind,
      name,
    })),
  };
}

function updatedInbox(inbox: InboxRow, input: UpdateInboxInput, agents: NamedAgents): Result<InboxRow> {
  const memberIds = input.memberIds == null ? inbox.memberIds : resolveAgents(input.memberIds, agents);
  if (memberIds instanceof UsherError) return memberIds;
  return {
    ...inbox,
    name: input.name ?? inbox.name,
    connected: input.connected ?? inbox.connected,
    access: input.access ?? inbox.access,
    memberIds,
  };
}
