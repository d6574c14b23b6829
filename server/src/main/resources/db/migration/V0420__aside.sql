-- What was said beside asks and acts, and is read by no answer: whether an act is worth repeating. Made from the chain, as all
-- projections are. What it is about is the id of an ask or the number of an act.
create table aside (
  seq bigint constraint aside_once primary key constraint aside_entry references journal_entry (seq),
  recorded_at timestamptz not null,
  actor text not null,
  kind text not null,
  about text not null,
  what text not null
);
create index aside_about on aside (kind, about);

grant select, insert on aside to leeway_app;

-- Acts of a kind of request in like situations; takes a lock on acts while it is built.
create index act_kind on act (ask_kind, concession, happened_at);
