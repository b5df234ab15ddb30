-- $1 MLBAM id or null, $2 the collection's key, $3 who of the register a key without an id is, or null: every key of the man
select p.player_key, p.mlbam_id, p.name, h.first_name, h.last_name, h.suffix, coalesce(p.birth_date, h.birth_date) as birth_date, least(h.first_season::int, m.first) as debut
from minor_players p
left join people h on h.mlbam_id = coalesce(p.mlbam_id, $3)
left join lateral (select least((select min(season) from batting_seasons b where b.mlbam_id = coalesce(p.mlbam_id, $3)), (select min(season) from pitching_seasons q where q.mlbam_id = coalesce(p.mlbam_id, $3)))::int as first) m on true
where p.mlbam_id = $1 or p.player_key = $2 or p.mlbam_id = (select mlbam_id from minor_players where player_key = $2)
order by p.player_key
limit 10
