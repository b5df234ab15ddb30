-- {0} the batted-ball models' name: their scorings are part of the season's figures, all others are forecasts
select
    coalesce((select max(model_version_id) from model_versions where status = 'champion' and model = {0}), 0) as "Model",
    coalesce((select max(scoring_id) from scorings join model_versions using (model_version_id) where model = {0}), 0) as "Scoring",
    coalesce((select max(scoring_id) from scorings join model_versions using (model_version_id) where model <> {0}), 0) as "Forecast",
    coalesce((select max(model_event_id) from model_events), 0) as "Event",
    coalesce((select max(settlement_id) from home_run_settlements), 0) as "Settlement"
