-- seasons that the reference file vouches for stay as they are; the importer flags where a list differs from them
with latest as (
    select distinct on (season, team_id) * from staged_clubs order by season, team_id, line desc
), aliases as (
    insert into club_aliases (alias, team_id)
    select distinct on (alias) alias, team_id
    from latest, lateral (values (upper(abbreviation)), (upper(team_code)), (upper(file_code))) as written (alias)
    where alias is not null and length(alias) <= 4
    order by alias, season desc
    on conflict (alias) do nothing
), merged as (
    insert into club_seasons as c (season, team_id, abbreviation, name, nickname, league, division, venue_id, colour)
    select season, team_id, abbreviation, name, nickname, league, division, venue_id, colour from latest where not curated
    on conflict (season, team_id) do update
    set (abbreviation, name, nickname, league, division, venue_id) = (excluded.abbreviation, excluded.name, excluded.nickname, excluded.league, excluded.division, excluded.venue_id)
    where (c.abbreviation, c.name, c.nickname, c.league, c.division, c.venue_id)
      is distinct from (excluded.abbreviation, excluded.name, excluded.nickname, excluded.league, excluded.division, excluded.venue_id)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
