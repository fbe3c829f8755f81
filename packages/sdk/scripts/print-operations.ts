import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** What tells people which thing a reference means. Everything else of it is a question of its own. */
const referenceFields = ['id', 'externalId', 'name', 'email', 'subject', 'text', 'number'];
/** Filters nest this deep, and nothing else nests in itself. */
const maxNesting = 4;

type Field = GraphQLField<unknown, unknown>;

const capitalised = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** An operation for every root field, and for every list inside of what a look-up answers. */
export function printOperations(schema: GraphQLSchema): string {
  const printer = createPrinter(schema);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const operations = roots.flatMap((root) => (root == null ? [] : rootOperations(root, printer)));
  return `${[...operations, ...printer.fragments()].join('\n\n')}\n`;
}

function rootOperations(root: GraphQLObjectType, printer: Printer): string[] {
  const kind = root.name.toLowerCase();
  return Object.values(root.getFields()).flatMap((field) => {
    const name = `${kind === 'subscription' ? 'Follow' : ''}${capitalised(field.name)}`;
    const whole = `${kind} ${name}${variables(field)} {\n  ${field.name}${passed(field)}${printer.whole(field)}\n}`;
    return kind === 'query' && isLookUp(field) ? [whole, ...nestedOperations(field, printer)] : [whole];
  });
}

/** `conversation(id)` has a history: that is `ConversationHistory($id, $first, $after)`. */
function nestedOperations(lookUp: Field, printer: Printer): string[] {
  const type = getNamedType(lookUp.type);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields())
    .filter((field) => field.args.length > 0 || isListOfNodes(field))
    .map((field) => {
      const all = [...lookUp.args, ...field.args];
      const name = `${capitalised(lookUp.name)}${capitalised(field.name)}`;
      return [
        `query ${name}${variables({ args: all })} {`,
        `  ${lookUp.name}${passed(lookUp)} {`,
        `    ${field.name}${passed(field)}${printer.whole(field)}`,
        '  }',
        '}',
      ].join('\n');
    });
}

/** By id, or of what there is one of. */
function isLookUp(field: Field): boolean {
  return field.args.some((arg) => arg.name === 'id') || (field.args.length === 0 && !isConnection(field));
}

function variables({ args }: Pick<Field, 'args'>): string {
  return args.length === 0 ? '' : `(${args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})`;
}

function passed({ args }: Field): string {
  return args.length === 0 ? '' : `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})`;
}

type Printer = { whole: (field: Field) => string; fragments: () => string[] };

/** Selects all of a type: as a fragment of its own, so that the operations that need it share it. */
function createPrinter(schema: GraphQLSchema): Printer {
  const fragments = new Map<string, string>();

  const whole = (type: GraphQLNamedType, outer: readonly string[]): string => {
    if (isLeafType(type)) return '';
    if (isPayload(type)) return ` ${block(linesOf(type, outer))}`;
    const nesting = outer.filter((name) => name === type.name).length;
    const name = `${type.name}${nesting === 0 ? '' : nesting}Fields`;
    if (!fragments.has(name)) {
      fragments.set(name, '');
      fragments.set(name, `fragment ${name} on ${type.name} ${block(linesOf(type, [...outer, type.name]))}`);
    }
    return ` ${block([`...${name}`])}`;
  };

  const linesOf = (type: GraphQLNamedType, outer: readonly string[]): string[] => {
    if (isObjectType(type)) return ['__typename', ...fieldsOf(type, Object.values(type.getFields()), outer)];
    if (!isUnionType(type) && !isInterfaceType(type)) return [];
    const common = isInterfaceType(type) ? type.getFields() : {};
    // Whatever has an id: its fields have nothing in common, and asking for all of everything helps nobody.
    if (type.name === 'Node') return ['__typename', 'id'];
    const members = schema.getPossibleTypes(type).flatMap((member) => {
      const own = Object.values(member.getFields()).filter(({ name }) => common[name] === undefined);
      const lines = fieldsOf(member, own, outer);
      return lines.length === 0 ? [] : [`... on ${member.name} ${block(lines)}`];
    });
    return ['__typename', ...fieldsOf(type, Object.values(common), outer), ...members];
  };

  /** What costs nothing extra: no arguments, no lists of other things, and of other things only what they are called. */
  const fieldsOf = (owner: GraphQLNamedType, fields: readonly Field[], outer: readonly string[]): string[] =>
    fields.flatMap((field) => {
      const type = getNamedType(field.type);
      if (field.args.length > 0 || isConnection(field) || field.name === 'edges') return [];
      if (outer.filter((name) => name === type.name).length >= maxNesting) return [];
      if (!isNode(type) || isPayload(owner)) return [`${field.name}${whole(type, outer)}`];
      return isListOfNodes(field) ? [] : [`${field.name}${reference(type)}`];
    });

  const reference = (type: GraphQLNamedType): string => {
    if (isUnionType(type)) {
      return ` ${block(['__typename', ...type.getTypes().map((member) => `... on ${member.name}${reference(member)}`)])}`;
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const known = referenceFields.filter((name) => type.getFields()[name]?.args.length === 0);
    return ` ${block(['__typename', ...known])}`;
  };

  return { whole: (field) => whole(getNamedType(field.type), []), fragments: () => [...fragments.values()] };
}

/** What only carries other things: their fields are the answer, not references. */
function isPayload(type: GraphQLNamedType): boolean {
  return /(Success|Connection|Edge|Result|Frame)$/.test(type.name);
}

function isConnection(field: Field): boolean {
  return getNamedType(field.type).name.endsWith('Connection');
}

function isNode(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return type.getTypes().every(isNode);
  if (isInterfaceType(type))
    return type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node');
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

function isListOfNodes(field: Field): boolean {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(type) && isNode(getNamedType(type));
}

function block(lines: readonly string[]): string {
  return `{\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}\n}`;
}
