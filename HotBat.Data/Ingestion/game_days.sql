-- Of each day of a season: games that should have pitches, those that have, and what was made of them.
select d.game_date, d.played, d.listed, coalesce(p.games, 0) as with_pitches, coalesce(p.plate_appearances, 0) as plate_appearances
from (
    select game_date, count(*) as listed, count(*) filter (where status = 'final') as played
    from games
    where season = $1 and game_type <> 'E' and status <> 'cancelled' and status <> 'postponed' and game_date <= $2
    group by game_date
) d
left join (
    select game_date, count(distinct game_pk) as games, count(*) as plate_appearances
    from plate_appearances
    where season = $1
    group by game_date
) p using (game_date)
order by d.game_date desc
limit 400
