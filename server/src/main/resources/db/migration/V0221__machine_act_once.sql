-- A machine's token is good for one act: the commit looks under the lock of the head, this is the last wall. What was brought in
-- from a company's own files (and happened before it was recorded) rests on no token. Locks act against writes while it is built.
create unique index act_of_machine_once on act (ask) where actor like 'machine/%' and happened_at = recorded_at;
