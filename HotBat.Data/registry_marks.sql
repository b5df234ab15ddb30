-- {0} the batted-ball models' name: their scorings are part of the season's figures; {1} that of pitcher risk, {2} that of prospects; all others are forecasts
select
    coalesce((select max(model_version_id) from model_versions where status = 'champion' and model = {0}), 0) as "Model",
    coalesce((select max(scoring_id) from scorings join model_versions using (model_version_id) where model = {0}), 0) as "Scoring",
    coalesce((select max(scoring_id) from scorings join model_versions using (model_version_id) where model <> {0} and model <> {1} and model <> {2}), 0) as "Forecast",
    coalesce((select max(model_event_id) from model_events), 0) as "Event",
    coalesce((select max(settlement_id) from home_run_settlements), 0) as "Settlement",
    coalesce((select max(scoring_id) from risk_scorings), 0) as "Risk",
    coalesce((select max(outing_derivation_id) from outing_derivations where outings_changed > 0), 0)::bigint as "Outings",
    coalesce((select max(risk_step_id) from risk_steps where rows_changed > 0), 0) as "Step",
    coalesce((select max(scoring_id) from scorings join model_versions using (model_version_id) where model = {2}), 0) as "Prospect"
