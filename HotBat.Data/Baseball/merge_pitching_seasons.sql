with latest as (
    select distinct on (season, mlbam_id) * from staged_pitching order by season, mlbam_id, line desc
), keys as (
    insert into person_keys (authority, key, mlbam_id)
    select distinct on (lahman) 'lahman', lahman, mlbam_id from latest order by lahman, line desc
    on conflict (authority, key) do nothing
), merged as (
    insert into pitching_seasons as t (season, mlbam_id, games, games_started, outs_recorded, batters_faced, hits, home_runs, walks, strikeouts)
    select season, mlbam_id, games, games_started, outs_recorded, batters_faced, hits, home_runs, walks, strikeouts from latest
    on conflict (season, mlbam_id) do update
    set (games, games_started, outs_recorded, batters_faced, hits, home_runs, walks, strikeouts)
      = (excluded.games, excluded.games_started, excluded.outs_recorded, excluded.batters_faced, excluded.hits, excluded.home_runs, excluded.walks, excluded.strikeouts)
    where (t.games, t.games_started, t.outs_recorded, t.batters_faced, t.hits, t.home_runs, t.walks, t.strikeouts)
      is distinct from (excluded.games, excluded.games_started, excluded.outs_recorded, excluded.batters_faced, excluded.hits, excluded.home_runs, excluded.walks, excluded.strikeouts)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
