-- $1 season: only balls of seasons before it; $2 batted balls that make a season's pitches complete
with pitched as (
    select season, count(*) as balls
    from batted_balls
    where season < $1 and exit_velocity is not null and launch_angle is not null
    group by season
    having count(*) >= $2
), sampled as (
    select distinct on (season) season, source_file
    from (
        select season, source_file, count(*) as balls
        from batted_ball_samples
        where season < $1 and exit_velocity is not null and launch_angle is not null
        group by season, source_file
    ) files
    where season not in (select season from pitched)
    order by season, balls desc, source_file
)
select game_date, exit_velocity, launch_angle, is_home_run
from batted_balls
where season in (select season from pitched) and exit_velocity is not null and launch_angle is not null
union all
select game_date, exit_velocity, launch_angle, event = 'home_run'
from batted_ball_samples
join sampled using (season, source_file)
where exit_velocity is not null and launch_angle is not null
