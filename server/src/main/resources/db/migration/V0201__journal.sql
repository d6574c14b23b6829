-- The chain. An entry is the very bytes that were hashed; the columns beside it only repeat what it says.
create table journal_entry (
  seq bigint constraint journal_entry_seq_once primary key,
  epoch int not null,
  previous text not null constraint journal_entry_never_forks unique,
  hash text not null constraint journal_entry_hash_once unique,
  recorded_at timestamptz not null,
  kind text not null,
  actor text not null,
  idempotency_key text not null constraint journal_entry_key_once unique,
  request_hash text not null,
  entry bytea not null,
  constraint journal_entry_seq_from_one check (seq >= 1 and epoch >= 1),
  constraint journal_entry_hash_of_entry check (hash = encode(sha256(entry), 'hex')),
  -- Only people refuse, tell deeds and set what others may do.
  constraint journal_entry_by_person check (
    kind not in ('refusal', 'deed', 'flag-set', 'bound-set') or actor like 'person/%')
);
create index journal_entry_actor on journal_entry (actor, seq);
create index journal_entry_kind on journal_entry (kind, seq);

create function journal_entry_is_for_ever() returns trigger language plpgsql as $$
begin
  raise exception 'a journal entry is never changed; post a correction instead'
    using errcode = 'restrict_violation';
end
$$;
create trigger journal_entry_is_for_ever
  before update or delete or truncate on journal_entry
  for each statement execute function journal_entry_is_for_ever();

-- The one row that every writer on every node locks first. Seq 0: nothing is written yet.
create table journal_head (
  only_one boolean not null default true constraint journal_head_once primary key check (only_one),
  epoch int not null,
  seq bigint not null,
  hash text not null,
  recorded_at timestamptz not null
);
insert into journal_head (epoch, seq, hash, recorded_at) values (0, 0, repeat('0', 64), 'epoch');

-- Whom and what entries are about: a random id, a keyed hash of the reference, and a key of its own, wrapped by the master key.
-- Erasing deletes the row; what the entries hold under its key is then unreadable for ever.
create table subject (
  id text constraint subject_id_once primary key,
  reference text not null constraint subject_reference_once unique,
  belongs_to text not null constraint subject_belongs_to references subject (id) on delete cascade,
  master_key text not null,
  wrapped_key bytea not null
);
create index subject_belongs_to on subject (belongs_to);

grant select, insert on journal_entry to leeway_app;
grant select, update on journal_head to leeway_app;
grant select, insert, delete on subject to leeway_app;
