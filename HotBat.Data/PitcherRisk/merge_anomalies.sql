-- staged_anomalies holds all that is unlike of the days from $1 on.
with gone as (
    delete from outing_anomalies o
    where o.game_date >= $1 and not exists (select from staged_anomalies s where (s.pitcher, s.game_date, s.pitch_type, s.measure) = (o.pitcher, o.game_date, o.pitch_type, o.measure))
    returning 1
), merged as (
    insert into outing_anomalies as o (pitcher, game_date, pitch_type, measure, value, usual, spread, z, outings)
    select pitcher, game_date, pitch_type, measure, value, usual, spread, z, outings from staged_anomalies
    on conflict (pitcher, game_date, pitch_type, measure) do update
    set (value, usual, spread, z, outings) = (excluded.value, excluded.usual, excluded.spread, excluded.z, excluded.outings)
    where (o.value, o.usual, o.spread, o.z, o.outings) is distinct from (excluded.value, excluded.usual, excluded.spread, excluded.z, excluded.outings)
    returning 1
)
select (select count(*) from gone) + (select count(*) from merged)
