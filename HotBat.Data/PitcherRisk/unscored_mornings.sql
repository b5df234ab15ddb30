-- $1 first day, $2 last day: mornings with snapshots that nobody has told the risks of.
select morning::date
from generate_series($1::date, $2::date, interval '1 day') morning
where exists (select from pitcher_snapshots p where p.as_of = morning::date) and not exists (select from risk_scorings r where r.as_of = morning::date)
order by 1
