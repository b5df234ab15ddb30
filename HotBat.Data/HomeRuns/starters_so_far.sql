-- $1 starters, $2 season, $3 day: what each allowed in the season's games before the day
select a.pitcher, sum(a.batters_faced)::int as batters_faced, sum(a.home_runs)::int as home_runs, sum(a.outs_recorded)::int as outs
from pitching_appearances a
where a.season = $2 and a.game_type = 'R' and a.game_date < $3 and a.pitcher = any($1)
group by a.pitcher
limit 4000
