select player, source, season, injury_date, start_date, return_date, announced, text, kind
from injured_list_stints s
where ($2::integer[] is null or player = any ($2)) and (announced is null or announced <= $1)
order by 1, 5, 2, ordinal
