-- What the entries say, in columns: every row here is made from an entry's bytes by the statement that wrote it, and can be made again.
create table act (
  seq bigint constraint act_once primary key constraint act_entry references journal_entry (seq),
  recorded_at timestamptz not null,
  actor text not null,
  ask text not null,
  ask_kind text not null,
  digest text not null,
  rule text not null,
  clause text not null,
  concession text not null,
  permission text not null,
  amount bigint not null,
  currency char(3) not null
);
create index act_actor on act (actor, seq);
create index act_ask on act (ask);

create table deed (
  seq bigint constraint deed_once primary key constraint deed_entry references journal_entry (seq),
  recorded_at timestamptz not null,
  actor text not null,
  source text not null constraint deed_source check (source in ('told', 'found')),
  concession text not null,
  amount bigint not null,
  currency char(3) not null,
  is_beyond boolean not null
);
create index deed_actor on deed (actor, seq);

create table refusal (
  seq bigint constraint refusal_once primary key constraint refusal_entry references journal_entry (seq),
  recorded_at timestamptz not null,
  actor text not null constraint refusal_by_person check (actor like 'person/%'),
  ask text not null,
  ask_kind text not null,
  digest text not null,
  else_to_ask text not null
);
create index refusal_actor on refusal (actor, seq);

create table referral (
  seq bigint constraint referral_once primary key constraint referral_entry references journal_entry (seq),
  recorded_at timestamptz not null,
  actor text not null,
  ask text not null,
  ask_kind text not null,
  digest text not null,
  role text not null
);

create table correction (
  seq bigint constraint correction_once primary key constraint correction_entry references journal_entry (seq),
  recorded_at timestamptz not null,
  actor text not null,
  corrected bigint not null
    constraint correction_once_for_each unique constraint correction_corrected references journal_entry (seq)
);

create table money_line (
  seq bigint constraint money_line_entry references journal_entry (seq),
  position int,
  recorded_at timestamptz not null,
  account text not null,
  amount bigint not null,
  currency char(3) not null,
  code text not null,
  is_back boolean not null,
  constraint money_line_once primary key (seq, position)
);
create index money_line_account on money_line (account, seq);

create table task (
  seq bigint constraint task_entry references journal_entry (seq),
  position int,
  kind text not null,
  owner text not null,
  due_on date not null,
  what jsonb not null,
  constraint task_once primary key (seq, position)
);
create index task_owner on task (owner, due_on);

create table promise (
  seq bigint constraint promise_entry references journal_entry (seq),
  position int,
  owner text not null,
  due_on date not null,
  amount bigint not null,
  currency char(3) not null,
  what jsonb not null,
  constraint promise_once primary key (seq, position)
);
create index promise_owner on promise (owner, due_on);

create table gap (
  matter text constraint gap_once_for_each_matter primary key,
  seq bigint not null constraint gap_entry references journal_entry (seq),
  recorded_at timestamptz not null,
  kind text not null
);
create index gap_seq on gap (seq);

-- What leaves after the commit. Whoever sends it notes when.
create table outbox (
  seq bigint constraint outbox_entry references journal_entry (seq),
  position int,
  channel text not null,
  recipient text not null,
  payload jsonb not null,
  sent_at timestamptz,
  constraint outbox_once primary key (seq, position)
);
create index outbox_unsent on outbox (seq) where sent_at is null;

-- The company's own records: imported as version 1, then changed by what is granted.
create table record (
  collection text,
  key text,
  version bigint not null,
  document jsonb not null,
  constraint record_once primary key (collection, key),
  constraint record_version_from_one check (version >= 1)
);

grant select, insert on act, deed, refusal, referral, correction, money_line, task, promise, gap, outbox to leeway_app;
grant update (sent_at) on outbox to leeway_app;
grant select, insert, update on record to leeway_app;
