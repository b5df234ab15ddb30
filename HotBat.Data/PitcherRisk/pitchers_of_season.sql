-- $1 season, $2 as-of day: who pitched in the regular season before the day, with his work up to it; his club is the last one he pitched for.
with his as (
    select a.pitcher, (array_agg(a.team_id order by a.game_date desc, a.game_pk desc))[1] as team_id, count(distinct a.game_date)::integer as outings, sum(a.pitches)::integer as pitches,
        sum(a.outs_recorded)::integer as outs, sum(a.batters_faced) as batters, max(a.game_date) as last_outing,
        coalesce(sum(a.pitches) filter (where a.game_date >= $2::date - 7), 0)::integer as pitches_7,
        coalesce(sum(a.pitches) filter (where a.game_date >= $2::date - 14), 0)::integer as pitches_14,
        coalesce(sum(a.pitches) filter (where a.game_date >= $2::date - 28), 0)::integer as pitches_28
    from pitching_appearances a
    where a.season = $1 and a.game_type = 'R' and a.game_date < $2
    group by a.pitcher
)
select h.*, p.first_name, p.last_name, p.suffix, p.throws
from his h
left join people p on p.mlbam_id = h.pitcher
-- a batter who pitched when the game was lost is no pitcher
where coalesce((select sum(b.plate_appearances) from batter_games b where b.batter = h.pitcher and b.season = $1 and b.game_date < $2), 0) <= 5 * h.batters
order by p.last_name, p.first_name, h.pitcher
limit 3000
