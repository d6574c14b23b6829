-- What came out of the slices of bounds that devices took along: drawn by a deed, or given back. A slice is the entry that drew it;
-- what is left of it is what it drew less these. A new table; it locks nothing that is in use.
create table slice_use (
  seq bigint constraint slice_use_entry references journal_entry (seq),
  slice bigint not null constraint slice_use_slice references journal_entry (seq),
  cost bigint not null,
  face bigint not null,
  constraint slice_use_once primary key (seq, slice),
  constraint slice_use_not_negative check (cost >= 0 and face >= 0)
);
create index slice_use_slice on slice_use (slice);

grant select, insert on slice_use to leeway_app;
