-- $1 game, $2 season: the chances are those of the model that had learned nothing of it. Who picks a home run up does so in the park.
select p.at_bat_number, p.inning, not p.is_top as is_home, p.batter, b.first_name as batter_first, b.last_name as batter_last, b.suffix as batter_suffix, p.batter_side,
    p.pitcher, n.first_name, n.last_name, n.suffix, p.event, p.is_home_run, x.is_barrel,
    x.exit_velocity::float8, x.launch_angle::float8, x.distance::float8, x.spray_angle::float8, c.probability::float8 as chance, p.is_home_run and p.hit_location is not null as is_inside
from plate_appearances p
join batted_balls x on x.game_pk = p.game_pk and x.at_bat_number = p.at_bat_number
left join people b on b.mlbam_id = p.batter
left join people n on n.mlbam_id = p.pitcher
left join home_run_chances c on c.game_pk = p.game_pk and c.at_bat_number = p.at_bat_number and c.model_version_id = (
    select m.model_version_id from model_versions m
    where m.model = 'batted-ball' and m.trained_through < make_date($2, 1, 1)
    order by m.trained_through desc, m.model_version_id desc limit 1)
where p.game_pk = $1
order by p.at_bat_number
limit 400
