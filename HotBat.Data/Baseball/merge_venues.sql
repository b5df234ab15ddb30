-- ballparks of the reference files only get what those do not know
with latest as (
    select distinct on (venue_id) * from staged_venues order by venue_id, line desc
), merged as (
    insert into venues as v (venue_id, name, city, time_zone, roof, elevation_feet, latitude, longitude)
    select venue_id, name, city, time_zone, roof, elevation_feet, latitude, longitude from latest where not curated
    on conflict (venue_id) do update
    set (name, city, time_zone, roof, elevation_feet, latitude, longitude)
      = (excluded.name, coalesce(excluded.city, v.city), coalesce(excluded.time_zone, v.time_zone), coalesce(excluded.roof, v.roof),
         coalesce(excluded.elevation_feet, v.elevation_feet), coalesce(excluded.latitude, v.latitude), coalesce(excluded.longitude, v.longitude))
    where (v.name, v.city, v.time_zone, v.roof, v.elevation_feet, v.latitude, v.longitude) is distinct from
      (excluded.name, coalesce(excluded.city, v.city), coalesce(excluded.time_zone, v.time_zone), coalesce(excluded.roof, v.roof),
       coalesce(excluded.elevation_feet, v.elevation_feet), coalesce(excluded.latitude, v.latitude), coalesce(excluded.longitude, v.longitude))
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
