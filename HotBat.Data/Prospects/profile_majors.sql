-- $1 MLBAM id, $2 the last season
select season, sum(plate_appearances)::int as plate_appearances, sum(outs)::int as outs
from (
    select season, plate_appearances, 0 as outs from batting_seasons where mlbam_id = $1 and season <= $2
    union all
    select season, 0, outs_recorded from pitching_seasons where mlbam_id = $1 and season <= $2
) lines
group by season order by season
limit 50
