-- $1 keys, $2 the last season: of two keys the farther line
select distinct on (season) season, age, level, organisation, games, plate_appearances, at_bats, hits, doubles, triples, home_runs, walks, intentional_walks, strikeouts, hit_by_pitch, sacrifice_flies, double_plays,
       stolen_bases, caught_stealing, wrc_plus::float8 as wrc_plus, woba::float8 as woba, source_file
from minor_batting_seasons where player_key = any($1) and season <= $2
order by season, plate_appearances desc, player_key
