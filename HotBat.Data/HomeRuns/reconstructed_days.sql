-- $1 first day, $2 last day, $3 as-of day: days all of whose forecasts were made after their games; shown_scorings.sql goes before it
select game_date from shown group by game_date having bool_and(is_reconstructed) order by game_date limit 400
