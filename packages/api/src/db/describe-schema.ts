import type { ClientBase } from 'pg';

const parts = [
  // Columns and constraints
  `select format(E'create table %I (\\n%s\\n);', c.relname,
     (select string_agg('  ' || line, E',\\n' order by rank, name) from (
        select 1 as rank, lpad(a.attnum::text, 4, '0') as name, format('%I %s%s%s', a.attname,
          format_type(a.atttypid, a.atttypmod) || case when a.attcollation = '"C"'::regcollation and format_type(a.atttypid, null) = 'text' then ' collate "C"' else '' end, case when a.attnotnull then ' not null' else '' end,
          case when a.attidentity = 'a' then ' generated always as identity'
               else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end) as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 2, conname, format('constraint %I %s', conname, pg_get_constraintdef(oid))
        from pg_constraint where conrelid = c.oid and contype <> 'n'
     ) lines)) as text
   from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     and c.relname not like 'kysely\\_%' order by c.relname`,
  // Indexes that no constraint made
  `select pg_get_indexdef(i.indexrelid) || ';' as text
   from pg_index i join pg_class c on c.oid = i.indexrelid
   where c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely\\_%'
     and not exists (select from pg_constraint where conindid = i.indexrelid) order by c.relname`,
  // Row-level security
  `select format('create policy %I on %I to %s using (%s) with check (%s);', policyname, tablename,
     array_to_string(roles, ', '), qual, with_check) as text
   from pg_policies where schemaname = 'public' order by tablename, policyname`,
  `select format('alter table %I %s, %s;', relname,
     case when relrowsecurity then 'enable row level security' else 'disable row level security' end,
     case when relforcerowsecurity then 'force row level security' else 'no force row level security' end) as text
   from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname not like 'kysely\\_%' order by relname`,
  // Functions
  `select pg_get_functiondef(oid) || ';' as text from pg_proc
   where pronamespace = 'public'::regnamespace order by proname`,
];

/** The schema as the catalogue has it, in a stable order, for people to review and for a test to compare. */
export async function describeSchema(client: ClientBase): Promise<string> {
  const blocks: string[] = [];
  for (const query of parts) {
    const { rows } = await client.query<{ text: string }>(query);
    blocks.push(rows.map((row) => row.text).join('\n'));
  }
  return `-- Written by "npm run generate" from the migrated database. Do not edit.\n\n${blocks.join('\n\n')}\n`;
}
