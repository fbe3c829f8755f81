import type { GraphiQLOptions } from 'graphql-yoga';
import type { Playground } from './graphql.ts';

const openAndNotWithABot = `# Open conversations that no bot owns: the filter "assigned to bot is false" and "status is open".
# Press the play button. The other tabs assign an owner and watch assignments live.
query OpenAndNotWithABot {
  conversations(
    first: 25
    filter: { all: [{ ownerKind: { notIn: [BOT] } }, { status: { in: [OPEN] } }] }
  ) {
    nodes {
      id
      subject
      status
      version
      inbox { name }
      owner { ... on Agent { name } ... on Bot { name } }
    }
  }
}
`;

const agentsAndInboxes = `# The choices of an assignment: connected inboxes, and agents found by a search.
query Choices($search: String) {
  inboxes(connected: true) { nodes { id name } }
  agents(search: $search, active: true) { nodes { id name availability } }
}
`;

const assign = `# Paste an id from each of the first two tabs into the variables below.
mutation Assign($input: AssignConversationOwnerInput!) {
  assignConversationOwner(input: $input) {
    __typename
    ... on AssignConversationOwnerSuccess {
      changed
      reopened
      conversation { id version status inbox { name } owner { ... on Agent { name } } }
    }
    ... on Error { code message }
  }
}
`;

const watch = `# Runs until you stop it: assign an owner in another tab and look here.
subscription Watch {
  conversationAssigned {
    cursor
    event {
      occurredAt
      conversation { subject }
      owner { ... on Agent { name } ... on Bot { name } }
      actor { __typename ... on ApiKeyActor { name } ... on WorkflowActor { workflowName actionKey } }
    }
  }
}
`;

/** Names that only this machine calls itself: no page of somebody else's can have such an address. */
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * The playground with the contract's example first. A local key is filled in, but only for a browser on this machine
 * that came by a name of this machine.
 */
export function playgroundWith(localKey: string | null): Playground {
  return (host) => playgroundOf(localKey !== null && loopback.test(host ?? '') ? localKey : null);
}

export function playgroundOf(apiKey: string | null): GraphiQLOptions {
  const headers = JSON.stringify({ authorization: `Bearer ${apiKey ?? 'usher_...'}` }, null, 2);
  const variables = JSON.stringify({ input: { conversationId: 'conv_...', ownerId: 'agt_...' } }, null, 2);
  return {
    title: 'Usher',
    headers,
    defaultHeaders: headers,
    defaultTabs: [
      { query: openAndNotWithABot, headers },
      { query: agentsAndInboxes, variables: JSON.stringify({ search: 'ana' }, null, 2), headers },
      { query: assign, variables, headers },
      { query: watch, headers },
    ],
    shouldPersistHeaders: true,
    subscriptionsProtocol: 'SSE',
  };
}
