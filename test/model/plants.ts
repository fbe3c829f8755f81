import type { System } from './system.ts';

type Body = { query: string; variables?: { after?: unknown; input?: Record<string, unknown> } };
export type Plant = { statements?: string; tamper?: (system: System) => System };

/** Loses a field of every input between the caller and the API. */
function losing(field: string): Plant {
  return {
    tamper: (system) => ({
      ...system,
      fetch: (input, init) => {
        const body: Body = JSON.parse(String(init?.body));
        delete body.variables?.input?.[field];
        return system.fetch(input, { ...init, body: JSON.stringify(body) });
      },
    }),
  };
}

/** Whoever comes back with a cursor does not get the first event behind it. */
function skippingAfterResume(system: System): System {
  return {
    ...system,
    fetch: async (input, init) => {
      const { query, variables }: Body = JSON.parse(String(init?.body));
      const response = await system.fetch(input, init);
      const resumes = query.startsWith('subscription') && variables?.after != null;
      if (!resumes || response.body === null) return response;
      return new Response(response.body.pipeThrough(skippingOnce('"position"')), response);
    },
  };
}

function skippingOnce(word: string): TransformStream<Uint8Array, Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = '';
  let skipped = false;
  return new TransformStream({
    transform: (chunk, controller) => {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const skips = !skipped && block.includes(word);
        if (skips) skipped = true;
        else controller.enqueue(encoder.encode(`${block}\n\n`));
      }
    },
  });
}

/** Makes Postgres itself do something else with rows that are written. */
function rewriting(when: string, body: string): Plant {
  return {
    statements: `
      create function plant() returns trigger language plpgsql as $$ begin ${body} end $$;
      create trigger plant before ${when} execute function plant();`,
  };
}

/** Mistakes that a system like this could have. Whoever looks for mistakes must find each. */
export const plants: Record<string, Plant> = {
  'idempotency keys are lost on the way': losing('idempotencyKey'),
  'a stale version is as good as any': losing('expectedVersion'),
  'nobody looks at the condition of an assignment': losing('onlyIf'),
  'an event is not written': rewriting(
    `insert on events for each row when (new.type = 'conversation.closed')`,
    'return null;',
  ),
  'the engine is not told of every tenth conversation': rewriting(
    'insert on work for each row when (new.id % 10 = 0)',
    'return null;',
  ),
  'an assignment leaves closed what is closed': rewriting(
    `update on conversations for each row when (old.status = 'CLOSED' and new.last_inbound_at is not distinct from old.last_inbound_at
       and (old.owner_agent_id, old.owner_bot_id) is distinct from (new.owner_agent_id, new.owner_bot_id))`,
    `new.status := 'CLOSED'; new.closed_at := old.closed_at; return new;`,
  ),
  'workflows run again though they should not': rewriting(
    'insert on enrollments for each row when (new.once)',
    `new.conversation_id := (select id from conversations where account_id = new.account_id order by id limit 1);
     return new;`,
  ),
  'a subscriber that comes back misses an event': { tamper: skippingAfterResume },
};
