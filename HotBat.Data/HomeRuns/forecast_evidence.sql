-- $1 batters, $2 starters, $3 season, $4 day: what each did, or allowed, in the season's games before the day; whole tables of the season, as nearly everybody is asked for
select g.batter as player, false as is_starter, sum(g.plate_appearances)::int as batters, sum(g.home_runs)::int as home_runs, sum(g.batted_balls)::int as batted_balls, sum(g.barrels)::int as barrels, 0 as outs
from batter_games g
where g.season = $3 and g.game_type = 'R' and g.game_date < $4 and g.batter = any($1)
group by g.batter
union all
select a.pitcher, true, sum(a.batters_faced)::int, sum(a.home_runs)::int, 0, 0, sum(a.outs_recorded)::int
from pitching_appearances a
where a.season = $3 and a.game_type = 'R' and a.game_date < $4 and a.pitcher = any($2)
group by a.pitcher
limit 4000
