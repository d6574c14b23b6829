-- When something happened: when it was recorded, unless it was brought in from the company's own files, which say when.
-- Rewrites five tables under their locks; they are made from the chain and can be made again.
alter table act add column happened_at timestamptz;
alter table deed add column happened_at timestamptz;
alter table refusal add column happened_at timestamptz;
alter table referral add column happened_at timestamptz;
alter table gap add column happened_at timestamptz;
update act set happened_at = recorded_at;
update deed set happened_at = recorded_at;
update refusal set happened_at = recorded_at;
update referral set happened_at = recorded_at;
update gap set happened_at = recorded_at;
alter table act alter column happened_at set not null;
alter table deed alter column happened_at set not null;
alter table refusal alter column happened_at set not null;
alter table referral alter column happened_at set not null;
alter table gap alter column happened_at set not null;
create index act_happened on act (happened_at);
create index refusal_happened on refusal (happened_at);
