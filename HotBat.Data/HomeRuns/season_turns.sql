-- $1 season: the turns of its regular season's whole games, as in the clubs' figures. The chances are those of the model that had learned nothing of the season.
select p.batter, p.game_pk, p.at_bat_number, p.game_date, not p.is_top as is_home, p.batting_team_id, p.fielding_team_id, p.venue_id, p.pitcher, p.pitcher_hand,
    p.batter_side = 'L' as is_from_left, p.event, p.is_home_run, b.game_pk is not null as is_contact, b.exit_velocity, b.launch_angle, b.distance, b.spray_angle, b.trajectory,
    coalesce(b.is_hard_hit, false) as is_hard_hit, coalesce(b.is_sweet_spot, false) as is_sweet_spot, coalesce(b.is_barrel, false) as is_barrel, c.probability, p.zone, p.hit_location
from plate_appearances p
left join batted_balls b on b.game_pk = p.game_pk and b.at_bat_number = p.at_bat_number
left join home_run_chances c on c.game_pk = p.game_pk and c.at_bat_number = p.at_bat_number and c.model_version_id = (
    select m.model_version_id from model_versions m
    where m.model = 'batted-ball' and m.trained_through < make_date($1, 1, 1)
    order by m.trained_through desc, m.model_version_id desc limit 1)
where p.season = $1 and p.game_type = 'R' and p.game_pk in (select g.game_pk from team_games g where g.season = $1)
limit 400000
