import { OperationTypeNode } from 'graphql';
import { documentOf } from './document.ts';
import type { Target } from './targets.ts';

export const transports = ['POST', 'GET', 'SSE'] as const;
export type Transport = (typeof transports)[number];

type Question = {
  target: Target;
  variables: Record<string, unknown>;
  /** How many things deep the answer is asked for. Left out: as deep as the server allows, at most three. */
  depth?: number;
};
export type Answer = { status: number; text: string };
export type Ask = (transport: Transport, question: Question) => Promise<Answer>;

export type Asking = {
  fetch: (url: string, init: RequestInit) => Response | Promise<Response>;
  url: string;
  apiKey: string;
  /** Whether a stream has told all there is, by what it has told so far. */
  isEnough?: (frames: readonly string[]) => boolean;
};

/** A client that is neither polite nor typed: it sends what it is told, and answers all that comes back. */
export function createAsk({ fetch, url, apiKey, isEnough = () => false }: Asking): Ask {
  const authorization = `Bearer ${apiKey}`;
  const send = async (transport: Transport, query: string, variables: object): Promise<Answer> => {
    if (transport === 'GET') {
      const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
      const response = await fetch(`${url}?${search}`, { headers: { authorization, ...accepting.GET } });
      return { status: response.status, text: await response.text() };
    }
    const body = JSON.stringify({ query, variables });
    const headers = { authorization, 'content-type': 'application/json', ...accepting[transport] };
    const response = await fetch(url, { method: 'POST', headers, body });
    if (transport === 'POST') return { status: response.status, text: await response.text() };
    return { status: response.status, text: await readFrames(response, isEnough) };
  };
  return async (transport, { target, variables, depth: wanted = deepest }) => {
    for (;;) {
      const depth = Math.min(wanted, depths.get(target) ?? deepest);
      const answer = await send(transport, cachedDocument(target, depth), variables);
      if (depth === 0 || !answer.text.includes('OPERATION_TOO_COMPLEX')) return answer;
      depths.set(target, depth - 1);
    }
  };
}

const accepting = {
  POST: { accept: 'application/json' },
  GET: { accept: 'application/json' },
  SSE: { accept: 'text/event-stream' },
};

/** Some answers are too large to be asked for so deep; then it is asked less deep from then on. */
export const deepest = 3;
const depths = new Map<Target, number>();
const documents = new Map<string, string>();

function cachedDocument(target: Target, depth: number): string {
  const key = `${target.operation} ${target.name} ${depth}`;
  const document = documents.get(key) ?? documentOf(target, depth);
  documents.set(key, document);
  return document;
}

async function readFrames(response: Response, isEnough: (frames: readonly string[]) => boolean) {
  const frames: string[] = [];
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    // Comments keep the connection awake and say nothing.
    frames.push(...blocks.filter((block) => !block.startsWith(':')));
    if (isEnough(frames)) break;
  }
  return [...frames, rest].join('\n\n');
}

/** A stream has only one way to come. */
export function transportsOf({ operation }: Target, ways: readonly Transport[]): readonly Transport[] {
  return operation === OperationTypeNode.SUBSCRIPTION ? ['SSE'] : ways;
}
