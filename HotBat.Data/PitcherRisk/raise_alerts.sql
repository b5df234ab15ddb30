insert into risk_alerts as a (pitcher, season, opened_on, from_band, to_band, probability, base_rate, scoring_id, raised_at, closed_on, closed_because)
select pitcher, $1, opened_on, from_band, to_band, probability, base_rate, scoring_id, $2, closed_on, closed_because
from unnest($3::integer[], $4::date[], $5::text[], $6::text[], $7::float8[], $8::float8[], $9::bigint[], $10::date[], $11::text[])
    as m (pitcher, opened_on, from_band, to_band, probability, base_rate, scoring_id, closed_on, closed_because)
-- one that was taken for a mistake meanwhile is open again
on conflict (pitcher, opened_on) do update
set (closed_on, closed_because) = (excluded.closed_on, excluded.closed_because)
where (a.closed_on, a.closed_because) is distinct from (excluded.closed_on, excluded.closed_because)
