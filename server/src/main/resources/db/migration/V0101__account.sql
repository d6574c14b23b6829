-- Who may sign in, and what acts for a machine. Secrets are kept only as hashes. The application may not delete.
create table account (
  id uuid not null constraint account_pkey primary key,
  login text not null constraint account_login_key unique
    constraint account_login_form check (login ~ '^[a-z][a-z0-9._-]{1,39}$'),
  person text not null,
  role text not null constraint account_role_known check (
    role in ('associate', 'reviewer', 'rule-owner', 'executive', 'provider', 'administrator')),
  password_hash text not null,
  idempotency_key text not null constraint account_idempotency_key unique,
  created_at timestamptz not null,
  disabled_at timestamptz
);

create table session (
  secret_hash bytea not null constraint session_pkey primary key
    constraint session_secret_hash_size check (octet_length(secret_hash) = 32),
  account_id uuid not null constraint session_account_fkey references account,
  started_at timestamptz not null,
  seen_at timestamptz not null
);
create index session_account on session (account_id);

create table api_token (
  id uuid not null constraint api_token_pkey primary key,
  secret_hash bytea not null constraint api_token_secret_hash_key unique
    constraint api_token_secret_hash_size check (octet_length(secret_hash) = 32),
  label text not null constraint api_token_label_size check (length(label) between 1 and 100),
  person text not null,
  scopes text[] not null constraint api_token_scopes_known check (
    cardinality(scopes) > 0 and scopes <@ array['ask', 'act', 'read', 'import']),
  idempotency_key text not null constraint api_token_idempotency_key unique,
  per_minute integer not null constraint api_token_per_minute_range check (per_minute between 1 and 100000),
  created_by uuid not null constraint api_token_created_by_fkey references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint api_token_expiry check (expires_at > created_at)
);
create index api_token_created_by on api_token (created_by);

grant select, insert on account, api_token to leeway_app;
grant update (password_hash, disabled_at) on account to leeway_app;
grant update (revoked_at) on api_token to leeway_app;
-- A session is no record: it ends by being deleted.
grant select, insert, delete on session to leeway_app;
grant update (seen_at) on session to leeway_app;
