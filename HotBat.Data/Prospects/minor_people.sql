-- one row a key; a debut before the first loaded season is told by the registers
select coalesce('m' || p.mlbam_id, p.player_key) as person, p.player_key, p.mlbam_id, p.name, coalesce(p.birth_date, h.birth_date) as birth_date,
       least(h.first_season::int, (select min(season)::int from batting_seasons b where b.mlbam_id = p.mlbam_id), (select min(season)::int from pitching_seasons q where q.mlbam_id = p.mlbam_id)) as debut
from minor_players p left join people h on h.mlbam_id = p.mlbam_id
order by person, p.player_key
limit $1
