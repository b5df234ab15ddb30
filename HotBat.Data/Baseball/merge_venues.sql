-- Name and place of a ballpark of the reference files stay as they are there; its field is the source's. A blank leaves what is known.
create temporary table latest_venues on commit drop as
select distinct on (venue_id) * from staged_venues order by venue_id, line desc;

with next as (
    select s.venue_id, case when s.curated then coalesce(v.name, s.name) else s.name end as name,
        case when s.curated then coalesce(v.city, s.city) else coalesce(s.city, v.city) end as city, case when s.curated then coalesce(v.time_zone, s.time_zone) else coalesce(s.time_zone, v.time_zone) end as time_zone,
        case when s.curated then coalesce(v.roof, s.roof) else coalesce(s.roof, v.roof) end as roof, case when s.curated then coalesce(v.elevation_feet, s.elevation_feet) else coalesce(s.elevation_feet, v.elevation_feet) end as elevation_feet,
        case when s.curated then coalesce(v.latitude, s.latitude) else coalesce(s.latitude, v.latitude) end as latitude, case when s.curated then coalesce(v.longitude, s.longitude) else coalesce(s.longitude, v.longitude) end as longitude,
        coalesce(s.turf, v.turf) as turf, coalesce(s.azimuth_degrees, v.azimuth_degrees) as azimuth_degrees, coalesce(s.left_line_feet, v.left_line_feet) as left_line_feet, coalesce(s.left_feet, v.left_feet) as left_feet, coalesce(s.left_center_feet, v.left_center_feet) as left_center_feet,
        coalesce(s.center_feet, v.center_feet) as center_feet, coalesce(s.right_center_feet, v.right_center_feet) as right_center_feet, coalesce(s.right_feet, v.right_feet) as right_feet, coalesce(s.right_line_feet, v.right_line_feet) as right_line_feet
    from latest_venues s
    left join venues v using (venue_id)
), merged as (
    insert into venues as v (venue_id, name, city, time_zone, roof, elevation_feet, latitude, longitude, turf, azimuth_degrees, left_line_feet, left_feet, left_center_feet, center_feet, right_center_feet, right_feet, right_line_feet)
    select venue_id, name, city, time_zone, roof, elevation_feet, latitude, longitude, turf, azimuth_degrees, left_line_feet, left_feet, left_center_feet, center_feet, right_center_feet, right_feet, right_line_feet
    from next
    on conflict (venue_id) do update
    set (name, city, time_zone, roof, elevation_feet, latitude, longitude, turf, azimuth_degrees, left_line_feet, left_feet, left_center_feet, center_feet, right_center_feet, right_feet, right_line_feet)
      = (excluded.name, excluded.city, excluded.time_zone, excluded.roof, excluded.elevation_feet, excluded.latitude, excluded.longitude,
        excluded.turf, excluded.azimuth_degrees, excluded.left_line_feet, excluded.left_feet, excluded.left_center_feet, excluded.center_feet, excluded.right_center_feet, excluded.right_feet, excluded.right_line_feet)
    where (v.name, v.city, v.time_zone, v.roof, v.elevation_feet, v.latitude, v.longitude, v.turf, v.azimuth_degrees, v.left_line_feet, v.left_feet, v.left_center_feet, v.center_feet, v.right_center_feet, v.right_feet, v.right_line_feet)
      is distinct from (excluded.name, excluded.city, excluded.time_zone, excluded.roof, excluded.elevation_feet, excluded.latitude, excluded.longitude,
        excluded.turf, excluded.azimuth_degrees, excluded.left_line_feet, excluded.left_feet, excluded.left_center_feet, excluded.center_feet, excluded.right_center_feet, excluded.right_feet, excluded.right_line_feet)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
