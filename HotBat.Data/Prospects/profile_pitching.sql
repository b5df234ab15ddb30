-- $1 keys, $2 the last season: of two keys the farther line
select distinct on (season) season, age, level, organisation, games, games_started, outs_recorded, batters_faced, hits, runs, home_runs, walks, hit_batters, wild_pitches, strikeouts, saves, fip::float8 as fip, source_file
from minor_pitching_seasons where player_key = any($1) and season <= $2
order by season, batters_faced desc, player_key
