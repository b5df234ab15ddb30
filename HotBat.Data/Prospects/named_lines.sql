-- for rows of other files, to be found by MLBAM id, or where no line has it, as some season lines lack their ids, by a name that one man alone has
with lines as (
    select 'bat' as kind, coalesce('m' || p.mlbam_id, p.player_key) as person, p.mlbam_id, regexp_replace(regexp_replace(lower(unaccent(p.name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') as name, s.season, s.age from minor_batting_seasons s join minor_players p using (player_key)
    union all
    select 'pitch', coalesce('m' || p.mlbam_id, p.player_key), p.mlbam_id, regexp_replace(regexp_replace(lower(unaccent(p.name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g'), s.season, s.age from minor_pitching_seasons s join minor_players p using (player_key)
), named as (
    select name, season, min(person) as person, min(age) as age from lines group by name, season having count(distinct person) = 1
), named_batters as (
    select name, season, age, min(person) as person from lines where kind = 'bat' group by name, season, age having count(*) = 1
), boards as (
    select *, regexp_replace(regexp_replace(lower(unaccent(name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') as plain_name from board_players
), level_lines as (
    select *, regexp_replace(regexp_replace(lower(unaccent(name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') as plain_name from minor_level_lines where organisation is distinct from 'MEX'
)
