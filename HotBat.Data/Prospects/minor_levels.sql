, known as (
    select distinct mlbam_id, season, person from lines where kind = 'bat' and mlbam_id is not null
)
select coalesce(k.person, n.person) as person, l.season, l.level, l.plate_appearances
from level_lines l
left join known k on k.mlbam_id = l.mlbam_id and k.season = l.season
left join named_batters n on k.person is null and n.name = l.plain_name and n.season = l.season and n.age = l.age
where l.season <= $1 and coalesce(k.person, n.person) is not null
order by person, l.season, l.plate_appearances desc, l.level
limit $2
