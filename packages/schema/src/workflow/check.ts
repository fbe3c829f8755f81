import type { InputIssue } from '../errors.ts';
import { countTests } from '../filter/check.ts';
import type { FilterField, FilterFields } from '../filter/fields.ts';
import { filterFields } from '../filter/fields.ts';
import { readFilter } from '../filter/read.ts';
import type { ConversationFilter } from '../filter/types.ts';
import { limits } from '../limits.ts';
import type { Action, ActionKind, WorkflowDefinition } from './definition.ts';
import { exitsOf } from './definition.ts';

/** As many as any other input is answered with. */
const mostIssues = 20;

/** Whether an enrollment rests at such an action: a cycle through it takes time, so it is no mistake. */
const rests: Record<ActionKind, boolean> = {
  assignConversationOwner: false,
  setConversationStatus: false,
  addComment: false,
  delay: true,
  branch: false,
  end: false,
  unassignConversationOwner: false,
  setConversationProperty: false,
};

/** One moment comes once: whoever comes by again does not wait for it any more. */
function alwaysRests(action: Action): boolean {
  const once = action.kind === 'delay' && action.until !== null && 'dateTime' in action.until;
  return rests[action.kind] && !once;
}

type Node = { action: Action; path: string; exits: { to: Node; path: string }[] };

/** What is wrong with the shape of a definition, all at once. Whether the ids it names exist is not asked here. */
export function checkDefinition(definition: WorkflowDefinition): InputIssue[] {
  const nodes = definition.actions.map(
    (action, index): Node => ({ action, path: `definition.actions.${index}`, exits: [] }),
  );
  // Of several actions with the same key, it leads to the first.
  const byKey = new Map(nodes.toReversed().map((node) => [node.action.key, node]));
  const duplicates = nodes.filter((node) => byKey.get(node.action.key) !== node);
  return [
    ...tooManyTests(definition),
    ...duplicates.map(({ path, action }) => ({
      path: `${path}.key`,
      message: `An action before this has the key "${action.key}". Give each a key of its own.`,
    })),
    ...connect(nodes, byKey),
    ...cycles(nodes),
    // Nothing can lead to a duplicate, but that has been said.
    ...unreachable(nodes, [...nodes.slice(0, 1), ...duplicates]),
  ].slice(0, mostIssues);
}

function tooManyTests(definition: WorkflowDefinition): InputIssue[] {
  const tests = filtersOf(definition).reduce((sum, { filter }) => sum + countTests(filter), 0);
  if (tests <= limits.workflowFilters) return [];
  const message = `The filters of a workflow hold at most ${limits.workflowFilters} tests together, not ${tests}.`;
  return [{ path: 'definition', message: `${message} Use lists of values, or several workflows.` }];
}

/** Fills in the exits, and answers those that lead nowhere. */
function connect(nodes: readonly Node[], byKey: ReadonlyMap<string, Node>): InputIssue[] {
  const exits = nodes.flatMap((node) => exitsOf(node.action).map((exit) => ({ node, ...exit })));
  return exits.flatMap(({ node, key, path: end }) => {
    const path = `${node.path}.${end}`;
    const to = byKey.get(key);
    if (to === undefined)
      return { path, message: `No action has the key "${key}". Lead to one, or end with null.` };
    node.exits.push({ to, path });
    return [];
  });
}

/** Goes along every exit once, depth first: one that leads to an action still open closes a cycle. */
function cycles(nodes: readonly Node[]): InputIssue[] {
  const issues: InputIssue[] = [];
  const open = new Set<Node>();
  const finished = new Set<Node>();
  const visit = (node: Node) => {
    if (finished.has(node) || alwaysRests(node.action)) return;
    open.add(node);
    for (const { to, path } of node.exits) {
      if (!open.has(to)) visit(to);
      else if (issues.length < mostIssues) issues.push({ path, message: cycleSentence([...open], to) });
    }
    open.delete(node);
    finished.add(node);
  };
  nodes.forEach(visit);
  return issues;
}

function cycleSentence(open: readonly Node[], start: Node): string {
  const keys = [...open.slice(open.indexOf(start)), start].map((node) => node.action.key);
  return `This goes in a circle that never ends: ${keys.join(' -> ')}. Lead elsewhere.`;
}

function unreachable(nodes: readonly Node[], from: readonly Node[]): InputIssue[] {
  const reached = new Set(from);
  // Goes on through what it adds.
  for (const node of reached) for (const { to } of node.exits) reached.add(to);
  return nodes
    .filter((node) => !reached.has(node))
    .map(({ path, action }) => ({
      path,
      message: `The first action never leads to "${action.key}". Lead to it, or remove it.`,
    }));
}

/** Every filter of a definition, with its place. */
export function filtersOf({
  triggers,
  actions,
}: WorkflowDefinition): { path: string; filter: ConversationFilter }[] {
  const inTriggers = triggers.map(({ filter }, index) => ({ path: `triggers.${index}.filter`, filter }));
  const inActions = actions.flatMap((action, index) =>
    actionFilters(action).map(({ path, filter }) => ({ path: `actions.${index}.${path}`, filter })),
  );
  return [...inTriggers, ...inActions].flatMap(({ path, filter }) =>
    filter === null ? [] : [{ path: `definition.${path}`, filter }],
  );
}

/** Has no default, so that a new kind of action does not compile until it says which filters it has. */
function actionFilters(action: Action): { path: string; filter: ConversationFilter | null }[] {
  switch (action.kind) {
    case 'assignConversationOwner':
      return [{ path: 'guard', filter: action.guard }];
    case 'branch':
      return action.branches.map(({ filter }, index) => ({ path: `branches.${index}.filter`, filter }));
    case 'setConversationStatus':
    case 'addComment':
    case 'delay':
    case 'end':
    case 'unassignConversationOwner':
    case 'setConversationProperty':
      return [];
  }
}

type ReferenceField = {
  [F in FilterField]: FilterFields[F]['type'] extends 'reference' ? F : never;
}[FilterField];
export type NamedId = { path: string; kind: ReferenceField; id: string };

/** Every id that the actions and the filters name, with its place, for the check that it exists. */
export function namedIds(definition: WorkflowDefinition): NamedId[] {
  const inActions = definition.actions.flatMap((action, index) =>
    actionIds(action, `definition.actions.${index}`),
  );
  const inFilters = filtersOf(definition).flatMap(({ path, filter }) => filterIds(filter, path));
  return [...inActions, ...inFilters];
}

function actionIds(action: Action, path: string): NamedId[] {
  if (action.kind !== 'assignConversationOwner') return [];
  const owner: NamedId = { path: `${path}.ownerId`, kind: 'owner', id: action.ownerId };
  if (action.inboxId === null) return [owner];
  return [{ path: `${path}.inboxId`, kind: 'inbox', id: action.inboxId }, owner];
}

function filterIds(filter: ConversationFilter, path: string): NamedId[] {
  const read = readFilter(filter);
  if (read.kind !== 'test') {
    return read.parts.flatMap((part, index) => filterIds(part, `${path}.${read.kind}.${index}`));
  }
  const { field: kind, given } = read;
  if (!isReference(kind)) return [];
  return Object.entries(given).flatMap(([operator, values]) =>
    typeof values === 'object' && values !== null
      ? values.map((id, index) => ({ path: `${path}.${kind}.${operator}.${index}`, kind, id: String(id) }))
      : [],
  );
}

function isReference(field: FilterField): field is ReferenceField {
  return filterFields[field].type === 'reference';
}
