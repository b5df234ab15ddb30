-- $1 first day, $2 last day, $3 as-of day: what was shown of finished games beside what came; shown_scorings.sql goes before it
select w.game_date, w.label, p.is_posted, p.game_pk, p.batter, p.probability, p.baseline_probability, p.constant_probability, b.home_runs > 0 as is_home_run
from shown w
join home_run_predictions p on p.scoring_id = w.scoring_id and p.game_pk = w.game_pk
join batter_games b on b.game_pk = p.game_pk and b.team_id = p.team_id and b.batter = p.batter
where w.season = extract(year from $2::date) and exists (select 1 from games g where g.game_pk = w.game_pk and g.status = 'final')
order by w.game_date, p.game_pk, p.batter
limit 100000
