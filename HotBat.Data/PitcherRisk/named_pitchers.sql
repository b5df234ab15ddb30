-- $1 pitchers, $2 day: their names, and the club each last pitched for before it
select w.pitcher, p.first_name, p.last_name, p.suffix, club.team_id
from unnest($1::integer[]) w (pitcher)
left join people p on p.mlbam_id = w.pitcher
left join lateral (select a.team_id from pitching_appearances a where a.pitcher = w.pitcher and a.game_date < $2 order by a.game_date desc, a.game_pk desc limit 1) club on true
