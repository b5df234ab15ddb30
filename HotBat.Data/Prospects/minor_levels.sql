-- by MLBAM id; where no line of the season has it, as some season lines lack their ids, by name and age that one man alone has that season
with lines as (
    select coalesce('m' || p.mlbam_id, p.player_key) as person, p.mlbam_id, regexp_replace(regexp_replace(lower(unaccent(p.name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') as name, s.season, s.age from minor_batting_seasons s join minor_players p using (player_key)
), known as (
    select distinct mlbam_id, season, person from lines where mlbam_id is not null
), named as (
    select name, season, age, min(person) as person from lines group by 1, 2, 3 having count(*) = 1
)
select coalesce(k.person, n.person) as person, l.season, l.level, l.plate_appearances
from minor_level_lines l
left join known k on k.mlbam_id = l.mlbam_id and k.season = l.season
left join named n on k.person is null and n.name = regexp_replace(regexp_replace(lower(unaccent(l.name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') and n.season = l.season and n.age = l.age
where l.season <= $1 and l.organisation is distinct from 'MEX' and coalesce(k.person, n.person) is not null
order by person, l.season, l.plate_appearances desc, l.level
limit $2
