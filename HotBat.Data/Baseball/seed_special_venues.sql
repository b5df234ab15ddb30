with merged as (
    insert into special_venue_games as g (game_date, home_team_id, venue_id, occasion)
    select game_date, home_team_id, venue_id, occasion from staged_special_venues
    on conflict (game_date, home_team_id) do update set (venue_id, occasion) = (excluded.venue_id, excluded.occasion)
    where (g.venue_id, g.occasion) is distinct from (excluded.venue_id, excluded.occasion)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
