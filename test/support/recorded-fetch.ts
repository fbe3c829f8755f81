type Fetch = typeof globalThis.fetch;

export type Attempt = { at: number; after: string | null };

/** A server that says to each request what comes next in the list, and to all later ones the last of it. */
export function answerWith(...answers: readonly (() => Response)[]): { fetch: Fetch; attempts: Attempt[] } {
  const attempts: Attempt[] = [];
  const fetch: Fetch = async (_input, init) => {
    const { variables } = JSON.parse(String(init?.body));
    const answer = answers[attempts.length] ?? answers.at(-1);
    attempts.push({ at: Date.now(), after: variables.after });
    if (answer === undefined) throw new TypeError('fetch failed');
    return answer();
  };
  return { fetch, attempts };
}

type Told = { cursor: string; position?: number };

/** A stream of these frames; one without a position is a heartbeat. It ends properly, or breaks off. */
export function stream(frames: readonly Told[], end: 'complete' | 'broken' | 'open' = 'complete') {
  const blocks = frames.map(({ cursor, position }) => {
    const event = position === undefined ? null : { position };
    return `event: next\ndata: ${JSON.stringify({ data: { events: { cursor, event } } })}\n\n`;
  });
  return () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const text = [...blocks, ...(end === 'complete' ? ['event: complete\ndata:\n\n'] : [])].join('');
        if (text !== '') controller.enqueue(new TextEncoder().encode(text));
        if (end !== 'open') controller.close();
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };
}

export function stopping(retryAfter: string) {
  return () => new Response('Usher is stopping.', { status: 503, headers: { 'retry-after': retryAfter } });
}
