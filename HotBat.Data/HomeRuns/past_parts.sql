-- $1 scorings, $2 games, $3 batters: what each forecast was made of
select p.batter, p.base_logit, p.parts::text as parts
from unnest($1::bigint[], $2::integer[], $3::integer[]) as w(scoring_id, game_pk, batter)
join home_run_predictions p on p.scoring_id = w.scoring_id and p.game_pk = w.game_pk and p.batter = w.batter
limit 2000
