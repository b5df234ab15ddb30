-- $1 season
select game_pk, at_bat_number, game_date, exit_velocity, launch_angle, is_home_run
from batted_balls
where season = $1 and exit_velocity is not null and launch_angle is not null
order by game_date, game_pk, at_bat_number
