import pg from 'pg';
import { runAsOwner } from '../../support/owner-connection.ts';

/** Lets the database take so long for each comment with this text. Answers how to undo it. */
export async function slowComments(url: string, text: string, seconds: number): Promise<() => Promise<void>> {
  await runAsOwner(
    url,
    `create function take_long() returns trigger language plpgsql
       as $$ begin perform pg_sleep(${seconds}); return new; end $$;
     create trigger take_long before insert on comments for each row
       when (new.text = ${pg.escapeLiteral(text)}) execute function take_long()`,
  );
  return () => runAsOwner(url, 'drop function take_long cascade');
}
