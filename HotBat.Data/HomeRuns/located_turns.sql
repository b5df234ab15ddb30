-- $1 batter, $2 last day, $3 most rows: of every season and kind of game those turns alone whose direction or zone is known.
select p.game_pk, p.at_bat_number, p.season, p.game_date, p.is_top, p.batting_team_id, p.fielding_team_id, p.venue_id, v.name as venue,
    p.pitcher, n.first_name, n.last_name, n.suffix, p.pitcher_hand, p.batter_side, p.event, p.is_home_run, b.game_pk is not null as is_contact,
    b.exit_velocity::float8, b.launch_angle::float8, b.distance::float8, b.spray_angle::float8, b.trajectory, b.is_hard_hit, b.is_sweet_spot, b.is_barrel,
    p.zone, p.hit_location
from plate_appearances p
left join batted_balls b on b.game_pk = p.game_pk and b.at_bat_number = p.at_bat_number
left join venues v on v.venue_id = p.venue_id
left join people n on n.mlbam_id = p.pitcher
where p.batter = $1 and p.game_date <= $2 and (p.zone is not null or b.spray_angle is not null)
order by p.game_date desc, p.game_pk desc, p.at_bat_number desc
limit $3
