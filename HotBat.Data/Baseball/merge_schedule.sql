-- A game is one row however often it is listed. A postponed listing that names a new date only moves the game forward from the day it was listed under, and a listing on the day
-- itself beats it. What the pitches have told of a played game (date, score, status, starters) stays.
with latest as (
    select distinct on (game_pk) * from staged_schedule order by game_pk, moved, line desc
), added as (
    insert into games (game_pk, season, game_date, game_type, home_team_id, away_team_id, venue_id, start_time, double_header_game, status, home_score, away_score, home_probable, away_probable)
    select game_pk, season, game_date, game_type::char(1), home_team_id, away_team_id, venue_id, start_time, double_header_game, status, home_score, away_score, home_probable, away_probable
    from latest l
    where not exists (select from games g where g.game_pk = l.game_pk)
    returning 1
), next as (
    select l.game_pk,
        case when g.status = 'final' then g.game_date else l.game_date end as game_date,
        coalesce(l.venue_id, g.venue_id) as venue_id,
        coalesce(l.start_time, case when g.game_date = l.game_date then g.start_time end) as start_time,
        case when l.moved then case when g.game_date = l.game_date then g.double_header_game end else l.double_header_game end as double_header_game,
        case when g.status = 'final' then g.status else l.status end as status,
        coalesce(g.home_score, l.home_score) as home_score,
        coalesce(g.away_score, l.away_score) as away_score,
        coalesce(l.home_probable, g.home_probable) as home_probable,
        coalesce(l.away_probable, g.away_probable) as away_probable
    from latest l
    join games g using (game_pk)
    where not l.moved or (g.status <> 'final' and g.game_date <= l.listed_date)
), updated as (
    update games g
    set (game_date, venue_id, start_time, double_header_game, status, home_score, away_score, home_probable, away_probable)
      = (n.game_date, n.venue_id, n.start_time, n.double_header_game, n.status, n.home_score, n.away_score, n.home_probable, n.away_probable)
    from next n
    where n.game_pk = g.game_pk
      and (g.game_date, g.venue_id, g.start_time, g.double_header_game, g.status, g.home_score, g.away_score, g.home_probable, g.away_probable)
        is distinct from (n.game_date, n.venue_id, n.start_time, n.double_header_game, n.status, n.home_score, n.away_score, n.home_probable, n.away_probable)
    returning 1
)
select (select count(*) from added), (select count(*) from updated)
