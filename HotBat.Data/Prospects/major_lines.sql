select mlbam_id, season, sum(turns)::int, sum(outs)::int
from (
    select mlbam_id, season, plate_appearances as turns, 0 as outs from batting_seasons
    union all
    select mlbam_id, season, 0, outs_recorded from pitching_seasons
) lines
where mlbam_id in (select mlbam_id from minor_players where mlbam_id is not null)
group by mlbam_id, season
order by mlbam_id, season
limit $1
