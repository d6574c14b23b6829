-- Whether somebody knew why a rule was born; nobody knows who. Made from the chain, as all projections are. A new table; it locks nothing
-- that is in use.
create table recall (
  seq bigint constraint recall_once primary key constraint recall_entry references journal_entry (seq),
  recorded_at timestamptz not null,
  rule text not null,
  is_remembered boolean not null
);
create index recall_rule on recall (rule, recorded_at);

grant select, insert on recall to leeway_app;
