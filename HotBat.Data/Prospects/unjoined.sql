-- rows of other files that lead to nobody with a season line
with named as (
    select lower(unaccent(p.name)) as name, s.season, s.age from minor_batting_seasons s join minor_players p using (player_key) group by 1, 2, 3 having count(*) = 1
), whole as (
    select lower(unaccent(name)) as name from minor_players group by 1 having count(distinct coalesce('m' || mlbam_id, player_key)) = 1
), seasons as (
    select distinct season from minor_batting_seasons
)
select 'batting by level' as what, l.season, l.player, l.name, case when l.mlbam_id is null then 'nobody, or more than one, of this name and age has a line of the season' else 'no line of the season has this MLBAM id' end as why
from minor_level_lines l join seasons using (season)
where l.organisation is distinct from 'MEX' and (
      (l.mlbam_id is null and not exists (select from named n where n.name = lower(unaccent(l.name)) and n.season = l.season and n.age = l.age))
   or (l.mlbam_id is not null and not exists (select from minor_players p join minor_batting_seasons s using (player_key) where p.mlbam_id = l.mlbam_id and s.season = l.season)))
union all
select 'board', b.year, b.player, b.name, case when b.mlbam_id is null then 'nobody, or more than one, in the minor leagues is called so' else 'no minor-league line has this MLBAM id' end
from board_players b
where (b.mlbam_id is null and not exists (select from whole w where w.name = lower(unaccent(b.name))))
   or (b.mlbam_id is not null and not exists (select from minor_players p where p.mlbam_id = b.mlbam_id))
order by 1, 2, 3
limit $1
