-- What a kind of model said live: the last settlement of each day, by the newest version of that kind that was there by the end of the day in New York.
-- {0} model, {1} kind, {2} first day, {3} rows at most
select distinct on (s.game_date)
    s.game_date as "Day", s.model_version_id as "ModelVersionId", s.batter_games as "BatterGames", s.home_run_games as "HomeRunGames",
    s.log_loss as "LogLoss", s.baseline_log_loss as "BaselineLogLoss", s.bins::text as "Bins"
from home_run_settlements s
join model_versions v using (model_version_id)
where v.model = {0} and coalesce(v.metrics ->> 'kind', '') = {1} and s.game_date >= {2}
  and v.created_at < (s.game_date + 1)::timestamp at time zone 'America/New_York'
order by s.game_date desc, s.model_version_id desc, s.settlement_id desc
limit {3}
