import pg from 'pg';

/** Lets the database take so long for each comment with this text. Answers how to undo it. */
export async function slowComments(url: string, text: string, seconds: number): Promise<() => Promise<void>> {
  await run(
    url,
    `create function take_long() returns trigger language plpgsql
       as $$ begin perform pg_sleep(${seconds}); return new; end $$;
     create trigger take_long before insert on comments for each row
       when (new.text = ${pg.escapeLiteral(text)}) execute function take_long()`,
  );
  return () => run(url, 'drop function take_long cascade');
}

async function run(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}
