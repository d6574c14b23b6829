-- The application works as role leeway_app, which owns nothing and may do only what a migration grants to it.
-- Each migration that makes a table says at once what that role may do with it.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'leeway_app') then
    raise exception 'role leeway_app is missing; create it first: create role leeway_app login password ...';
  end if;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to leeway_app', current_database());
end
$$;

revoke all on schema public from public;
grant usage on schema public to leeway_app;
