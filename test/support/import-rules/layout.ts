/** What everybody may build on: whose data these are, what happened, was it asked before, does it match. */
export const sharedNouns = ['account', 'log', 'idempotency', 'filter', 'owner'];

export const nouns = [...sharedNouns, 'directory', 'conversation', 'workflow'];

/** What is put together from everything: whole processes, and what they start with. */
export const compositions = ['process', 'local', 'import', 'cli', 'main'];

/** Every folder of packages/api/src. One that is not listed here would escape the rules. */
export const apiFolders = [
  ...nouns,
  'db',
  'embedded',
  'engine',
  'hand-over',
  'server',
  'context',
  'process',
  'local',
  'import',
  'cli',
];

/** The files beside the folders, which everybody may build on; main.ts alone stands above all. */
export const groundFiles = 'packages/api/src/!(main).ts';

/** Patterns for files of api: a folder, or a file named without its extension. */
export const within = (...names: string[]): string[] =>
  names.flatMap((name) => [`packages/api/src/${name}/**`, `packages/api/src/${name}.ts`]);
