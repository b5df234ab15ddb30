-- Of several sources of a year the one that comes first in the alphabet counts last.
, known as (
    select distinct mlbam_id, 'm' || mlbam_id as person from minor_players where mlbam_id is not null
)
select coalesce(k.person, n.person) as person, b.source, b.year, b.organisation, b.position, b.future_value, b.overall_rank, b.organisation_rank, g.tool, g.present, g.future
from boards b
left join known k on k.mlbam_id = b.mlbam_id
left join named n on k.person is null and n.season = b.year - 1 and n.name = b.plain_name and abs(coalesce(b.age - n.age, 0)) <= 2
left join scouting_grades g using (source, year, player)
where coalesce(k.person, n.person) is not null and b.year <= $1
order by person, b.year, b.source desc, b.player, g.tool
limit $2
