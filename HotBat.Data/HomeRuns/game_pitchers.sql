-- $1 game
select a.pitcher, p.first_name, p.last_name, p.suffix, coalesce(seen.pitcher_hand, p.throws) as hand, a.team_id, a.is_start, a.outs_recorded, a.batters_faced, a.pitches, a.hits, a.home_runs,
    a.walks, a.strikeouts, a.batted_balls, a.exit_velocity_sum::float8
from pitching_appearances a
join games g on g.game_pk = a.game_pk
left join people p on p.mlbam_id = a.pitcher
left join lateral (
    select t.pitcher_hand, t.at_bat_number from plate_appearances t where t.game_pk = a.game_pk and t.pitcher + 0 = a.pitcher order by t.at_bat_number limit 1
) seen on true
where a.game_pk = $1
order by a.team_id = g.home_team_id, a.is_start desc, seen.at_bat_number, a.pitcher
limit 80
