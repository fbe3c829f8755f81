import { join } from 'node:path';
import type { Role } from '../config.ts';
import type { LocalAccount } from './local-account.ts';

type Welcome = {
  url: string;
  role: Role;
  embedded: boolean;
  playground: boolean;
  local: LocalAccount | undefined;
};

/** What a person sees once everything runs: where it is, how to get in, what to try next. */
export function welcome({ url, role, embedded, playground, local }: Welcome, dataDir: string): string {
  const file = join(dataDir, 'local.json');
  const rows: [string, string[]][] = [
    whereItIs(url, role, playground),
    ...(local === undefined ? [] : keyRows(local, file)),
    ...(local === undefined ? [] : [tryNext(url, file)]),
    ['Stop with', ['Ctrl-C']],
  ];
  const body = rows.flatMap(([name, lines]) =>
    lines.map((line, index) => row(index === 0 ? name : '', line)),
  );
  return [
    '',
    `  Usher is ready${embedded ? `, on a Postgres of its own in ${dataDir}` : ''}.`,
    '',
    ...body,
    '',
    '',
  ].join('\n');
}

function whereItIs(url: string, role: Role, playground: boolean): [string, string[]] {
  if (role === 'worker') return ['Worker', [new URL('/ready', url).href]];
  return [playground ? 'Playground' : 'API', [url]];
}

const row = (name: string, line: string) => `  ${name.padEnd(12)}${line}`;

function keyRows({ apiKey }: LocalAccount, file: string): [string, string[]][] {
  return [['API key', [apiKey, `(kept in ${file})`]]];
}

function tryNext(url: string, file: string): [string, string[]] {
  return [
    'Try next',
    [
      `curl -s ${url} -H 'content-type: application/json' \\`,
      `  -H "authorization: Bearer $(node -p "JSON.parse(fs.readFileSync('${file}')).apiKey")" \\`,
      `  -d '{"query":"{ conversations { nodes { subject owner { ... on Agent { name } ... on Bot { name } } } } }"}'`,
    ],
  ];
}
