select season, min(game_date), max(game_date)
from games
where game_type = 'R'
group by season
