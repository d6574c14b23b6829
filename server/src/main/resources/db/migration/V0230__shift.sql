-- Who is on duty when, as the company's own rota says. What is imported again for the same time takes its place, so rows may go. A new
-- table; it locks nothing that is in use.
create table shift (
  person text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint shift_once primary key (person, starts_at),
  constraint shift_ends_after_its_start check (ends_at > starts_at)
);
create index shift_ends_at on shift (ends_at);

grant select, insert, delete on shift to leeway_app;
