/** Runs each, so many at a time. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const next = items.values();
  const worker = async () => {
    for (const item of next) await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
