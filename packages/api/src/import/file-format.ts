import { extname } from 'node:path';
import { printable } from './printable.ts';
import { ImportRefusedError } from './refused.ts';

export const fileFormats = ['csv', 'ndjson'] as const;
export type FileFormat = (typeof fileFormats)[number];

const byExtension: Readonly<Record<string, FileFormat>> = {
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};

export function formatOf(path: string): FileFormat {
  const format = byExtension[extname(path).toLowerCase()];
  if (format !== undefined) return format;
  throw new ImportRefusedError(
    `The name ${printable(path)} does not tell the format. Add --format csv or --format ndjson.`,
  );
}
