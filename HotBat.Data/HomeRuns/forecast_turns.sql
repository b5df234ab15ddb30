-- $1 first season, $2 last day. Regular-season plate appearances in the order of day, game and turn.
select p.game_pk, p.at_bat_number, p.game_date, coalesce(p.venue_id, - case when p.is_top then p.fielding_team_id else p.batting_team_id end) as ballpark,
    p.is_top, p.batting_team_id, p.fielding_team_id, p.batter, p.pitcher, p.batter_side = 'L', p.pitcher_hand = 'L', p.is_home_run,
    p.event like 'strikeout%', p.event in ('walk', 'intent_walk'), b.exit_velocity, b.launch_angle
from plate_appearances p
left join batted_balls b on b.game_pk = p.game_pk and b.at_bat_number = p.at_bat_number
where p.season >= $1 and p.game_type = 'R' and p.game_date <= $2
order by p.game_date, p.game_pk, p.at_bat_number
