-- a season that was never compared with the league's own list yields to what a club list has brought
with merged as (
    insert into club_seasons as c (season, team_id, abbreviation, name, nickname, league, division, venue_id, colour, lahman_team_id)
    select season, team_id, abbreviation, name, nickname, league, division, venue_id, colour, lahman_team_id from staged_clubs
    on conflict (season, team_id) do update
    set (abbreviation, name, nickname, league, division, venue_id, colour, lahman_team_id)
      = (excluded.abbreviation, excluded.name, excluded.nickname, excluded.league, excluded.division, excluded.venue_id, excluded.colour, excluded.lahman_team_id)
    where (c.abbreviation, c.name, c.nickname, c.league, c.division, c.venue_id, c.colour, c.lahman_team_id)
      is distinct from (excluded.abbreviation, excluded.name, excluded.nickname, excluded.league, excluded.division, excluded.venue_id, excluded.colour, excluded.lahman_team_id)
      and (select s.checked from staged_clubs s where s.season = excluded.season and s.team_id = excluded.team_id)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
