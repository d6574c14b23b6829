-- A habit that somebody told becomes a rule by a proposed change that names it. The column is null for every change before, and for
-- changes of rules that are there already; adding it rewrites nothing and locks the table for a moment.
alter table rule_change add column habit bigint constraint rule_change_habit references journal_entry (seq);
create index rule_change_of_habit on rule_change (habit) where habit is not null;
