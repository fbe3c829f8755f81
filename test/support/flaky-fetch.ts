type Fetch = typeof globalThis.fetch;

/**
 * A fetch whose streams are cut off, each after the next number of bytes and anywhere within a message, until the
 * numbers run out. 0 bytes: the server is not even reached.
 */
export function cutOffAfter(bytes: readonly number[]): { fetch: Fetch; attempts: () => number } {
  const left = [...bytes];
  let attempts = 0;
  const flaky: Fetch = async (input, init) => {
    attempts += 1;
    const limit = left.shift();
    if (limit === 0) throw new TypeError('fetch failed');
    const response = await fetch(input, init);
    if (limit === undefined || response.body === null) return response;
    return new Response(response.body.pipeThrough(cutting(limit)), response);
  };
  return { fetch: flaky, attempts: () => attempts };
}

function cutting(limit: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let rest = limit;
  return new TransformStream({
    transform(chunk, controller) {
      controller.enqueue(chunk.subarray(0, rest));
      rest -= chunk.length;
      if (rest <= 0) controller.error(new Error('The connection was lost.'));
    },
  });
}
