select pitcher, game_date, pitch_type, pitches, tracked, velocity, spin, release_x, release_z, extension
from outing_pitch_types
where game_date <= $1 and ($2::integer[] is null or pitcher = any ($2))
order by 1, 2, 3
