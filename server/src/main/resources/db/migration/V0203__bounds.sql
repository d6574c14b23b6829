-- Switches, freezes and the guardrails in force, each with its value now; lifted is the empty value.
create table flag (
  name text constraint flag_once primary key,
  value text not null,
  seq bigint not null constraint flag_entry references journal_entry (seq)
);

-- What each bound allows now, in minor units: cost to us, and a second cap on face value.
create table bound (
  name text constraint bound_once primary key,
  currency char(3) not null,
  act_cost bigint not null,
  act_face bigint not null,
  day_cost bigint not null,
  day_face bigint not null,
  week_cost bigint not null,
  week_face bigint not null,
  seq bigint not null constraint bound_entry references journal_entry (seq)
);

-- Every draw, line by line, each in the pot that it is summed in: its drawer's day and week, and for the limit per act the last seven
-- days of each subject. The caps are those that held when it was accepted.
-- What a reversal gives back is a negative line without caps that counts from when the draw did.
create table draw_line (
  seq bigint constraint draw_line_entry references journal_entry (seq),
  position int,
  drawer text not null,
  bound text not null,
  zone text not null,
  pot text not null,
  currency char(3) not null,
  window_kind text not null constraint draw_line_window check (window_kind in ('act', 'day', 'week')),
  starts_on date not null,
  counts_from timestamptz not null,
  cost bigint not null,
  face bigint not null,
  cost_max bigint not null,
  face_max bigint not null,
  constraint draw_line_once primary key (seq, position)
);
create index draw_line_subject on draw_line (pot, counts_from) where window_kind = 'act';

-- The sums of those lines, and the cap that held when the last draw was accepted. The check is the last wall.
create table budget (
  drawer text,
  currency char(3),
  window_kind text,
  starts_on date,
  cost bigint not null,
  face bigint not null,
  cost_max bigint not null,
  face_max bigint not null,
  constraint budget_once primary key (drawer, currency, window_kind, starts_on),
  constraint budget_window check (window_kind in ('day', 'week')),
  constraint budget_within_bound check (cost <= cost_max and face <= face_max),
  constraint budget_not_negative check (cost >= 0 and face >= 0)
);

grant select, insert on draw_line to leeway_app;
grant select, insert, update on flag, bound, budget to leeway_app;
