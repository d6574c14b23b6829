-- What was told last at each till that people share, so that its tiles begin with that. It names nobody.
create table till_tile (
  till_id uuid not null constraint till_tile_till references till,
  concession text not null,
  tapped_at timestamptz not null,
  constraint till_tile_once primary key (till_id, concession)
);

grant select, insert on till_tile to leeway_app;
grant update (tapped_at) on till_tile to leeway_app;
