-- $1 day: forecasts of games that are over whose batters came to the plate, as shown (version 0) and as each version said them; shown_scorings.sql goes before it, of that day.
-- A version's word on a game is what is shown of one: its last in time, else what was made up later.
, said as (
    select 0 as model_version_id, w.game_pk, w.scoring_id from shown w
    union all
    (select distinct on (s.model_version_id, t.game_pk) s.model_version_id, t.game_pk, t.scoring_id
    from home_run_total_predictions t
    join scorings s on s.scoring_id = t.scoring_id
    join games g on g.game_pk = t.game_pk and g.game_date = t.game_date and g.status not in ('postponed', 'cancelled')
    where t.game_date = $1 and t.team_id = 0
    order by s.model_version_id, t.game_pk, (s.finished_at <= coalesce(g.start_time, (t.game_date + 1)::timestamp at time zone 'America/New_York')) desc, t.scoring_id desc)
)
select d.model_version_id, p.game_pk, p.batter, p.probability, p.baseline_probability, p.constant_probability, b.home_runs > 0 as is_home_run
from said d
join home_run_predictions p on p.scoring_id = d.scoring_id and p.game_pk = d.game_pk
join batter_games b on b.game_pk = p.game_pk and b.team_id = p.team_id and b.batter = p.batter
where exists (select 1 from games g where g.game_pk = d.game_pk and g.status = 'final') and exists (select 1 from team_games t where t.game_pk = d.game_pk)
order by d.model_version_id, p.game_pk, p.batter
limit 40000
