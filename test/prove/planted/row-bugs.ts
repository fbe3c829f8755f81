type Trigger = { on: string; moment: string; when: string; deed: string };

/** Makes the database do something wrong with some of the rows that are inserted. */
function upon({ on, moment, when, deed }: Trigger): string {
  return `
    create function planted() returns trigger language plpgsql security definer as $$
      begin ${deed} end $$;
    create ${moment} insert on ${on} ${moment.includes('constraint') ? 'deferrable initially deferred' : ''}
      for each row when (${when} and pg_trigger_depth() = 0) execute function planted();
  `;
}

const assignedByClient = `new.type = 'conversation.assigned' and new.actor->>'kind' = 'API_KEY'`;
const drop = 'return null;';
/** Of some conversations, always the same ones; what belongs to others stays as it is. */
const ofSome = `
  if not exists (select from conversations c where c.id = new.conversation_id and c.subject in ('Conversation 1', 'Conversation 2'))
  then return new; end if;`;

export const skippedEvent = upon({
  on: 'events',
  moment: 'trigger planted before',
  when: `${assignedByClient} and new.conversation_version % 3 = 0`,
  deed: drop,
});

export const repeatedVersion = `
  alter table events drop constraint events_account_id_conversation_id_conversation_version_key;
  ${upon({
    on: 'events',
    moment: 'trigger planted before',
    when: `${assignedByClient} and new.conversation_version % 3 = 0`,
    deed: 'new.conversation_version := new.conversation_version - 1; return new;',
  })}`;

export const wrongOwnerBefore = upon({
  on: 'events',
  moment: 'trigger planted before',
  when: `${assignedByClient} and new.conversation_version % 3 = 0`,
  deed: `new.changes := jsonb_set(new.changes, '{owner,from}', '"agt_nobody_knows"'); return new;`,
});

/** The whole of it, so that versions and owners agree: only that nobody asked for the second one. */
export const doubledChange = upon({
  on: 'events',
  moment: 'constraint trigger planted after',
  when: `${assignedByClient} and new.conversation_version % 3 = 0`,
  deed: `
    insert into events (account_id, id, change_id, type, conversation_id, conversation_version, actor, cause_id, depth,
                        occurred_at, changes, details, snapshot)
    values (new.account_id, new.id || 'again', new.change_id || 'again', new.type, new.conversation_id,
            new.conversation_version + 1, new.actor, new.cause_id, new.depth, new.occurred_at, '{}', new.details,
            new.snapshot);
    update conversations set version = version + 1 where account_id = new.account_id and id = new.conversation_id;
    return null;`,
});

export const doubledStep = upon({
  on: 'steps',
  moment: 'trigger planted after',
  when: 'new.number = 1',
  deed: `
    insert into steps select (jsonb_populate_record(new, jsonb_build_object('number', new.number + 100))).*;
    return null;`,
});

export const lostEffect = upon({
  on: 'comments',
  moment: 'trigger planted before',
  when: 'true',
  deed: `${ofSome} ${drop}`,
});

export const givenUp = upon({
  on: 'enrollments',
  moment: 'trigger planted before',
  when: `new.status = 'COMPLETED'`,
  deed: `${ofSome} new.status := 'FAILED'; new.reason := 'A connection was lost.'; return new;`,
});

export const doubledEnrollment = upon({
  on: 'enrollments',
  moment: 'trigger planted after',
  when: 'true',
  deed: `
    ${ofSome}
    insert into enrollments
    select (jsonb_populate_record(new, jsonb_build_object('id', new.id || 'again', 'once', false))).*;
    return null;`,
});

export const lostWork = upon({
  on: 'work',
  moment: 'trigger planted before',
  when: 'true',
  deed: `${ofSome} ${drop}`,
});

/** Both what wakes a conversation and what it is then asked for, by so much that no slow machine makes up for it. */
export const earlyTimer = `
  create function hurry_enrollment() returns trigger language plpgsql as $$
    begin new.resume_at := new.resume_at - interval '900 milliseconds'; return new; end $$;
  create trigger planted before insert or update on enrollments for each row execute function hurry_enrollment();
  create function hurry_work() returns trigger language plpgsql as $$
    begin
      if new.due_at > usher_now() then new.due_at := new.due_at - interval '900 milliseconds'; end if;
      return new;
    end $$;
  create trigger planted before insert on work for each row execute function hurry_work();`;

export const swappedPositions = `
  do $$ declare one record; other record; begin
    select * into one from events e
    where conversation_version = 1 and exists (select from accounts a where a.account_id = e.account_id and a.name = 'Us')
    limit 1;
    select * into other from events where conversation_id = one.conversation_id and conversation_version = 2;
    update events set position = -1 where id = one.id;
    update events set position = one.position where id = other.id;
    update events set position = other.position where id = one.id;
  end $$`;
