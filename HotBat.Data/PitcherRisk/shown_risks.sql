-- $1 first day, $2 last day: which scoring is shown of each day. Said in time is the last one of that day itself, in New York; of a day of which nothing was said in time, what was last made up for it.
select distinct on (r.as_of) r.scoring_id, r.as_of, r.base_rate, r.pitchers, s.finished_at, s.finished_at >= (r.as_of + 1)::timestamp at time zone 'America/New_York' as is_reconstructed,
    m.model_version_id, m.label
from risk_scorings r
join scorings s on s.scoring_id = r.scoring_id
join model_versions m on m.model_version_id = s.model_version_id
where r.as_of between $1 and $2
order by r.as_of, (s.finished_at < (r.as_of + 1)::timestamp at time zone 'America/New_York') desc, r.scoring_id desc
