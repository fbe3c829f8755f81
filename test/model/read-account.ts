import type { TypedDocument, Usher } from '@usher/sdk';
import type { ActorFieldsFragment, EventType } from '@usher/sdk/operations';
import { present } from '../support/expect.ts';
import type { Received } from './subscriber.ts';

type Named = { id: string } | null;
type Cause = { conversationVersion: number } | null;
type Page<T> = { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

export type ReadEvent = Received & {
  type: EventType;
  conversation: { id: string };
  conversationVersion: number;
  depth: number;
  cause: Cause;
  actor: ActorFieldsFragment;
};
export type ReadEnrollment = {
  workflow: { id: string };
  revision: number;
  status: string;
  depth: number;
  cause: Cause;
  steps: { actionKey: string; status: string }[];
};
type ReadConversation = {
  id: string;
  version: number;
  status: string;
  owner: Named;
  inbox: Named;
  enrollments: Page<ReadEnrollment>;
};

const pageInfo = 'pageInfo { hasNextPage endCursor }';
const cause = 'cause { conversationVersion }';
const actor =
  'actor { __typename ... on ApiKeyActor { name } ... on WorkflowActor { workflowId actionKey } }';
const enrollments = `enrollments(first: 100, after: $after) {
  nodes { workflow { id } revision status depth ${cause} steps { actionKey status } } ${pageInfo} }`;

const conversationsDocument = typed<{ conversations: Page<ReadConversation> }>(
  `query Conversations($after: String) { conversations(first: 10) { ${pageInfo} nodes {
    id version status owner { ... on Agent { id } ... on Bot { id } } inbox { id } ${enrollments} } } }`,
);
const enrollmentsDocument = typed<{ conversation: Pick<ReadConversation, 'enrollments'> | null }>(
  `query Enrollments($id: ID!, $after: String) { conversation(id: $id) { ${enrollments} } }`,
);
const eventsDocument = typed<{ events: Page<ReadEvent> }>(
  `query Log($after: String) { events(first: 100, after: $after) { ${pageInfo} nodes {
    id position type conversation { id } conversationVersion depth ${cause} ${actor} } } }`,
);

type Variables = { id?: string; after?: string | null };

function typed<Result>(text: string): TypedDocument<Result, Variables> {
  return { toString: () => text };
}

/** All pages, of which the first may have been read already. */
async function readAll<T>(read: (after: string | null) => Promise<Page<T>>, first?: Page<T>): Promise<T[]> {
  let page = first ?? (await read(null));
  const all = [...page.nodes];
  while (page.pageInfo.hasNextPage) {
    page = await read(page.pageInfo.endCursor);
    all.push(...page.nodes);
  }
  return all;
}

/** The whole log, in order. */
export function readLog({ request }: Usher): Promise<ReadEvent[]> {
  return readAll(async (after) => (await request(eventsDocument, { after })).events);
}

/** Every conversation with all its enrollments. */
export async function readConversations({ request }: Usher) {
  const { conversations } = await request(conversationsDocument, {});
  if (conversations.pageInfo.hasNextPage) throw new Error('There are more conversations than a run creates.');
  return Promise.all(
    conversations.nodes.map(async ({ id, enrollments: first, ...conversation }) => ({
      id,
      ...conversation,
      enrollments: await readAll(
        async (after) =>
          present((await request(enrollmentsDocument, { id, after })).conversation).enrollments,
        first,
      ),
    })),
  );
}
