import {
  BinaryOperationNode,
  ColumnNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  PostgresQueryCompiler,
  type QueryId,
  RawNode,
  ReferenceNode,
  type RootOperationNode,
  ValueNode,
} from 'kysely';

export type FilterRemoval = {
  plugin: KyselyPlugin;
  /** How many statements lost a filter. */
  changed: () => number;
  /** Statements that still compare the account after all, so they were not tried without. */
  missed: ReadonlySet<string>;
};

/** Takes every comparison of `account_id` out of every query, as if its author had forgotten it. What is inserted stays. */
export function removeAccountFilter(): FilterRemoval {
  const missed = new Set<string>();
  let changed = 0;
  const transformQuery = (node: RootOperationNode, queryId: QueryId): RootOperationNode => {
    const remover = new FilterRemover();
    const without = remover.transformNode(node, queryId);
    if (remover.removed > 0) changed += 1;
    const { sql } = new PostgresQueryCompiler().compileQuery(without, queryId);
    if (comparison.test(sql)) missed.add(sql.replaceAll(/\s+/g, ' '));
    return without;
  };
  return {
    plugin: {
      transformQuery: ({ node, queryId }) => transformQuery(node, queryId),
      transformResult: async ({ result }) => result,
    },
    changed: () => changed,
    missed,
  };
}

/** `account_id =`, `account_id in`, `(account_id, id) =` and `using (account_id`, with or without quotes. */
const comparison =
  /account_id"?(, [^()]*\))?\s*(=|<>|in\b)|[=(]\s*([\w"]+\.)?"?account_id"?\s*=|using \("?account_id/i;

class FilterRemover extends OperationNodeTransformer {
  removed = 0;

  protected override transformBinaryOperation(
    node: BinaryOperationNode,
    queryId?: QueryId,
  ): BinaryOperationNode {
    if (!isAccountColumn(node.leftOperand)) return super.transformBinaryOperation(node, queryId);
    this.removed += 1;
    const one = ValueNode.createImmediate(1);
    return BinaryOperationNode.create(one, OperatorNode.create('='), one);
  }

  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    const { sqlFragments, parameters } = super.transformRaw(node, queryId);
    const fragments = [sqlFragments[0] ?? ''];
    const kept: OperationNode[] = [];
    parameters.forEach((parameter, index) => {
      const before = fragments.at(-1) ?? '';
      const after = sqlFragments[index + 1] ?? '';
      if (ValueNode.is(parameter) && beforeValue.test(before)) {
        this.removed += 1;
        fragments.splice(-1, 1, before.replace(beforeValue, 'true') + after);
      } else {
        kept.push(parameter);
        fragments.push(after);
      }
    });
    return RawNode.create(
      fragments.map((fragment) => this.#withoutPairs(fragment)),
      kept,
    );
  }

  /** Comparisons of one table's account with another's. */
  #withoutPairs(fragment: string): string {
    return fragment
      .replaceAll(pair, () => this.#count('true'))
      .replaceAll(pairOfRows, (_, left, right) => this.#count(`${left} = ${right}`));
  }

  #count(sql: string): string {
    this.removed += 1;
    return sql;
  }
}

const beforeValue = /(\w+\.)?account_id\s*=\s*$/;
const pair = /\b(\w+\.)?account_id\s*=\s*(\w+\.)?account_id\b/g;
const pairOfRows = /\(\w+\.account_id, ([\w.]+)\) = \(\w+\.account_id, ([\w.]+)\)/g;

/** Before or after names are changed to snake case. */
function isAccountColumn(node: OperationNode): boolean {
  if (!ReferenceNode.is(node) || !ColumnNode.is(node.column)) return false;
  return ['account_id', 'accountId'].includes(node.column.column.name);
}
