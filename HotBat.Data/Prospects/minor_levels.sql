-- by MLBAM id; without one by name and age, where one man alone has them that season
with named as (
    select lower(unaccent(p.name)) as name, s.season, s.age, min(coalesce('m' || p.mlbam_id, p.player_key)) as person
    from minor_batting_seasons s join minor_players p using (player_key)
    group by 1, 2, 3 having count(*) = 1
)
select coalesce('m' || l.mlbam_id, n.person) as person, l.season, l.level, l.plate_appearances
from minor_level_lines l
left join named n on l.mlbam_id is null and n.name = lower(unaccent(l.name)) and n.season = l.season and n.age = l.age
where l.season <= $1 and l.organisation is distinct from 'MEX' and coalesce(l.mlbam_id::text, n.person) is not null
order by person, l.season, l.plate_appearances desc, l.level
limit $2
