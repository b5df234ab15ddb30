-- staged_listings, staged_innings and staged_lineups into games, game_states, game_innings and game_lineups.
-- A game is one row however often it is listed. A postponed listing that names a new date only moves the game forward from the day it was listed under, and a listing on the day
-- itself beats it. What the pitches have told of a played game (date, score, starters) stays, a final game stays final, and a blank leaves what is known,
-- save for an announced starter, whom a source that announces starters takes back by leaving him out, and for weather and batting orders of a day from which a game is put off.
create temporary table taken_listings on commit drop as
select l.*, g.game_pk is null as is_new, coalesce(g.status = 'final' and l.status <> 'final', false) as is_stale
from (select distinct on (game_pk) * from staged_listings order by game_pk, moved, line desc) l
left join games g using (game_pk)
where g.game_pk is null or not l.moved or (g.status <> 'final' and g.game_date <= l.listed_date);

create temporary table changed_listings (game_pk integer) on commit drop;

-- the orders of the day that it leaves are no orders of the new one
delete from game_lineups
where game_pk in (select game_pk from taken_listings l join games g using (game_pk) where g.status <> 'final' and g.game_date <> l.game_date);

insert into games (game_pk, season, game_date, game_type, home_team_id, away_team_id, venue_id, start_time, double_header, double_header_game, rescheduled_from, scheduled_innings, status,
    home_score, away_score, home_probable, away_probable, weather_condition, temperature_fahrenheit, wind_mph, wind_direction)
select game_pk, season, game_date, game_type::char(1), home_team_id, away_team_id, venue_id, start_time, double_header, double_header_game, rescheduled_from, scheduled_innings, status,
    final_home_score, final_away_score, case when not moved then home_probable end, case when not moved then away_probable end,
    case when not moved then weather_condition end, case when not moved then temperature_fahrenheit end, case when not moved then wind_mph end, case when not moved then wind_direction end
from taken_listings
where is_new;

with next as (
    select l.game_pk,
        case when g.status = 'final' then g.game_date else l.game_date end as game_date,
        coalesce(l.venue_id, g.venue_id) as venue_id,
        coalesce(l.start_time, case when g.game_date = l.game_date then g.start_time end) as start_time,
        case when l.moved then case when g.game_date = l.game_date then g.double_header end else l.double_header end as double_header,
        case when l.moved then case when g.game_date = l.game_date then g.double_header_game end else l.double_header_game end as double_header_game,
        coalesce(l.rescheduled_from, g.rescheduled_from) as rescheduled_from,
        coalesce(l.scheduled_innings, g.scheduled_innings) as scheduled_innings,
        case when g.status = 'final' then g.status else l.status end as status,
        -- innings and starters are only ever the pitches': with one of them the pitches have told the score
        case when told.by_pitches then coalesce(g.home_score, l.final_home_score) else coalesce(l.final_home_score, g.home_score) end as home_score,
        case when told.by_pitches then coalesce(g.away_score, l.final_away_score) else coalesce(l.final_away_score, g.away_score) end as away_score,
        -- whoever is announced no more goes, and with a game that is put off both; from a schedule that announces nobody nothing follows
        case when l.moved then null when l.tells_probables then l.home_probable else coalesce(l.home_probable, g.home_probable) end as home_probable,
        case when l.moved then null when l.tells_probables then l.away_probable else coalesce(l.away_probable, g.away_probable) end as away_probable,
        -- words and figures of one weather belong together
        case when weather.is_told then l.weather_condition when weather.is_of_the_day then g.weather_condition end as weather_condition,
        case when weather.is_told then l.temperature_fahrenheit when weather.is_of_the_day then g.temperature_fahrenheit end as temperature_fahrenheit,
        case when weather.is_told then l.wind_mph when weather.is_of_the_day then g.wind_mph end as wind_mph,
        case when weather.is_told then l.wind_direction when weather.is_of_the_day then g.wind_direction end as wind_direction
    from taken_listings l
    join games g using (game_pk)
    cross join lateral (select num_nonnulls(g.innings, g.home_starter, g.away_starter) > 0 as by_pitches) told
    cross join lateral (select not l.moved and num_nonnulls(l.weather_condition, l.temperature_fahrenheit, l.wind_mph, l.wind_direction) > 0 as is_told, g.status = 'final' or g.game_date = l.game_date as is_of_the_day) weather
    where not l.is_new
), updated as (
    update games g
    set (game_date, venue_id, start_time, double_header, double_header_game, rescheduled_from, scheduled_innings, status, home_score, away_score, home_probable, away_probable,
        weather_condition, temperature_fahrenheit, wind_mph, wind_direction)
      = (n.game_date, n.venue_id, n.start_time, n.double_header, n.double_header_game, n.rescheduled_from, n.scheduled_innings, n.status, n.home_score, n.away_score, n.home_probable, n.away_probable,
        n.weather_condition, n.temperature_fahrenheit, n.wind_mph, n.wind_direction)
    from next n
    where n.game_pk = g.game_pk
      and (g.game_date, g.venue_id, g.start_time, g.double_header, g.double_header_game, g.rescheduled_from, g.scheduled_innings, g.status, g.home_score, g.away_score, g.home_probable,
        g.away_probable, g.weather_condition, g.temperature_fahrenheit, g.wind_mph, g.wind_direction)
        is distinct from (n.game_date, n.venue_id, n.start_time, n.double_header, n.double_header_game, n.rescheduled_from, n.scheduled_innings, n.status, n.home_score, n.away_score, n.home_probable,
        n.away_probable, n.weather_condition, n.temperature_fahrenheit, n.wind_mph, n.wind_direction)
    returning g.game_pk
)
insert into changed_listings select game_pk from updated;

-- A state is replaced whole, except that a listing without a line score leaves the one that is known: not every schedule is asked for it.
with next as (
    select l.game_pk, l.coded_state, l.detailed_state, l.reason, l.read_at, line.*
    from taken_listings l
    left join game_states s using (game_pk)
    cross join lateral (
        select l.inning, l.inning_part, l.outs, l.balls, l.strikes, l.home_score, l.away_score, l.home_hits, l.away_hits, l.home_errors, l.away_errors, l.batter, l.pitcher,
            l.on_first, l.on_second, l.on_third
        where l.inning is not null or s.inning is null
        union all
        select s.inning, s.inning_part, s.outs, s.balls, s.strikes, s.home_score, s.away_score, s.home_hits, s.away_hits, s.home_errors, s.away_errors, s.batter, s.pitcher,
            s.on_first, s.on_second, s.on_third
        where l.inning is null and s.inning is not null
    ) line
    where not l.is_stale
), merged as (
    insert into game_states as s (game_pk, coded_state, detailed_state, reason, changed_at, inning, inning_part, outs, balls, strikes, home_score, away_score, home_hits, away_hits,
        home_errors, away_errors, batter, pitcher, on_first, on_second, on_third)
    select game_pk, coded_state, detailed_state, reason, read_at, inning, inning_part, outs, balls, strikes, home_score, away_score, home_hits, away_hits, home_errors, away_errors,
        batter, pitcher, on_first, on_second, on_third
    from next
    on conflict (game_pk) do update
    set (coded_state, detailed_state, reason, changed_at, inning, inning_part, outs, balls, strikes, home_score, away_score, home_hits, away_hits, home_errors, away_errors, batter,
        pitcher, on_first, on_second, on_third)
      = (excluded.coded_state, excluded.detailed_state, excluded.reason, excluded.changed_at, excluded.inning, excluded.inning_part, excluded.outs, excluded.balls,
          excluded.strikes, excluded.home_score, excluded.away_score, excluded.home_hits, excluded.away_hits, excluded.home_errors, excluded.away_errors, excluded.batter,
          excluded.pitcher, excluded.on_first, excluded.on_second, excluded.on_third)
    where (s.coded_state, s.detailed_state, s.reason, s.inning, s.inning_part, s.outs, s.balls, s.strikes, s.home_score, s.away_score, s.home_hits, s.away_hits, s.home_errors,
        s.away_errors, s.batter, s.pitcher, s.on_first, s.on_second, s.on_third)
      is distinct from (excluded.coded_state, excluded.detailed_state, excluded.reason, excluded.inning, excluded.inning_part, excluded.outs, excluded.balls, excluded.strikes,
          excluded.home_score, excluded.away_score, excluded.home_hits, excluded.away_hits, excluded.home_errors, excluded.away_errors, excluded.batter, excluded.pitcher,
          excluded.on_first, excluded.on_second, excluded.on_third)
    returning game_pk
)
insert into changed_listings select game_pk from merged;

-- An inning that a correction has taken away goes.
with seen as (
    select distinct on (i.game_pk, i.inning, i.is_home) i.*
    from staged_innings i
    join taken_listings l on l.game_pk = i.game_pk and l.line = i.line and not l.is_stale
    order by i.game_pk, i.inning, i.is_home
), gone as (
    delete from game_innings i
    where i.game_pk in (select game_pk from seen) and not exists (select from seen s where s.game_pk = i.game_pk and s.inning = i.inning and s.is_home = i.is_home)
    returning game_pk
), merged as (
    insert into game_innings as i (game_pk, inning, is_home, runs, hits, errors, left_on_base)
    select game_pk, inning, is_home, runs, hits, errors, left_on_base from seen
    on conflict (game_pk, inning, is_home) do update
    set (runs, hits, errors, left_on_base) = (excluded.runs, excluded.hits, excluded.errors, excluded.left_on_base)
    where (i.runs, i.hits, i.errors, i.left_on_base) is distinct from (excluded.runs, excluded.hits, excluded.errors, excluded.left_on_base)
    returning game_pk
)
insert into changed_listings select game_pk from gone union all select game_pk from merged;

-- A source that does not say where a man plays leaves what is known of him in that spot; another man in the spot brings his own position or none.
with latest as (
    select distinct on (p.game_pk, p.team_id, p.slot) p.*
    from staged_lineups p
    join taken_listings l on l.game_pk = p.game_pk and l.line = p.line and not l.moved
    order by p.game_pk, p.team_id, p.slot
), merged as (
    insert into game_lineups as l (game_pk, team_id, slot, player, position, posted_at)
    select game_pk, team_id, slot, player, position, read_at from latest
    on conflict (game_pk, team_id, slot) do update
    set (player, position, posted_at) = (excluded.player, case when excluded.player = l.player then coalesce(excluded.position, l.position) else excluded.position end,
        case when excluded.player = l.player then l.posted_at else excluded.posted_at end)
    where l.player <> excluded.player or l.position is distinct from coalesce(excluded.position, l.position)
    returning game_pk
)
insert into changed_listings select game_pk from merged;

select (select count(*) from taken_listings where is_new),
    (select count(distinct game_pk) from changed_listings c where not exists (select from taken_listings l where l.game_pk = c.game_pk and l.is_new))
