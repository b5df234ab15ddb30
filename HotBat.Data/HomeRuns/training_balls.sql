-- follows sampled_seasons.sql
select game_date, exit_velocity, launch_angle, is_home_run
from batted_balls
where season in (select season from pitched) and exit_velocity is not null and launch_angle is not null
union all
select game_date, exit_velocity, launch_angle, event = 'home_run'
from batted_ball_samples
join sampled using (season, source_file)
where exit_velocity is not null and launch_angle is not null
