import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema } from './schema.ts';
import type { Target } from './targets.ts';

/** An operation that calls the target with all its arguments as variables and selects all it answers, so deep. */
export function documentOf({ operation, field, args, type, of, around }: Target, depth: number): string {
  const fragments = new Map<string, string>();
  const variables = args.map(({ name, type: wanted }) => `$${name}: ${String(wanted)}`);
  const passed = args.filter(({ name }) => of === null || name !== 'node');
  const call = `${field}${inBrackets(passed.map(({ name }) => `${name}: $${name}`))}${selection(type, depth, fragments)}`;
  return [`${operation} Asked${inBrackets(variables)} { ${around(call)} }`, ...fragments.values()].join('\n');
}

const inBrackets = (parts: readonly string[]) => (parts.length === 0 ? '' : `(${parts.join(', ')})`);

type Fragments = Map<string, string>;

/** As a fragment for each type and depth, so that documents stay short. */
function selection(of: Target['type'], depth: number, fragments: Fragments): string {
  const type = getNamedType(of);
  if (isLeafType(type)) return '';
  const name = `${type.name}${depth}`;
  if (!fragments.has(name)) {
    fragments.set(name, '');
    const lines = ['__typename', ...linesOf(type, depth, fragments)];
    fragments.set(name, `fragment ${name} on ${type.name} { ${lines.join(' ')} }`);
  }
  return ` { ...${name} }`;
}

function linesOf(type: GraphQLNamedType, depth: number, fragments: Fragments): string[] {
  if (isObjectType(type)) return fieldsOf(type, depth, fragments);
  if (!isAbstractType(type)) return [];
  const shared = isInterfaceType(type) ? Object.keys(type.getFields()) : [];
  const members = schema.getPossibleTypes(type).map((member) => {
    const lines = fieldsOf(member, depth, fragments, shared);
    // Members may have fields of one name that differ in whether they can be null: each gets a name of its own.
    const named = lines.map((line) => `${member.name}_${line.split(/\W/, 1)}: ${line}`);
    return named.length === 0 ? '' : `... on ${member.name} { ${named.join(' ')} }`;
  });
  return [...(isInterfaceType(type) ? fieldsOf(type, depth, fragments) : []), ...members];
}

type WithFields = Pick<GraphQLObjectType, 'getFields' | 'name'>;

function fieldsOf(
  type: WithFields,
  depth: number,
  fragments: Fragments,
  without: readonly string[] = [],
): string[] {
  return Object.values(type.getFields())
    .filter(({ name, args }) => !without.includes(name) && !args.some(isRequiredArgument))
    .flatMap((field) => lineOf(type, field, depth, fragments));
}

/** At the bottom only what a thing is called by. What only wraps things costs no depth. */
function lineOf(
  type: WithFields,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  fragments: Fragments,
): string[] {
  const inner = getNamedType(field.type);
  const isWrapped = /(Connection|Edge)$/.test(inner.name);
  if (isLeafType(inner)) return depth > 0 || field.name === 'id' || isWrapper(type) ? [field.name] : [];
  if (depth === 0 && !isWrapper(type)) return [];
  const page = field.args.some(({ name }) => name === 'first') ? '(first: 5)' : '';
  const next = isWrapped || inner.name === 'PageInfo' ? depth : depth - 1;
  return next < 0 ? [] : [`${field.name}${page}${selection(inner, next, fragments)}`];
}

const isWrapper = ({ name }: { name: string }) => /(Connection|Edge|^PageInfo)$/.test(name);
