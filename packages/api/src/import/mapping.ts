import { printable, quoted } from './printable.ts';
import { ImportRefusedError } from './refused.ts';

export const mappableFields = [
  'subject',
  'message',
  'tags',
  'priority',
  'inboxId',
  'channelId',
  'contactId',
  'ownerId',
] as const;
export type MappableField = (typeof mappableFields)[number];

/** Which column each field is read from. */
export type Mapping = ReadonlyMap<MappableField, string>;

/** Reads `subject=text`, as `--map` is given, once for each field. */
export function parseMapping(pairs: readonly string[]): Mapping {
  const mapping = new Map<MappableField, string>();
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=');
    const column = rest.join('=').trim();
    const field = mappableFields.find((known) => known === name.trim());
    if (column === '') {
      throw new ImportRefusedError(`--map ${printable(pair.trim())} must look like --map subject=COLUMN.`);
    }
    if (field === undefined) {
      throw new ImportRefusedError(
        `--map ${printable(pair)} names an unknown field. The fields are ${quoted(mappableFields)}.`,
      );
    }
    if (mapping.has(field)) {
      throw new ImportRefusedError(`--map gives ${field} two columns. Give it one.`);
    }
    mapping.set(field, column);
  }
  if (mapping.size > 0) return mapping;
  throw new ImportRefusedError(
    `Say which column becomes which field, as in --map subject=text. The fields are ${quoted(mappableFields)}.`,
  );
}
