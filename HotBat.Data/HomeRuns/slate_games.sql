-- $1 day, $2 key of one game; one of the two is null. A game that was put off is listed under the day it was put off from as well.
select g.game_pk, g.season, g.game_date, g.game_type, g.rescheduled_from, g.double_header_game, g.start_time, g.status, g.innings,
    g.home_team_id, g.away_team_id, g.home_score, g.away_score, g.home_starter, g.away_starter, g.home_probable, g.away_probable,
    g.venue_id, v.name as venue, v.time_zone, g.weather_condition, g.temperature_fahrenheit, g.wind_mph, g.wind_direction,
    h.home_runs as home_home_runs, h.home_runs_allowed as away_home_runs,
    s.coded_state, s.detailed_state, s.reason, s.inning, s.inning_part, s.outs, s.home_score as state_home_score, s.away_score as state_away_score,
    s.home_hits, s.away_hits, s.home_errors, s.away_errors, s.on_first, s.on_second, s.on_third, s.changed_at
from games g
left join venues v on v.venue_id = g.venue_id
left join team_games h on h.game_pk = g.game_pk and h.team_id = g.home_team_id
left join game_states s on s.game_pk = g.game_pk
where g.game_date = $1 or g.rescheduled_from = $1 or g.game_pk = $2
order by g.start_time, g.double_header_game, g.game_pk
limit 80
