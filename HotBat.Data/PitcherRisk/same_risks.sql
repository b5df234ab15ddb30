-- $1 day, $2 model version: the version's last scoring of the day, unless another version told the day since.
select r.scoring_id, r.base_rate
from risk_scorings r
join scorings s on s.scoring_id = r.scoring_id
where r.as_of = $1 and s.model_version_id = $2 and not exists (select from risk_scorings later where later.as_of = $1 and later.scoring_id > r.scoring_id)
