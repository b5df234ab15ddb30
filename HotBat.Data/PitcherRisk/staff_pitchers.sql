-- Everybody with an outing in the 28 days before $1, with what was known of him that morning. Places of features in a snapshot's values: $2 role, $3 velocity of the last three outings against the season before
-- them, $4 velocity, $5 on the list; $6 the fingerprint of the features.
with worked as (
    select coalesce(o.pitcher, s.pitcher) as pitcher, coalesce(o.game_date, s.game_date) as game_date, coalesce(o.pitches, s.pitches) as pitches
    from (select pitcher, game_date, pitches from pitcher_outings where game_date >= $1 - 28 and game_date < $1) o
    full join (select pitcher, game_date, pitches from pitcher_game_samples where game_date >= $1 - 28 and game_date < $1) s on s.pitcher = o.pitcher and s.game_date = o.game_date
), work as (
    select pitcher, max(game_date) as last_day, count(*) as outings_28, sum(pitches) as pitches_28,
        sum(pitches) filter (where game_date >= $1 - 14) as pitches_14, sum(pitches) filter (where game_date >= $1 - 7) as pitches_7,
        (array_agg(pitches order by game_date desc))[1] as last_pitches,
        -- the days up to the last one that follow on one another
        count(*) filter (where game_date = newest - (nth::integer - 1)) as days_running
    from (select *, row_number() over his as nth, first_value(game_date) over his as newest from worked window his as (partition by pitcher order by game_date desc)) numbered
    group by pitcher
), known as (
    select s.pitcher, s."values" from pitcher_snapshots s join snapshot_sets f using (snapshot_set_id) where s.as_of = $1 and f.fingerprint = $6
)
select w.*, p.first_name, p.last_name, p.suffix, p.throws, club.team_id, s."values"[$2] as role, s."values"[$3] as velocity_change, s."values"[$4] as velocity, s."values"[$5] as on_list
from work w
left join people p on p.mlbam_id = w.pitcher
left join lateral (select a.team_id from pitching_appearances a where a.pitcher = w.pitcher and a.game_date < $1 order by a.game_date desc, a.game_pk desc limit 1) club on true
left join known s on s.pitcher = w.pitcher
-- a batter who pitched when the game was lost is no pitcher
where coalesce((select sum(b.plate_appearances) from batter_games b where b.batter = w.pitcher and b.game_date < $1 and b.game_date >= $1 - 365), 0)
    <= 5 * coalesce((select sum(o.batters_faced) from pitcher_outings o where o.pitcher = w.pitcher and o.game_date < $1 and o.game_date >= $1 - 365), 1000000)
order by w.pitcher
limit 3000
