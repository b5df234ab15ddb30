-- by MLBAM id; without one by a name that one man alone of the minor leagues has
with named as (
    select lower(unaccent(name)) as name, min(coalesce('m' || mlbam_id, player_key)) as person from minor_players group by 1 having count(distinct coalesce('m' || mlbam_id, player_key)) = 1
)
select coalesce('m' || b.mlbam_id, n.person) as person, b.source, b.year, b.organisation, b.position, b.future_value, b.overall_rank, b.organisation_rank, g.tool, g.present, g.future
from board_players b
left join named n on b.mlbam_id is null and n.name = lower(unaccent(b.name))
left join scouting_grades g using (source, year, player)
where coalesce(b.mlbam_id::text, n.person) is not null and b.year <= $1
order by person, b.year, b.source, g.tool
limit $2
