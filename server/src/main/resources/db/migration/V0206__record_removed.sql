-- A record that an act made and a correction took away keeps its version, so that no answer that read it can rest on a later
-- one. Takes a short exclusive lock.
alter table record alter column document drop not null;
