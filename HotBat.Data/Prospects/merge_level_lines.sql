-- the last line of a man, season and level counts
with latest as (
    select distinct on (season, player, level) * from staged_level_lines order by season, player, level, line desc
), merged as (
    insert into minor_level_lines as t (season, player, level, mlbam_id, name, organisation, age, plate_appearances, walk_rate, strikeout_rate, batting_average, on_base, slugging, woba, wrc_plus, source_file)
    select season, player, level, mlbam_id, name, organisation, age, plate_appearances, walk_rate, strikeout_rate, batting_average, on_base, slugging, woba, wrc_plus, source_file from latest
    on conflict (season, player, level) do update
    set (mlbam_id, name, organisation, age, plate_appearances, walk_rate, strikeout_rate, batting_average, on_base, slugging, woba, wrc_plus, source_file)
      = (excluded.mlbam_id, excluded.name, excluded.organisation, excluded.age, excluded.plate_appearances, excluded.walk_rate, excluded.strikeout_rate, excluded.batting_average, excluded.on_base, excluded.slugging, excluded.woba, excluded.wrc_plus, excluded.source_file)
    where (t.mlbam_id, t.name, t.organisation, t.age, t.plate_appearances, t.walk_rate, t.strikeout_rate, t.batting_average, t.on_base, t.slugging, t.woba, t.wrc_plus)
      is distinct from (excluded.mlbam_id, excluded.name, excluded.organisation, excluded.age, excluded.plate_appearances, excluded.walk_rate, excluded.strikeout_rate, excluded.batting_average, excluded.on_base, excluded.slugging, excluded.woba, excluded.wrc_plus)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
