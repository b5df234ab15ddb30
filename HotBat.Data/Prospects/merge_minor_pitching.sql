-- the last line of a man and season counts
with latest as (
    select distinct on (season, player_key) * from staged_minor_pitching order by season, player_key, line desc
), merged as (
    insert into minor_pitching_seasons as t (season, player_key, age, level, organisation, games, games_started, outs_recorded, batters_faced, hits, runs, home_runs, walks, hit_batters, wild_pitches, strikeouts, saves, fip, flag, source_file)
    select season, player_key, age, level, organisation, games, games_started, outs_recorded, batters_faced, hits, runs, home_runs, walks, hit_batters, wild_pitches, strikeouts, saves, fip, flag, source_file from latest
    on conflict (season, player_key) do update
    set (age, level, organisation, games, games_started, outs_recorded, batters_faced, hits, runs, home_runs, walks, hit_batters, wild_pitches, strikeouts, saves, fip, flag, source_file)
      = (excluded.age, excluded.level, excluded.organisation, excluded.games, excluded.games_started, excluded.outs_recorded, excluded.batters_faced, excluded.hits, excluded.runs, excluded.home_runs, excluded.walks, excluded.hit_batters, excluded.wild_pitches, excluded.strikeouts, excluded.saves, excluded.fip, excluded.flag, excluded.source_file)
    where (t.age, t.level, t.organisation, t.games, t.games_started, t.outs_recorded, t.batters_faced, t.hits, t.runs, t.home_runs, t.walks, t.hit_batters, t.wild_pitches, t.strikeouts, t.saves, t.fip, t.flag)
      is distinct from (excluded.age, excluded.level, excluded.organisation, excluded.games, excluded.games_started, excluded.outs_recorded, excluded.batters_faced, excluded.hits, excluded.runs, excluded.home_runs, excluded.walks, excluded.hit_batters, excluded.wild_pitches, excluded.strikeouts, excluded.saves, excluded.fip, excluded.flag)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
