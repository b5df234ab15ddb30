-- $1 season: only seasons before it; $2 batted balls that make a season's pitches complete. Each season whose pitches are not complete from its largest file of samples.
with pitched as (
    select season
    from batted_balls
    where season < $1 and exit_velocity is not null and launch_angle is not null
    group by season
    having count(*) >= $2
), sampled as (
    select distinct on (season) season, source_file
    from (select season, source_file, count(*) as balls from batted_ball_samples where season < $1 group by season, source_file) files
    where season not in (select season from pitched)
    order by season, balls desc, source_file
)
select season, round(exit_velocity)::float8, round(launch_angle / 2)::float8 * 2, count(*)::int, (count(*) filter (where event = 'home_run'))::int
from batted_ball_samples
join sampled using (season, source_file)
where exit_velocity is not null and launch_angle is not null
group by 1, 2, 3
order by 1, 2, 3
