-- Takes the marks of some pitchers away, and the snapshots from their days on. Who marks one of them from now on waits until these are made anew, and his mark stays for the next time.
with taken as (
    delete from pitcher_touches where pitcher = any ($1) returning pitcher, from_day
), gone as (
    delete from pitcher_snapshots s using taken t where s.pitcher = t.pitcher and s.as_of >= t.from_day
)
select pitcher, from_day from taken order by pitcher
