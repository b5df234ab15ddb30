-- $1 the last that counts
select greatest((select max(season) from minor_batting_seasons where season <= $1), (select max(season) from minor_pitching_seasons where season <= $1))
