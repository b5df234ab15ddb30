-- rows of other files that lead to nobody with a season line; boards of winters after a season that is loaded
, seasons as (
    select distinct season from minor_batting_seasons
)
select 'batting by level' as what, l.season, l.player, l.name, case when l.mlbam_id is null then '' else 'no line of the season has this MLBAM id, and ' end || 'nobody, or more than one, of this name and age has one' as why
from level_lines l join seasons using (season)
where not exists (select from lines k where k.kind = 'bat' and k.mlbam_id = l.mlbam_id and k.season = l.season)
  and not exists (select from named_batters n where n.name = l.plain_name and n.season = l.season and n.age = l.age)
union all
select 'board', b.year, b.player, b.name, case when b.mlbam_id is null then '' else 'no minor-league line has this MLBAM id, and ' end || 'nobody, or more than one, of this name played the season before'
from boards b
where b.year - 1 in (select season from seasons)
  and not exists (select from minor_players p where p.mlbam_id = b.mlbam_id)
  and (b.source, b.year, b.player) not in (select f.source, f.year, f.player from boards f join named n on n.season = f.year - 1 and n.name = f.plain_name and abs(coalesce(f.age - n.age, 0)) <= 2)
order by 1, 2, 3
limit $1
