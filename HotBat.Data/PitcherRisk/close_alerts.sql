-- $1 season, then the season's alerts as they come out now: $2 pitchers, $3 days, $4 closed on, $5 because; $6 today. What has not come out again is over as of today, and stays on record.
with made as (
    select * from unnest($2::integer[], $3::date[], $4::date[], $5::text[]) as m (pitcher, opened_on, closed_on, closed_because)
), changed as (
    update risk_alerts a
    set closed_on = m.closed_on, closed_because = m.closed_because
    from made m
    where m.closed_on is not null and a.season = $1 and a.pitcher = m.pitcher and a.opened_on = m.opened_on and (a.closed_on, a.closed_because) is distinct from (m.closed_on, m.closed_because)
    returning 1
), gone as (
    update risk_alerts a
    set closed_on = greatest(a.opened_on, $6::date), closed_because = 'corrected'
    where a.season = $1 and a.closed_because is distinct from 'corrected' and not exists (select from made m where m.pitcher = a.pitcher and m.opened_on = a.opened_on)
    returning 1
)
select (select count(*) from changed) + (select count(*) from gone)
