-- $1 pitcher, games from $2 on and before $3: one row a day, the first game of two
select distinct on (a.game_date) a.game_date, a.game_pk, a.team_id, a.opponent_id, a.team_id = g.home_team_id as is_home,
    sum(a.strikeouts) over day as strikeouts, sum(a.walks) over day as walks
from pitching_appearances a
join games g on g.game_pk = a.game_pk
where a.pitcher = $1 and a.game_date >= $2 and a.game_date < $3
window day as (partition by a.game_date)
order by a.game_date, a.game_pk
limit 200
