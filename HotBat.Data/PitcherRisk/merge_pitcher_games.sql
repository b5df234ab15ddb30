-- The file as it is now: days that it no longer has go.
with gone as (
    delete from pitcher_game_samples g
    where g.source_file = (select source_file from staged_pitcher_games limit 1) and not exists (select from staged_pitcher_games s where s.pitcher = g.pitcher and s.game_date = g.game_date)
    returning g.pitcher, g.game_date
), merged as (
    insert into pitcher_game_samples as g (pitcher, game_date, pitches, velocity, spin, source_file)
    select pitcher, game_date, pitches, velocity, spin, source_file from staged_pitcher_games
    on conflict (pitcher, game_date) do update
    set (pitches, velocity, spin, source_file) = (excluded.pitches, excluded.velocity, excluded.spin, excluded.source_file)
    where (g.pitches, g.velocity, g.spin, g.source_file) is distinct from (excluded.pitches, excluded.velocity, excluded.spin, excluded.source_file)
    returning g.pitcher, g.game_date, xmax = 0 as added
), touched as (
    insert into pitcher_touches as t (pitcher, from_day)
    select pitcher, min(game_date) + 1 from (select pitcher, game_date from gone union all select pitcher, game_date from merged) changed group by pitcher
    on conflict (pitcher) do update set from_day = least(t.from_day, excluded.from_day)
    returning 1
)
select count(*) filter (where added), count(*) filter (where not added) from merged
