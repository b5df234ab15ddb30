-- follows sampled_seasons.sql
select season, round(exit_velocity)::float8, round(launch_angle / 2)::float8 * 2, count(*)::int, (count(*) filter (where event = 'home_run'))::int
from batted_ball_samples
join sampled using (season, source_file)
where exit_velocity is not null and launch_angle is not null
group by 1, 2, 3
order by 1, 2, 3
