import type { IdKind } from '@usher/schema/ids';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { scalars, textsByName, valuesByPlace } from './hints.ts';
import type { Target } from './targets.ts';
import { wantedKinds } from './wanted-kind.ts';

/** How much is given of what may be left out: all of it, what is at the top, or nothing. */
export const amounts = ['all', 'top', 'least'] as const;
type Amount = (typeof amounts)[number];

export type Filling = {
  amount: Amount;
  /** Which of the fields of which exactly one is given. Left out: the first. */
  choice?: number;
  /** Lists, by their path, that hold one of each sort. All others hold one thing. Left out: none. */
  isMixed?: (path: string) => boolean;
  idOf: (kind: IdKind) => string;
  /** A text for a field of this name. */
  textOf: (name: string) => string;
};

/** A text that does for names, keys and all else: small letters, digits and underscores. */
export const textFor = (...words: readonly string[]) => words.join('_').replaceAll(/\W/g, '_').toLowerCase();

/** Where the id under test stands until it is put in. */
export const leaf = '<id under test>';

/** Variables that the target accepts; with a path, the one place that it leads to holds `leaf`. */
export function variablesOf(target: Target, filling: Filling, path: readonly string[] = []) {
  return objectOf({ target, filling, at: [] }, target.args, path, isRequiredArgument);
}

type Spot = { target: Target; filling: Filling; at: readonly string[] };
type Field = GraphQLArgument | GraphQLInputField;

function objectOf<F extends Field>(
  spot: Spot,
  fields: readonly F[],
  [step, ...rest]: readonly string[],
  isRequired: (field: F) => boolean,
): Record<string, unknown> {
  const given = fields.filter((field) => field.name === step || isRequired(field) || isOffered(spot, field));
  // An operator is what makes a test of it; the first is as good as any.
  const written = given.length > 0 || spot.at.length === 0 ? given : fields.slice(0, 1);
  return Object.fromEntries(
    written.map((field) => {
      const inner = { ...spot, at: [...spot.at, field.name] };
      return [field.name, anyValue(inner, field.type, field.name === step ? rest : null)];
    }),
  );
}

/** Counts and versions are about what there already is, and left out unless they must be given. */
function isOffered({ filling, at }: Spot, { name, type }: Field): boolean {
  if (name === 'after' || ['Int', 'Float'].includes(getNamedType(type).name)) return false;
  if (filling.amount === 'all') return true;
  return filling.amount === 'top' && at.length === 1;
}

/** The steps are null where no place under test is. */
function anyValue(spot: Spot, type: GraphQLInputType, steps: readonly string[] | null): unknown {
  const hint = `${spot.target.name}(${spot.at.join('.')})`;
  if (steps === null && Object.hasOwn(valuesByPlace, hint)) return valuesByPlace[hint];
  if (isNonNullType(type)) return anyValue(spot, type.ofType, steps);
  if (isListType(type)) return listOf(spot, type.ofType, steps);
  return namedValue(spot, getNamedType(type), steps);
}

function listOf(spot: Spot, type: GraphQLInputType, steps: readonly string[] | null): unknown[] {
  const { isMixed = () => false } = spot.filling;
  const sorts = steps === null && isMixed(spot.at.join('.')) ? countChoices(type) : 1;
  return Array.from({ length: sorts }, (_, choice) =>
    anyValue(sorts === 1 ? spot : { ...spot, filling: { ...spot.filling, choice } }, type, steps),
  );
}

/** How many ways there are to fill the type itself: one, but for a type of which exactly one field is given. */
function countChoices(of: GraphQLInputType): number {
  const type = getNamedType(of);
  if (!isInputObjectType(type) || !type.isOneOf) return 1;
  return Object.values(type.getFields()).filter((field) => !leadsTo(type, field.type)).length;
}

/** How many ways there are to fill all that the target takes, if every choice within is made at once. */
export function countWays({ args }: Target): number {
  const seen = new Set<GraphQLNamedInputType>();
  const visit = (of: GraphQLInputType): number => {
    const type = getNamedType(of);
    if (!isInputObjectType(type) || seen.has(type)) return 1;
    seen.add(type);
    return Math.max(countChoices(type), ...Object.values(type.getFields()).map((field) => visit(field.type)));
  };
  return Math.max(1, ...args.map(({ type }) => visit(type)));
}

function namedValue(spot: Spot, type: GraphQLNamedInputType, steps: readonly string[] | null): unknown {
  const { target, filling, at } = spot;
  const name = at.at(-1) ?? '';
  if (isInputObjectType(type)) return inputObject(spot, type, steps ?? []);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (type.name === 'ID') return steps === null ? filling.idOf(requiredKind(target, at)) : leaf;
  if (type.name === 'String')
    return steps !== null ? leaf : (textsByName[name] ?? asItIs)(filling.textOf(name));
  if (Object.hasOwn(scalars, type.name)) return scalars[type.name];
  throw new Error(
    `No value of the scalar ${type.name} is known. Add one to scalars in test/tenants/hints.ts.`,
  );
}

const asItIs = (text: string) => text;

function inputObject(spot: Spot, type: GraphQLInputObjectType, steps: readonly string[]) {
  const fields = Object.values(type.getFields());
  if (!type.isOneOf) return objectOf(spot, fields, steps, isRequiredInputField);
  const offered = fields.filter((field) => !leadsTo(type, field.type));
  const chosen = steps[0] ?? offered[(spot.filling.choice ?? 0) % offered.length]?.name;
  const only = fields.filter(({ name }) => name === chosen);
  return objectOf(spot, only, steps, () => true);
}

function leadsTo(type: GraphQLInputObjectType, from: GraphQLInputType, seen = new Set<string>()): boolean {
  const named = getNamedType(from);
  if (named === type) return true;
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => leadsTo(type, field.type, seen));
}

function requiredKind(target: Target, path: readonly string[]): IdKind {
  const [kind] = wantedKinds({ target, path });
  if (kind !== undefined) return kind;
  // What answers anything takes anything.
  if (getNamedType(target.type).name === 'Node') return 'conversation';
  throw new Error(
    `Nothing says which kind of id ${target.name}(${path.join('.')}) wants. Add its name to kindsByName in test/tenants/hints.ts.`,
  );
}
