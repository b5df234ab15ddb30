-- By MLBAM id; where no line has it, as some season lines lack their ids, by name and nearly the age. Of several sources of a year the one that comes first in the alphabet counts last.
with known as (
    select distinct mlbam_id, 'm' || mlbam_id as person from minor_players where mlbam_id is not null
), named as (
    -- a name that one man alone has in the season before the board
    select name, season, min(person) as person, min(age) as age
    from (
        select coalesce('m' || p.mlbam_id, p.player_key) as person, regexp_replace(regexp_replace(lower(unaccent(p.name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') as name, s.season, s.age
        from (select player_key, season, age from minor_batting_seasons union all select player_key, season, age from minor_pitching_seasons) s join minor_players p using (player_key)
    ) lines
    group by name, season having count(distinct person) = 1
)
select coalesce(k.person, n.person) as person, b.source, b.year, b.organisation, b.position, b.future_value, b.overall_rank, b.organisation_rank, g.tool, g.present, g.future
from board_players b
left join known k on k.mlbam_id = b.mlbam_id
left join named n on k.person is null and n.season = b.year - 1 and n.name = regexp_replace(regexp_replace(lower(unaccent(b.name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') and abs(coalesce(b.age - n.age, 0)) <= 2
left join scouting_grades g using (source, year, player)
where coalesce(k.person, n.person) is not null and b.year <= $1
order by person, b.year, b.source desc, b.player, g.tool
limit $2
