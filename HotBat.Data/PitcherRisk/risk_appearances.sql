-- Every outing up to $1: from the pitches where they are at hand, else from the study files, whose mean velocity also stands in where the pitches have none.
select coalesce(o.pitcher, s.pitcher), coalesce(o.game_date, s.game_date), o.is_regular_season, o.is_start, coalesce(o.pitches, s.pitches), o.batters_faced, o.outs_recorded, o.high_stress, coalesce(o.clubs, 1::smallint),
    s.pitches, s.velocity, s.spin
from pitcher_outings o
full join pitcher_game_samples s on s.pitcher = o.pitcher and s.game_date = o.game_date
where coalesce(o.game_date, s.game_date) <= $1 and ($2::integer[] is null or coalesce(o.pitcher, s.pitcher) = any ($2))
order by 1, 2
