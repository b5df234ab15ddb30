-- $1 people, $2 season, $3 day: their counts of the season's games before it; nobody is known of the future
select s.player, p.first_name, p.last_name, p.suffix, p.bats, coalesce(thrown.pitcher_hand, p.throws) as throws, p.mlbam_id is not null as is_listed,
    bat.team_id as batting_team_id, coalesce(bat.plate_appearances, 0) as plate_appearances, coalesce(bat.home_runs, 0) as home_runs,
    coalesce(bat.batted_balls, 0) as batted_balls, coalesce(bat.barrels, 0) as barrels, usual.slot,
    arm.team_id as pitching_team_id, coalesce(arm.batters_faced, 0) as batters_faced, coalesce(arm.home_runs, 0) as home_runs_allowed, coalesce(arm.outs, 0) as outs
from unnest($1) s (player)
left join people p on p.mlbam_id = s.player
left join lateral (
    select sum(g.plate_appearances)::int as plate_appearances, sum(g.home_runs)::int as home_runs, sum(g.batted_balls)::int as batted_balls, sum(g.barrels)::int as barrels,
        (array_agg(g.team_id order by g.game_date desc, g.game_pk desc))[1] as team_id
    from batter_games g
    where g.batter = s.player and g.season = $2 and g.game_type = 'R' and g.game_date < $3
) bat on true
left join lateral (
    select mode() within group (order by started.slot) as slot
    from (select g.slot from batter_games g where g.batter = s.player and g.season = $2 and g.game_type = 'R' and g.game_date < $3 and g.slot is not null order by g.game_date desc limit 15) started
) usual on true
left join lateral (
    select sum(a.batters_faced)::int as batters_faced, sum(a.home_runs)::int as home_runs, sum(a.outs_recorded)::int as outs,
        (array_agg(a.team_id order by a.game_date desc, a.game_pk desc))[1] as team_id
    from pitching_appearances a
    where a.pitcher = s.player and a.season = $2 and a.game_type = 'R' and a.game_date < $3
) arm on true
left join lateral (
    select a.pitcher_hand from plate_appearances a where a.pitcher = s.player and a.game_date < $3 order by a.game_date desc limit 1
) thrown on true
