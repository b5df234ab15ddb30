-- $1 club, $2 season, $3 last day
select f.game_pk, f.game_date, f.is_home, f.venue_id, f.pitcher, f.hand, f.team_id, f.home_runs, f.batters_faced, f.batted_balls, f.exit_velocity_sum, f.longest,
    coalesce(a.outs_recorded, 0)::int as outs, p.first_name, p.last_name, p.suffix
from (
    select t.game_pk, t.game_date, not t.is_top as is_home, t.venue_id, t.pitcher, t.pitcher_hand as hand, t.fielding_team_id as team_id,
        count(*)::int as batters_faced, count(*) filter (where t.is_home_run)::int as home_runs,
        count(b.exit_velocity)::int as batted_balls, sum(b.exit_velocity::float8) as exit_velocity_sum, max(b.distance) filter (where t.is_home_run)::int as longest
    from plate_appearances t
    -- offset 0 keeps the planner from hashing every club's batted balls for the sake of one club's
    left join lateral (select x.exit_velocity, x.distance from batted_balls x where x.game_pk = t.game_pk and x.at_bat_number = t.at_bat_number offset 0) b on true
    where t.batting_team_id = $1 and t.season = $2 and t.game_type = 'R' and t.game_date <= $3
    group by t.game_pk, t.game_date, t.is_top, t.venue_id, t.pitcher, t.pitcher_hand, t.fielding_team_id
) f
left join pitching_appearances a on a.game_pk = f.game_pk and a.team_id = f.team_id and a.pitcher = f.pitcher
left join people p on p.mlbam_id = f.pitcher
order by f.game_date, f.game_pk, f.pitcher
limit 5000
