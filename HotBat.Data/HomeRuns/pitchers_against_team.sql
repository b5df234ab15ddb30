-- $1 club, $2 season, $3 first day, $4 last day, $5 home games (null: both), $6 ballpark (null: all), $7 pitcher's hand (null: both), $8 fewest batters faced, $9 last day of the season figures
with faced as (
    select p.game_pk, p.at_bat_number, p.game_date, p.pitcher, p.pitcher_hand, p.fielding_team_id, p.is_home_run
    from plate_appearances p
    where p.batting_team_id = $1 and p.season = $2 and p.game_type = 'R' and p.game_date between $3 and $4
        and ($5::boolean is null or p.is_top <> $5) and ($6::integer is null or p.venue_id = $6) and ($7::text is null or p.pitcher_hand = $7)
), against as (
    select f.pitcher, max(f.pitcher_hand) as hand, (array_agg(f.fielding_team_id order by f.game_date desc, f.game_pk desc))[1] as team_id, count(*)::int as batters_faced, count(*) filter (where f.is_home_run)::int as home_runs,
        avg(b.exit_velocity)::float8 as exit_velocity, max(b.distance) filter (where f.is_home_run)::int as longest, array_agg(distinct f.game_pk) as games
    from faced f
    left join batted_balls b on b.game_pk = f.game_pk and b.at_bat_number = f.at_bat_number
    group by f.pitcher
    having count(*) >= $8
)
select a.pitcher, p.first_name, p.last_name, p.suffix, a.hand, a.team_id, a.home_runs, a.batters_faced, coalesce(here.outs, 0) as outs, season.home_runs as season_home_runs, season.outs as season_outs,
    a.exit_velocity, a.longest
from against a
left join people p on p.mlbam_id = a.pitcher
left join lateral (
    select sum(x.outs_recorded)::int as outs
    from pitching_appearances x
    where x.pitcher = a.pitcher and x.game_pk = any(a.games) and x.opponent_id = $1
) here on true
left join lateral (
    select sum(x.home_runs)::int as home_runs, sum(x.outs_recorded)::int as outs
    from pitching_appearances x
    where x.pitcher = a.pitcher and x.season = $2 and x.game_type = 'R' and x.game_date <= $9
) season on true
order by a.home_runs desc, a.batters_faced desc, a.pitcher
limit 600
