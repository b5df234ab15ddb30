with updated as (
    update park_game_samples p
    set (retrosheet_park_id, temperature_fahrenheit, home_runs) = (s.retrosheet_park_id, coalesce(s.temperature_fahrenheit, p.temperature_fahrenheit), s.home_runs)
    from staged_park_games s
    where p.retrosheet_game_id = s.retrosheet_game_id
      and (p.retrosheet_park_id, p.temperature_fahrenheit, p.home_runs)
        is distinct from (s.retrosheet_park_id, coalesce(s.temperature_fahrenheit, p.temperature_fahrenheit), s.home_runs)
    returning 1
), added as (
    insert into park_game_samples (retrosheet_game_id, retrosheet_park_id, season, game_date, retrosheet_home_team, temperature_fahrenheit, home_runs)
    select s.retrosheet_game_id, s.retrosheet_park_id, s.season, s.game_date, s.retrosheet_home_team, s.temperature_fahrenheit, s.home_runs
    from staged_park_games s
    where not exists (select from park_game_samples p where p.retrosheet_game_id = s.retrosheet_game_id)
    returning 1
)
select (select count(*) from added), (select count(*) from updated)
