import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { printedSchema } from '@usher/schema/print-schema';
import { schema } from '@usher/schema/schema';
import {
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const unions = types.filter(isUnionType);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

test('is valid', () => {
  expect(validateSchema(schema)).toEqual([]);
});

test('schema.graphql is what the code says; run packages/schema/scripts/print-schema.ts to write it anew', async () => {
  const committed = await readFile(new URL('../../packages/schema/schema.graphql', import.meta.url), 'utf8');
  expect(printedSchema()).toBe(committed);
});

type Described = { path: string; name: string; description: string | null | undefined };

test('every element has a description that says more than its name', () => {
  const wordless = types.flatMap(elementsOf).filter((element) => !saysSomething(element));
  expect(wordless.map(({ path, description }) => `${path}: ${description}`)).toEqual([]);
});

function elementsOf(type: GraphQLNamedType): Described[] {
  const at = (path: string, { name, description }: Omit<Described, 'path'>) => ({ path, name, description });
  const own = at(type.name, type);
  if (isEnumType(type))
    return [own, ...type.getValues().map((value) => at(`${type.name}.${value.name}`, value))];
  if (isInputObjectType(type)) {
    return [own, ...Object.values(type.getFields()).map((field) => at(`${type.name}.${field.name}`, field))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    at(`${type.name}.${field.name}`, field),
    ...field.args.map((arg) => at(`${type.name}.${field.name}(${arg.name}:)`, arg)),
  ]);
  return [own, ...fields];
}

function saysSomething({ name, description }: Described): boolean {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return description != null && description.length >= 10 && letters(description) !== letters(name);
}

/** Every member of a union can be asked for the same field in one selection. So can what implements an interface of ours. */
const families = [
  ...unions,
  ...types.filter((type) => isInterfaceType(type) && type.name !== 'Node').filter(isInterfaceType),
];

test.each(families.map((family) => [family.name, family] as const))(
  'members of %s never share a field name with different types',
  (_, family) => {
    const fields = schema.getPossibleTypes(family).flatMap((member) => Object.values(member.getFields()));
    const typesByName = Map.groupBy(fields, ({ name }) => name);
    const clashes = [...typesByName].filter(
      ([, same]) => new Set(same.map(({ type }) => String(type))).size > 1,
    );
    expect(clashes.map(([name]) => name)).toEqual([]);
  },
);

describe('every mutation', () => {
  test('has exactly one argument, its input', () => {
    const others = mutations.filter(({ args }) => args.map(({ name }) => name).join() !== 'input');
    expect(namesOf(others)).toEqual([]);
  });

  test('answers a union of one success and typed errors', () => {
    expect(namesOf(mutations.filter((mutation) => !answersResult(mutation)))).toEqual([]);
  });

  test('takes an idempotency key that can be left out', () => {
    const others = mutations.filter((mutation) => !takesIdempotencyKey(mutation));
    expect(namesOf(others)).toEqual([]);
  });
});

const namesOf = (named: readonly { name: string }[]) => named.map(({ name }) => name);

function answersResult({ type }: GraphQLField<unknown, unknown>): boolean {
  const result = isNonNullType(type) ? type.ofType : undefined;
  if (!isUnionType(result) || !result.name.endsWith('Result')) return false;
  const successes = result.getTypes().filter((member) => !namesOf(member.getInterfaces()).includes('Error'));
  return successes.length === 1 && successes[0]?.name === result.name.replace(/Result$/, 'Success');
}

function takesIdempotencyKey({ args: [input] }: GraphQLField<unknown, unknown>): boolean {
  const type = isNonNullType(input?.type) ? input.type.ofType : undefined;
  if (!isInputObjectType(type)) return false;
  const { idempotencyKey } = type.getFields();
  return String(idempotencyKey?.type) === 'String';
}

test('needs no environment and no network to be imported, and leaves nothing running', async () => {
  const code = `
    import net from 'node:net';
    import dns from 'node:dns';
    const refuse = () => { throw new Error('The schema reached for the network.'); };
    net.Socket.prototype.connect = refuse;
    dns.lookup = refuse;
    const { schema } = await import(${JSON.stringify(import.meta.resolve('@usher/schema/schema'))});
    console.log(schema.getQueryType().name);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--permission', '--allow-fs-read=*', '--input-type=module', '--eval', code],
    { env: {}, timeout: 20_000 },
  );
  expect(stdout.trim()).toBe('Query');
});
