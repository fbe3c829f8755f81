import { type CreateConversationInput, createConversationInput } from '@usher/schema/conversation/types';
import type { z } from 'zod';
import type { MappableField, Mapping } from './mapping.ts';
import { printable } from './printable.ts';
import type { Row } from './row.ts';

/** A conversation to create, known by its external id, so that importing it twice creates it once. */
export type ImportInput = CreateConversationInput & { externalId: string };
export type BadRow = { line: number; problem: string };
export type Entry = { line: number; bytes: number; content: { input: ImportInput } | { problem: string } };

export type Plan = {
  fileName: string;
  mapping: Mapping;
  /** The column that holds each row's external id; without one it is made of the file's name and the row's number. */
  externalIdColumn: string | undefined;
  /** For rows that name neither an inbox nor a channel, which brings its own. */
  defaultInboxId: string | undefined;
};

const asText = (value: unknown) => (typeof value === 'string' ? value : plainText(value));
const asId = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

/** How what stands in a column becomes what the field takes; anything else stays as it is, for the check to refuse. */
const readers: Record<MappableField, (value: unknown) => unknown> = {
  subject: asText,
  message: asText,
  tags: (value) => (typeof value === 'string' ? splitTags(value) : value),
  priority: (value) => (typeof value === 'string' ? value.trim().toUpperCase() : value),
  inboxId: asId,
  channelId: asId,
  contactId: asId,
  ownerId: asId,
};

/** Pure: what a row asks for, or every reason why it cannot be imported. */
export function toEntry(row: Row, plan: Plan): Entry {
  const { line, bytes, content } = row;
  return {
    line,
    bytes,
    content: 'problem' in content ? content : inputOf(content.columns, row.number, plan),
  };
}

function inputOf(columns: ReadonlyMap<string, unknown>, number: number, plan: Plan): Entry['content'] {
  const externalId = externalIdOf(columns, number, plan);
  if (typeof externalId !== 'string') return externalId;
  const read = [...plan.mapping].flatMap(([field, column]) => {
    const value = columns.get(column);
    return isBlank(value) ? [] : [[field, readers[field](value)] as const];
  });
  const parsed = createConversationInput.safeParse({ ...Object.fromEntries(read), externalId });
  if (!parsed.success) return { problem: describe(parsed.error.issues) };
  const { data } = parsed;
  const inboxId = data.inboxId ?? (data.channelId == null ? plan.defaultInboxId : null);
  return { input: { ...data, inboxId, externalId } };
}

function externalIdOf(
  columns: ReadonlyMap<string, unknown>,
  number: number,
  { fileName, externalIdColumn }: Plan,
): string | { problem: string } {
  if (externalIdColumn === undefined) return `${fileName}:${number}`;
  const value = columns.get(externalIdColumn);
  if (isBlank(value)) return { problem: `externalId: The column "${printable(externalIdColumn)}" is empty.` };
  const text = asText(value);
  if (typeof text === 'string') return text.trim();
  return { problem: 'externalId: Give a text. A number beyond 2^53 needs quotes to be read exactly.' };
}

const isBlank = (value: unknown) => value == null || (typeof value === 'string' && value.trim() === '');

/** JSON has numbers where a CSV has digits. One too large to be exact stays a number, and is refused as such. */
function plainText(value: unknown): unknown {
  const exact = typeof value === 'number' && (Number.isSafeInteger(value) || !Number.isInteger(value));
  return exact || typeof value === 'boolean' ? String(value) : value;
}

function splitTags(text: string): string[] {
  return text
    .split('|')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

function describe(issues: readonly z.core.$ZodIssue[]): string {
  const told = issues.slice(0, 5).map((issue) => `${issue.path.map(String).join('.')}: ${sentenceOf(issue)}`);
  return told.join(' ');
}

/** Our own refusals are sentences already; the library's speak of types. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `Give one of ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type')
    return issue.expected === 'array' ? 'Give a list of texts.' : 'Give a text.';
  return issue.message;
}

export async function* toEntries(rows: AsyncIterable<Row>, plan: Plan): AsyncGenerator<Entry> {
  for await (const row of rows) yield toEntry(row, plan);
}
