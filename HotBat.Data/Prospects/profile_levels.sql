-- $1 MLBAM id, $2 the last season
select season, level, organisation, age, plate_appearances, walk_rate::float8 as walk_rate, strikeout_rate::float8 as strikeout_rate, batting_average::float8 as average, on_base::float8 as on_base, slugging::float8 as slugging,
       wrc_plus::float8 as wrc_plus, source_file
from minor_level_lines where mlbam_id = $1 and season <= $2
order by season, level
limit 200
