with merged as (
    insert into venues as v (venue_id, name, city, time_zone, roof, elevation_feet, latitude, longitude, retrosheet_park_id)
    select venue_id, name, city, time_zone, roof, elevation_feet, latitude, longitude, retrosheet_park_id from staged_venues
    on conflict (venue_id) do update
    set (name, city, time_zone, roof, elevation_feet, latitude, longitude, retrosheet_park_id)
      = (excluded.name, excluded.city, excluded.time_zone, excluded.roof, excluded.elevation_feet, excluded.latitude, excluded.longitude, excluded.retrosheet_park_id)
    where (v.name, v.city, v.time_zone, v.roof, v.elevation_feet, v.latitude, v.longitude, v.retrosheet_park_id)
      is distinct from (excluded.name, excluded.city, excluded.time_zone, excluded.roof, excluded.elevation_feet, excluded.latitude, excluded.longitude, excluded.retrosheet_park_id)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
