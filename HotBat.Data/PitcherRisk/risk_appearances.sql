-- Every outing up to $1: from the pitches where they are at hand, else from the study files, whose mean velocity also stands in where the pitches have none.
select coalesce(o.pitcher, s.pitcher), coalesce(o.game_date, s.game_date), o.is_regular_season, o.is_start, coalesce(o.pitches, s.pitches), o.batters_faced, o.outs_recorded, o.high_stress, coalesce(o.clubs, 1::smallint),
    s.pitches, s.velocity, s.spin
from (select * from pitcher_outings where game_date <= $1 and ($2::integer[] is null or pitcher = any ($2))) o
full join (select * from pitcher_game_samples where game_date <= $1 and ($2::integer[] is null or pitcher = any ($2))) s on s.pitcher = o.pitcher and s.game_date = o.game_date
order by 1, 2
