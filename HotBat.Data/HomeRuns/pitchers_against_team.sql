-- $1 club, $2 season, $3 first day, $4 last day, $5 home games (null: both), $6 ballpark (null: all), $7 pitcher's hand (null: both), $8 fewest batters faced
with faced as (
    select p.game_pk, p.game_date, p.pitcher, p.pitcher_hand, p.fielding_team_id, p.is_home_run, b.exit_velocity, b.distance
    from plate_appearances p
    -- offset 0 keeps the planner from hashing every club's batted balls for the sake of one club's
    left join lateral (select x.exit_velocity, x.distance from batted_balls x where x.game_pk = p.game_pk and x.at_bat_number = p.at_bat_number offset 0) b on true
    where p.batting_team_id = $1 and p.season = $2 and p.game_type = 'R' and p.game_date between $3 and $4
        and ($5::boolean is null or p.is_top <> $5) and ($6::integer is null or p.venue_id = $6) and ($7::text is null or p.pitcher_hand = $7)
), against as (
    select pitcher, max(pitcher_hand) as hand, (array_agg(fielding_team_id order by game_date desc, game_pk desc))[1] as team_id, count(*)::int as batters_faced, count(*) filter (where is_home_run)::int as home_runs,
        avg(exit_velocity)::float8 as exit_velocity, max(distance) filter (where is_home_run)::int as longest
    from faced
    group by pitcher
    having count(*) >= $8
), here as (
    select x.pitcher, sum(x.outs_recorded)::int as outs
    from pitching_appearances x
    where x.season = $2 and x.game_date between $3 and $4 and x.opponent_id = $1
        and (x.game_pk, x.pitcher) in (select game_pk, pitcher from faced)
    group by x.pitcher
)
select a.pitcher, p.first_name, p.last_name, p.suffix, a.hand, a.team_id, a.home_runs, a.batters_faced, coalesce(here.outs, 0) as outs,
    a.exit_velocity, a.longest
from against a
left join people p on p.mlbam_id = a.pitcher
left join here on here.pitcher = a.pitcher
order by a.home_runs desc, a.batters_faced desc, a.pitcher
limit 600
