-- $1 season: only balls of seasons before it
select b.game_date, b.exit_velocity, b.launch_angle, b.is_home_run, b.spray_angle, p.batter_side
from batted_balls b
join plate_appearances p using (game_pk, at_bat_number)
where b.season < $1 and b.exit_velocity is not null and b.launch_angle is not null and b.spray_angle is not null
