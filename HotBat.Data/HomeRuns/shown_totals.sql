-- $1 first day, $2 last day, $3 as-of day; shown_scorings.sql goes before it
select w.*, t.team_id, t.mean, t.low_80, t.high_80, t.hot_bat_score
from shown w
join home_run_total_predictions t on t.scoring_id = w.scoring_id and t.game_pk = w.game_pk
order by w.game_date, w.game_pk, t.team_id
limit 4000
