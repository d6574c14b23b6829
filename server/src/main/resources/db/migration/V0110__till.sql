-- Tills that people share: a device with a secret of its own, the badges by which people switch at it, and a PIN for each badge at
-- each till. Only hashes are kept; that of a PIN is keyed with the till's secret, so it is worth nothing anywhere else.
create table till (
  id uuid not null constraint till_pkey primary key,
  label text not null constraint till_label_size check (length(label) between 1 and 100),
  secret_hash bytea not null constraint till_secret_hash_key unique
    constraint till_secret_hash_size check (octet_length(secret_hash) = 32),
  enrolled_by uuid not null constraint till_enrolled_by_fkey references account,
  enrolled_at timestamptz not null,
  revoked_at timestamptz
);
create index till_enrolled_by on till (enrolled_by);

create table badge (
  id uuid not null constraint badge_pkey primary key,
  account_id uuid not null constraint badge_account_fkey references account,
  secret_hash bytea not null constraint badge_secret_hash_key unique
    constraint badge_secret_hash_size check (octet_length(secret_hash) = 32),
  made_at timestamptz not null,
  revoked_at timestamptz
);
-- Whoever prints a badge ends the one before.
create unique index badge_account_once on badge (account_id) where revoked_at is null;

create table till_pin (
  till_id uuid not null constraint till_pin_till_fkey references till,
  badge_id uuid not null constraint till_pin_badge_fkey references badge,
  pin_hash bytea not null constraint till_pin_hash_size check (octet_length(pin_hash) = 32),
  tries integer not null constraint till_pin_tries_range check (tries between 0 and 5),
  constraint till_pin_pkey primary key (till_id, badge_id)
);
create index till_pin_badge on till_pin (badge_id);

-- A session at a till does not end by lying idle, and ends with the till. Takes a short exclusive lock on session.
alter table session add column till_id uuid constraint session_till_fkey references till;
create index session_till on session (till_id);

grant select, insert on till, badge, till_pin to leeway_app;
grant update (revoked_at) on till, badge to leeway_app;
grant update (pin_hash, tries) on till_pin to leeway_app;
