-- $1 season: only seasons before it; $2 tracked balls that make a season's pitches complete.
-- pitched: seasons whose pitches are complete; sampled: each other season with its largest file of samples. What is selected from them follows.
with pitched as (
    select season
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
