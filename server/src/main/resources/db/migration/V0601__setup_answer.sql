-- What a company answered on the first pages, until its rulebook is written; no secret among it.
create table setup_answer (
  field text not null constraint setup_answer_pkey primary key,
  answer text not null constraint setup_answer_size check (length(answer) <= 20000)
);
grant select, insert, update on setup_answer to leeway_app;
