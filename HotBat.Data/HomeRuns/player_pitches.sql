-- $1 batter, $2 season, $3 last day: of the last pitch of a turn where it was met and, of a home run, whether a fielder picked it up.
select p.game_pk, p.at_bat_number, t.zone, case when p.is_home_run then t.hit_location end as hit_location
from plate_appearances p
join pitches t on t.season = $2 and t.game_pk = p.game_pk and t.at_bat_number = p.at_bat_number and t.pitch_number = p.pitches
where p.batter = $1 and p.season = $2 and p.game_type = 'R' and p.game_date <= $3 and (t.zone is not null or p.is_home_run and t.hit_location is not null)
limit 1000
