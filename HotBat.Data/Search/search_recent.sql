-- $1 season of the day, $2 the day, $3 most rows. Who played in the year before a day: for whom and when last, with how many home runs, and how much in the season of the day.
with played as (
    select batter as player, season, game_date, team_id, plate_appearances as turns, 0 as faced, case when game_type = 'R' then home_runs else 0 end as home_runs from batter_games where season in ($1 - 1, $1) and game_date < $2 and game_date >= $2 - 365
    union all
    select pitcher, season, game_date, team_id, 0, batters_faced, 0 from pitching_appearances where season in ($1 - 1, $1) and game_date < $2 and game_date >= $2 - 365
)
select player, (array_agg(team_id order by game_date desc, team_id))[1] as team_id,
    coalesce(sum(turns) filter (where season = $1), 0)::int as turns, coalesce(sum(faced) filter (where season = $1), 0)::int as faced,
    sum(home_runs)::int as home_runs, max(season) as last_season
from played group by player
limit $3
