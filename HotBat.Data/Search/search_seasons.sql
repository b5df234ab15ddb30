-- $1 most rows. What somebody did in a season: by its games, or by its line where that knows more.
with played as (
    select batter as player, season, sum(plate_appearances)::int as turns, 0 as faced, min(game_date) as first_game, min(game_date) as first_batted from batter_games group by batter, season
    union all
    select pitcher, season, 0, sum(batters_faced)::int, min(game_date), null from pitching_appearances group by pitcher, season
    union all
    select mlbam_id, season, plate_appearances, 0, null, null from batting_seasons
    union all
    select mlbam_id, season, 0, batters_faced, null, null from pitching_seasons
)
select player, season, max(turns) as turns, max(faced) as faced, min(first_game) as first_game, min(first_batted) as first_batted
from played group by player, season
order by player, season
limit $1
