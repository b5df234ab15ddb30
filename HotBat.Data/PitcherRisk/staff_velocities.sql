-- $1 as-of day, $2 pitchers, $3 most rows: mean velocity of each outing that can be the last one of four weeks or part of its baseline of a year; of the pitches where they have one, else the study's
select coalesce(t.pitcher, s.pitcher) as pitcher, coalesce(t.game_date, s.game_date) as game_date, coalesce(t.tracked, s.pitches)::integer as tracked, coalesce(t.velocity, s.velocity::float8) as velocity
from (
    select pitcher, game_date, sum(tracked) as tracked, sum(velocity::float8 * tracked) / sum(tracked) as velocity
    from outing_pitch_types
    where pitcher = any ($2) and game_date >= $1 - 394 and game_date < $1 and velocity is not null and tracked > 0
    group by pitcher, game_date
) t
full join (
    select pitcher, game_date, pitches, velocity from pitcher_game_samples where pitcher = any ($2) and game_date >= $1 - 394 and game_date < $1 and velocity is not null
) s on s.pitcher = t.pitcher and s.game_date = t.game_date
order by 1, 2
limit $3
