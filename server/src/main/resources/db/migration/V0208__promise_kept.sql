-- Which promises were kept, by the entry that says so. The first one counts. A new table; it locks nothing that is in use.
create table promise_kept (
  seq bigint constraint promise_kept_once primary key constraint promise_kept_entry references journal_entry (seq),
  promised bigint not null constraint promise_kept_promised references journal_entry (seq),
  position int not null,
  constraint promise_kept_once_for_each unique (promised, position)
);

grant select, insert on promise_kept to leeway_app;
