-- $1 most rows: prospects that no source gives an MLBAM id, who are in no register
select m.player_key, m.name, extract(year from m.birth_date)::int as birth_year
from minor_players m
where m.mlbam_id is null and exists (select from prospect_predictions p where p.player_key = m.player_key)
order by m.player_key
limit $1
