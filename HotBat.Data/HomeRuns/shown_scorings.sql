-- $1 first day, $2 last day, $3 as-of day: what is shown of each game. Said in time is the last scoring before the first pitch; a game of which nothing was said in time
-- shows what was made up for it later. A game that was put off has no forecast on its old day.
select distinct on (t.game_pk) t.game_pk, t.game_date, t.scoring_id, a.as_of, s.finished_at as scored_at, m.model_version_id, m.label,
    s.finished_at > coalesce(g.start_time, (t.game_date + 1)::timestamp at time zone 'America/New_York') as is_reconstructed,
    g.season, g.home_team_id, g.away_team_id, g.venue_id, v.name as venue,
    g.temperature_fahrenheit, g.weather_condition, g.wind_mph, g.wind_direction
from home_run_total_predictions t
join scorings s on s.scoring_id = t.scoring_id
join model_versions m on m.model_version_id = s.model_version_id
join games g on g.game_pk = t.game_pk and g.game_date = t.game_date and g.status not in ('postponed', 'cancelled')
left join venues v on v.venue_id = g.venue_id
cross join lateral (select p.as_of from home_run_predictions p where p.scoring_id = t.scoring_id and p.game_pk = t.game_pk limit 1) a
where t.game_date between $1 and $2 and t.team_id = 0 and t.is_served and a.as_of <= $3
order by t.game_pk, (s.finished_at <= coalesce(g.start_time, (t.game_date + 1)::timestamp at time zone 'America/New_York')) desc, t.scoring_id desc
