-- $1 scorings that were shown, $2 their games: their batters
select p.game_date, p.scoring_id, p.game_pk, p.batter, p.probability
from unnest($1::bigint[], $2::integer[]) as w(scoring_id, game_pk)
join home_run_predictions p on p.scoring_id = w.scoring_id and p.game_pk = w.game_pk
limit 40000
