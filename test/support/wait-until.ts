const longestMs = 20_000;

/** Resolves once the condition holds; tests wait on conditions and never on time. */
export async function waitUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
  const start = Date.now();
  while (!(await condition())) {
    if (Date.now() - start > longestMs) throw new Error(`Still not so after ${longestMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
