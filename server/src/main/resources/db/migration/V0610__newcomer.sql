-- People whom a file brought and the rulebook does not name yet: they may enter, without latitude, until a named person takes them in
-- with a role. `brought` is the entry that says who brought them; its flag `rule-change/SEQ` says what came of it. A new table.
create table newcomer (
  person text constraint newcomer_once primary key,
  name text not null constraint newcomer_name_once unique,
  role text not null,
  team text not null,
  brought bigint not null constraint newcomer_brought references journal_entry (seq),
  brought_by text not null
);
create index newcomer_brought on newcomer (brought);

grant select, insert, delete on newcomer to leeway_app;
