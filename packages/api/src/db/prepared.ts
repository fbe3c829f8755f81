/** What is asked less often is not worth the memory. */
const often = 5;
/** A connection keeps each, in some 20 kB; PgBouncer by its own default lets a client have 200. */
const mostNamed = 150;
/** Texts that are counted until they are asked often. Filters make new ones without end. */
const mostCounted = 1_000;

export type StatementNames = {
  /** Undefined: not prepared. */
  nameOf: (text: string) => string | undefined;
  /** Prepares everything anew, under other names. */
  forget: () => void;
};

/**
 * Names for the statements of a process that are asked again and again. What has a name is parsed once for each
 * connection, and planned a few times until Postgres finds that one plan does for all: most of the work of short ones.
 */
export function createStatementNames(): StatementNames {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  let generation = 1;
  return {
    nameOf: (text) => {
      const known = names.get(text);
      if (known !== undefined || names.size === mostNamed) return known;
      const count = (counts.get(text) ?? 0) + 1;
      if (count < often) {
        if (counts.size === mostCounted) counts.clear();
        counts.set(text, count);
        return undefined;
      }
      counts.delete(text);
      const name = `usher_${generation}_${names.size + 1}`;
      names.set(text, name);
      return name;
    },
    forget: () => {
      generation += 1;
      names.clear();
    },
  };
}
