-- rows of other files that lead to nobody with a season line; boards of winters after a season that is loaded
with lines as (
    select p.mlbam_id, regexp_replace(regexp_replace(lower(unaccent(p.name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') as name, s.season, s.age from minor_batting_seasons s join minor_players p using (player_key)
), aged as (
    select name, season, age from lines group by 1, 2, 3 having count(*) = 1
), named as (
    -- a name that one man alone has in the season before the board
    select name, season, min(person) as person, min(age) as age
    from (
        select coalesce('m' || p.mlbam_id, p.player_key) as person, regexp_replace(regexp_replace(lower(unaccent(p.name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') as name, s.season, s.age
        from (select player_key, season, age from minor_batting_seasons union all select player_key, season, age from minor_pitching_seasons) s join minor_players p using (player_key)
    ) lines
    group by name, season having count(distinct person) = 1
), seasons as (
    select distinct season from minor_batting_seasons
)
select 'batting by level' as what, l.season, l.player, l.name, case when l.mlbam_id is null then '' else 'no line of the season has this MLBAM id, and ' end || 'nobody, or more than one, of this name and age has one' as why
from minor_level_lines l join seasons using (season)
where l.organisation is distinct from 'MEX'
  and not exists (select from lines k where k.mlbam_id = l.mlbam_id and k.season = l.season)
  and not exists (select from aged n where n.name = regexp_replace(regexp_replace(lower(unaccent(l.name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') and n.season = l.season and n.age = l.age)
union all
select 'board', b.year, b.player, b.name, case when b.mlbam_id is null then '' else 'no minor-league line has this MLBAM id, and ' end || 'nobody, or more than one, of this name played the season before'
from board_players b
where b.year - 1 in (select season from seasons)
  and not exists (select from minor_players p where p.mlbam_id = b.mlbam_id)
  and not exists (select from named n where n.season = b.year - 1 and n.name = regexp_replace(regexp_replace(lower(unaccent(b.name)), ',? (jr|sr|ii|iii|iv)\.?$', ''), '[^a-z]', '', 'g') and abs(coalesce(b.age - n.age, 0)) <= 2)
order by 1, 2, 3
limit $1
