with latest as (
    select distinct on (season, mlbam_id) * from staged_batting order by season, mlbam_id, line desc
), keys as (
    insert into person_keys (authority, key, mlbam_id)
    select distinct on (lahman) 'lahman', lahman, mlbam_id from latest order by lahman, line desc
    on conflict (authority, key) do nothing
), merged as (
    insert into batting_seasons as t (season, mlbam_id, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, strikeouts)
    select season, mlbam_id, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, strikeouts from latest
    on conflict (season, mlbam_id) do update
    set (games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, strikeouts)
      = (excluded.games, excluded.plate_appearances, excluded.at_bats, excluded.hits, excluded.doubles, excluded.triples, excluded.home_runs, excluded.walks, excluded.strikeouts)
    where (t.games, t.plate_appearances, t.at_bats, t.hits, t.doubles, t.triples, t.home_runs, t.walks, t.strikeouts)
      is distinct from (excluded.games, excluded.plate_appearances, excluded.at_bats, excluded.hits, excluded.doubles, excluded.triples, excluded.home_runs, excluded.walks, excluded.strikeouts)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
