-- Who an account is to the company's OpenID provider: by issuer and subject, never by mail or name.
create table account_identity (
  issuer text not null,
  subject text not null constraint account_identity_subject_size check (length(subject) <= 255),
  account_id uuid not null constraint account_identity_account_fkey references account
    constraint account_identity_account_key unique,
  linked_at timestamptz not null,
  constraint account_identity_pkey primary key (issuer, subject)
);
grant select, insert on account_identity to leeway_app;
