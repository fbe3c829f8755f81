/**
 * By what is read: the field of the input that it belongs into, and what is written there. Live fields are not.
 * `needs` is what can be null in other members only.
 */
const triggers = {
  CriteriaTrigger: { field: 'criteria', keeps: ['filter'], needs: 'filter' },
  EventsTrigger: { field: 'events', keeps: ['types', 'filter'] },
  ManualTrigger: { field: 'manual', keeps: ['filter'] },
} as const;

const actions = {
  AssignConversationOwnerAction: {
    field: 'assignConversationOwner',
    keeps: ['key', 'inboxId', 'ownerId', 'overwrite', 'guard', 'next'],
  },
  SetConversationStatusAction: { field: 'setConversationStatus', keeps: ['key', 'status', 'next'] },
  AddCommentAction: { field: 'addComment', keeps: ['key', 'text', 'next'] },
  DelayAction: { field: 'delay', keeps: ['key', 'for', 'until', 'next'] },
  BranchAction: { field: 'branch', keeps: ['key', 'branches', 'otherwise'] },
  EndAction: { field: 'end', keeps: ['key', 'reason'] },
  UnassignConversationOwnerAction: { field: 'unassignConversationOwner', keeps: ['key', 'next'] },
  SetConversationPropertyAction: { field: 'setConversationProperty', keeps: ['key', 'set', 'next'] },
} as const;

type Place = { readonly field: string; readonly keeps: readonly string[] };
type Table = Readonly<Record<string, Place>>;
type Member<T extends Table> = { readonly __typename: keyof T };

/** A definition with everything that `WorkflowDefinition` and its members have, as a query answers it. */
export type ReadDefinition = {
  readonly objectType: string;
  readonly triggers: readonly Member<typeof triggers>[];
  readonly reEnrollment: boolean;
  readonly actions: readonly Member<typeof actions>[];
};

type OneOfKey = 'filter' | 'guard' | 'all' | 'any' | 'set' | 'value' | 'until';
type Value<K, V> = K extends OneOfKey ? OneOf<V> : Given<V>;
type Fields<T> = Exclude<keyof T, '__typename'>;
type Optional<T> = { [K in Fields<T>]: null extends T[K] ? K : never }[Fields<T>];

/** Exactly one field, as @oneOf asks. */
type OneOf<V> = V extends readonly (infer Item)[]
  ? OneOf<Item>[]
  : { [K in Fields<V>]: { [Only in K]: Value<K, NonNullable<V[K]>> } }[Fields<V>];

/** Null becomes absence. */
type Given<V> = V extends readonly (infer Item)[]
  ? Given<Item>[]
  : V extends object
    ? { [K in Exclude<Fields<V>, Optional<V>>]: Value<K, V[K]> } & {
        [K in Optional<V>]?: Value<K, NonNullable<V[K]>>;
      }
    : V;

type Kept<V, P extends Place> = {
  [K in P['keeps'][number] & keyof V]: P extends { needs: K } ? NonNullable<V[K]> : V[K];
};

type Placed<V, T extends Table> =
  V extends Member<T> ? { [F in T[V['__typename']]['field']]: Given<Kept<V, T[V['__typename']]>> } : never;

export type DefinitionInputOf<D extends ReadDefinition> = {
  objectType: D['objectType'];
  triggers: Placed<D['triggers'][number], typeof triggers>[];
  reEnrollment: boolean;
  actions: Placed<D['actions'][number], typeof actions>[];
};

/**
 * Turns a workflow's definition as it was read into what `createWorkflow` and `updateWorkflow` take. Saving it
 * unchanged saves the same definition.
 *
 * @example
 * const definition = toDefinitionInput(revision.definition);
 * await usher.workflows.create({ name: `Copy of ${workflow.name}`, definition });
 */
export function toDefinitionInput<D extends ReadDefinition>(read: D): DefinitionInputOf<D> {
  const input = {
    objectType: read.objectType,
    triggers: read.triggers.map((trigger) => placed(trigger, triggers[trigger.__typename])),
    reEnrollment: read.reEnrollment,
    actions: read.actions.map((action) => placed(action, actions[action.__typename])),
  };
  // The tables above are also the types above; the compiler cannot follow them through Object.entries.
  return input as DefinitionInputOf<D>;
}

function placed(member: object, { field, keeps }: Place) {
  const kept = Object.entries(member).filter(([name]) => keeps.includes(name));
  return { [field]: given(Object.fromEntries(kept)) };
}

function given(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      name === '__typename' || part === null ? [] : [[name, given(part)]],
    ),
  );
}
