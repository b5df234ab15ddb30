-- the last line of a man and season counts
with latest as (
    select distinct on (season, player_key) * from staged_minor_batting order by season, player_key, line desc
), merged as (
    insert into minor_batting_seasons as t (season, player_key, age, level, organisation, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, intentional_walks, strikeouts, hit_by_pitch, sacrifice_flies, double_plays, stolen_bases, caught_stealing, wrc_plus, woba, flag, source_file)
    select season, player_key, age, level, organisation, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, intentional_walks, strikeouts, hit_by_pitch, sacrifice_flies, double_plays, stolen_bases, caught_stealing, wrc_plus, woba, flag, source_file from latest
    on conflict (season, player_key) do update
    set (age, level, organisation, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, intentional_walks, strikeouts, hit_by_pitch, sacrifice_flies, double_plays, stolen_bases, caught_stealing, wrc_plus, woba, flag, source_file)
      = (excluded.age, excluded.level, excluded.organisation, excluded.games, excluded.plate_appearances, excluded.at_bats, excluded.hits, excluded.doubles, excluded.triples, excluded.home_runs, excluded.walks, excluded.intentional_walks, excluded.strikeouts, excluded.hit_by_pitch, excluded.sacrifice_flies, excluded.double_plays, excluded.stolen_bases, excluded.caught_stealing, excluded.wrc_plus, excluded.woba, excluded.flag, excluded.source_file)
    where (t.age, t.level, t.organisation, t.games, t.plate_appearances, t.at_bats, t.hits, t.doubles, t.triples, t.home_runs, t.walks, t.intentional_walks, t.strikeouts, t.hit_by_pitch, t.sacrifice_flies, t.double_plays, t.stolen_bases, t.caught_stealing, t.wrc_plus, t.woba, t.flag)
      is distinct from (excluded.age, excluded.level, excluded.organisation, excluded.games, excluded.plate_appearances, excluded.at_bats, excluded.hits, excluded.doubles, excluded.triples, excluded.home_runs, excluded.walks, excluded.intentional_walks, excluded.strikeouts, excluded.hit_by_pitch, excluded.sacrifice_flies, excluded.double_plays, excluded.stolen_bases, excluded.caught_stealing, excluded.wrc_plus, excluded.woba, excluded.flag)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
