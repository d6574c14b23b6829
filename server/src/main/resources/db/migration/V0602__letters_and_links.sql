-- Where an account's person can be written to; people without mail get their link handed over.
alter table account add column mail text
  constraint account_mail_form check (mail ~ '^[^[:space:]@<>,;"]+@[^[:space:]@<>,;"]+$' and length(mail) <= 254);
grant update (mail) on account to leeway_app;

-- Links by which somebody sets a password once: only the hash of what stands in the link.
create table password_link (
  secret_hash bytea not null constraint password_link_pkey primary key
    constraint password_link_secret_hash_size check (octet_length(secret_hash) = 32),
  account_id uuid not null constraint password_link_account_fkey references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint password_link_expiry check (expires_at > created_at)
);
create index password_link_account on password_link (account_id);
grant select, insert, delete on password_link to leeway_app;

-- Letters that are no part of the record and wait to leave, sealed under the master key, since links stand in them.
create table letter (
  id uuid not null constraint letter_pkey primary key,
  sealed bytea not null,
  written_at timestamptz not null
);
create index letter_written_at on letter (written_at);
grant select, insert, delete on letter to leeway_app;
