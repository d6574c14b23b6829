-- What was said and done about one matter is looked for by its asks. Takes a lock on three tables while their indexes are built.
create index ask_matter on ask (matter);
create index refusal_ask on refusal (ask);
create index referral_ask on referral (ask);
