type Connection = {
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};
type List = (...variables: never[]) => Promise<Connection | null>;
type VariablesOf<L extends List> = Extract<Parameters<L>[0], object>;
type NodeOf<L extends List> = NonNullable<Awaited<ReturnType<L>>>['nodes'][number];

/**
 * Everything in a list, one request per page, fetched as it is needed.
 *
 * @example
 * for await (const conversation of paginate(usher.conversations.list, { filter: { status: { in: ['OPEN'] } } })) {
 *   console.log(conversation.subject);
 * }
 */
export async function* paginate<L extends List>(
  list: L,
  variables: VariablesOf<L>,
): AsyncGenerator<NodeOf<L>, void> {
  // Every list takes its variables first; the compiler loses that behind the generic.
  const fetchPage = list as unknown as (variables: object) => Promise<Connection | null>;
  let after: string | null | undefined;
  for (;;) {
    const page = await fetchPage(after == null ? variables : { ...(variables as object), after });
    if (page === null) return;
    yield* page.nodes as Iterable<NodeOf<L>>;
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}
