-- What entries did to rules: applied one, set its condition aside, refused for its sake, questioned it. Made from the chain, as all
-- projections are.
create table rule_use (
  seq bigint constraint rule_use_entry references journal_entry (seq),
  rule text,
  use text constraint rule_use_known check (use in ('applied', 'set-aside', 'refused', 'questioned')),
  constraint rule_use_once primary key (seq, rule, use)
);
create index rule_use_rule on rule_use (rule, seq);

-- What came of the look at an act or deed. Round 2 is the look of somebody above the managers, after its author did not agree. The first
-- decision of a round stands, however many are made at once. The service closes what nobody looked at, and only in the author's favour.
create table review (
  act bigint constraint review_act references journal_entry (seq),
  round int constraint review_round check (round in (1, 2)),
  seq bigint not null constraint review_entry references journal_entry (seq),
  recorded_at timestamptz not null,
  actor text not null,
  verdict text not null constraint review_verdict check (verdict in ('stands', 'forgiven', 'praised', 'coached', 'breach')),
  criterion text not null,
  lesson text not null,
  constraint review_once primary key (act, round),
  constraint review_breach_cites check ((verdict = 'breach') = (criterion <> '')),
  constraint review_by_person check (verdict in ('stands', 'forgiven') or actor like 'person/%')
);
create index review_seq on review (seq);

-- The author of an act does not agree with what came of the look at it.
create table appeal (
  act bigint constraint appeal_once primary key constraint appeal_act references journal_entry (seq),
  seq bigint not null constraint appeal_entry references journal_entry (seq),
  recorded_at timestamptz not null
);

grant select, insert on rule_use, review, appeal to leeway_app;

-- Who looked at what others did or told, and when. No decision, so no entry: it is only ever added to.
create table looked (
  act bigint constraint looked_act references journal_entry (seq),
  actor text,
  first_at timestamptz not null,
  constraint looked_once primary key (act, actor)
);
grant select, insert on looked to leeway_app;
