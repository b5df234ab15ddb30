-- $1 the last season that counts: the last scoring of it, and that of the season before it that was told of
select distinct on (p.season) p.season, p.scoring_id, s.finished_at, m.model_version_id, m.label, m.trained_through, m.sample_size
from (select distinct season, scoring_id from prospect_predictions where season <= $1) p
join scorings s using (scoring_id) join model_versions m using (model_version_id)
order by p.season desc, p.scoring_id desc
limit 2
