const longestMs = 60_000;

/**
 * Resolves once the condition holds; tests wait on conditions and never on time. As long as what is measured goes on
 * changing nobody is impatient: how fast is a matter of the machine.
 */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  measure: () => number = () => 0,
): Promise<void> {
  let start = Date.now();
  let last = measure();
  while (!(await condition())) {
    const measured = measure();
    if (measured !== last) start = Date.now();
    last = measured;
    if (Date.now() - start > longestMs) throw new Error(`Still not so after ${longestMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
