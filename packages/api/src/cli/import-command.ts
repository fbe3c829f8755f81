import { Command, Option } from 'commander';
import { type FileFormat, fileFormats } from '../import/file-format.ts';
import { mappableFields } from '../import/mapping.ts';
import type { ExitCode } from './exit-codes.ts';
import { runImport } from './run-import.ts';

export type ImportOptions = {
  map?: string[];
  format?: FileFormat;
  externalId?: string;
  inbox?: string;
  account?: string;
  json?: boolean;
};

const examples = `
Fields: ${mappableFields.join(', ')}. Tags are separated by "|".

Examples:
  $ usher-server import questions.csv --map subject=text
  $ usher-server import mails.csv --map subject=title --map message=body --inbox Support
  $ usher-server import tickets.ndjson --map message=text --map tags=labels --external-id id --json

Each row becomes a conversation, and workflows look at it as at any other. A row is known by its external id: the
column given with --external-id, else the file's name and the row's number. Importing a file again adds the rows that
are missing and leaves the others as they are, so that an import that was stopped, or whose bad rows were mended,
simply runs again.

Exit code: 0 all rows are there, 1 some are not, 2 nothing was imported, 130 stopped with Ctrl-C.
`;

const append = (value: string, earlier: string[] = []) => [...earlier, value];

export function importCommand(env: NodeJS.ProcessEnv, onEnd: (code: ExitCode) => void): Command {
  return new Command('import')
    .summary('load conversations from a CSV or NDJSON file')
    .description('Loads conversations from a CSV or NDJSON file of any size.')
    .argument('<file>', 'its first line names the columns (CSV), or each line is one JSON object (NDJSON)')
    .option('--map <field=column>', 'what a column becomes; once for each field', append)
    .option('--external-id <column>', 'the column that identifies each row')
    .option('--inbox <name or id>', 'the inbox of rows that name none')
    .option('--account <id>', "the account; without it the local one, or the database's first")
    .addOption(new Option('--format <format>', "if the file's name does not tell").choices(fileFormats))
    .option('--json', 'print the summary as one line of JSON')
    .addHelpText('after', examples)
    .action(async (file: string, options: ImportOptions) => onEnd(await runImport(file, options, env)));
}
