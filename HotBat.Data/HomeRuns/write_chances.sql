-- $1 model version, $2 source watermark
insert into home_run_chances (model_version_id, game_pk, at_bat_number, probability, as_of, source_watermark)
select $1, game_pk, at_bat_number, probability, as_of, $2
from staged_chances
on conflict (model_version_id, game_pk, at_bat_number) do update
set probability = excluded.probability, as_of = excluded.as_of, source_watermark = excluded.source_watermark
where home_run_chances.probability is distinct from excluded.probability
