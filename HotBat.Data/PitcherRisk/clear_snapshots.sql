with touched as (
    select * from unnest($1::integer[], $2::date[]) as t (pitcher, from_day)
), done as (
    -- a mark that was set earlier meanwhile stays for the next time
    delete from pitcher_touches p using touched t where p.pitcher = t.pitcher and p.from_day >= t.from_day
)
delete from pitcher_snapshots s using touched t where s.pitcher = t.pitcher and s.as_of >= t.from_day
