-- How a rule was left, as whoever did it says, or whoever looked afterwards; the first word stands. Made from the chain, as all projections
-- are. A new table; it locks nothing that is in use.
create table departure (
  act bigint constraint departure_act references journal_entry (seq),
  rule text,
  how text not null constraint departure_known check (how in ('went-round', 'modified', 'left-aside')),
  seq bigint not null constraint departure_entry references journal_entry (seq),
  constraint departure_once primary key (act, rule)
);
create index departure_rule on departure (rule, act);

grant select, insert on departure to leeway_app;
