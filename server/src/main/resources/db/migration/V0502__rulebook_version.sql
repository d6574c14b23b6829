-- The rulebooks that are or were in force, and those that somebody tried to put in force: each is its files' bytes, by their SHA-256. Only
-- ever added to. New tables; they lock nothing that is in use.
create table rulebook_version (
  version text constraint rulebook_version_once primary key,
  stored_at timestamptz not null default clock_timestamp(),
  constraint rulebook_version_digest check (version ~ '^[0-9a-f]{64}$')
);

create table rulebook_file (
  version text constraint rulebook_file_version references rulebook_version (version),
  path text,
  content bytea not null,
  constraint rulebook_file_once primary key (version, path)
);

-- Which rulebook came into force when, by the entry that says so; the last is in force. `change` is the entry that proposed it; without one
-- it came from the folder. Made from the chain, as all projections are.
create table rulebook_publication (
  seq bigint constraint rulebook_publication_once primary key constraint rulebook_publication_entry references journal_entry (seq),
  version text not null,
  change bigint
);

-- Which change of which rule was proposed, by the entry that says so. Its flag `rule-change/SEQ` says what became of it.
create table rule_change (
  seq bigint constraint rule_change_once primary key constraint rule_change_entry references journal_entry (seq),
  rule text not null
);
create index rule_change_rule on rule_change (rule, seq);

grant select, insert on rulebook_version, rulebook_file, rulebook_publication, rule_change to leeway_app;
