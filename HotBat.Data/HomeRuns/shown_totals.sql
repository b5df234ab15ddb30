-- $1 scorings that are shown, $2 their games
select t.game_pk, t.team_id, t.mean, t.low_80, t.high_80, t.hot_bat_score,
    (select p.starter from home_run_predictions p where p.scoring_id = t.scoring_id and p.game_pk = t.game_pk and p.team_id = t.team_id limit 1) as starter
from unnest($1::bigint[], $2::integer[]) as w(scoring_id, game_pk)
join home_run_total_predictions t on t.scoring_id = w.scoring_id and t.game_pk = w.game_pk
order by t.game_pk, t.team_id
limit 4000
