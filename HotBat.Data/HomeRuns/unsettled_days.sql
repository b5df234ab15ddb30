-- $1 first day, $2 last day, $3 readings of pitches that have changed something: days with a finished game and a forecast, never settled or settled before the last of those readings
select d.game_date
from (select distinct t.game_date from home_run_total_predictions t where t.game_date between $1 and $2 and t.team_id = 0 and t.is_served) d
where exists (select 1 from games g where g.game_date = d.game_date and g.game_type = 'R' and g.status = 'final')
    and not exists (select 1 from home_run_settlements s where s.game_date = d.game_date and s.model_version_id = 0 and s.source_watermark >= $3)
order by d.game_date
limit 400
