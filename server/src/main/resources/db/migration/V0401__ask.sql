-- What was asked and what the rulebook said, appended after the answer: the only data that a crash may cost.
-- It holds no reference and no text of a customer; what is done about an ask is in the journal.
create table ask (
  id text constraint ask_once primary key,
  asked_at timestamptz not null,
  actor text not null,
  kind text not null,
  matter text not null,
  ruling text not null constraint ask_ruling check (
    ruling in ('granted', 'not-granted', 'referred', 'needs-facts', 'cannot', 'silent')),
  permission text not null constraint ask_permission check (
    permission in ('entitled', 'within-latitude', 'above-latitude', 'never')),
  digest text not null,
  rulebook text not null,
  language text not null,
  plain_facts jsonb not null
);
create index ask_kind on ask (kind, asked_at);

grant select, insert on ask to leeway_app;
