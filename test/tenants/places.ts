import { type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { type Target, targets } from './targets.ts';

/** Where an input takes something: the names of the fields that lead there. */
export type Place = { target: Target; path: readonly string[] };

/** Filters hold filters: one level of that is as good as all. */
const maxNesting = 2;

type Step = { of: string; name: string };
const nameIn = ({ name }: Step) => name;

/** Every place of every input at which somebody may write an id, or a text. */
export const placesOf = (scalar: 'ID' | 'String'): Place[] =>
  targets.flatMap((target) => waysTo(scalar, target).map((path) => ({ target, path: path.map(nameIn) })));

/**
 * Those to which the same inputs lead as to a place of the target before: the `owner.in` of every filter but the
 * first. One code reads them all.
 */
export const repeatedPlaces: ReadonlySet<string> = new Set(
  targets.flatMap((target) => {
    const ways = waysTo('ID', target);
    const endings = ways.map((path) =>
      path
        .slice(-2)
        .map(({ of, name }) => `${of}.${name}`)
        .join(' '),
    );
    const repeated = ways.filter((_, index) => endings.indexOf(endings[index] ?? '') < index);
    return repeated.map((path) => nameOf({ target, path: path.map(nameIn) }));
  }),
);

function waysTo(scalar: string, target: Target): Step[][] {
  return target.args.flatMap(({ name, type }) => stepsTo(scalar, type, [{ of: target.name, name }]));
}

function stepsTo(scalar: string, type: GraphQLInputType, path: readonly Step[]): Step[][] {
  const named = getNamedType(type);
  if (named.name === scalar) return [[...path]];
  if (!isInputObjectType(named)) return [];
  if (path.filter(({ of }) => of === named.name).length >= maxNesting) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    stepsTo(scalar, field.type, [...path, { of: named.name, name: field.name }]),
  );
}

export function nameOf({ target, path }: Place): string {
  return `${target.operation} ${target.name}(${path.join('.')})`;
}
