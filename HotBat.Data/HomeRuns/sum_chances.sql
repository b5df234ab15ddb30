-- xHR of each batter game and team game of a season: the chances just staged. A home run that was not tracked counts as itself, so that HR minus xHR is told by tracked balls alone.
create temp table summed_chances on commit drop as
select p.game_pk, p.batting_team_id as team_id, p.batter, p.pitcher_hand, p.batter_side, sum(coalesce(c.probability, p.is_home_run::int)::float8)::real as expected
from plate_appearances p
left join staged_chances c using (game_pk, at_bat_number)
where p.season = :season
group by p.game_pk, p.batting_team_id, p.batter, p.pitcher_hand, p.batter_side;

update batter_games g
set expected_home_runs = s.expected
from (select game_pk, team_id, batter, sum(expected::float8)::real as expected from summed_chances group by game_pk, team_id, batter) s
where g.game_pk = s.game_pk and g.team_id = s.team_id and g.batter = s.batter and g.expected_home_runs is distinct from s.expected;

update team_game_batting g
set expected_home_runs = s.expected
from (select game_pk, team_id, pitcher_hand, batter_side, sum(expected::float8)::real as expected from summed_chances group by game_pk, team_id, pitcher_hand, batter_side) s
where g.game_pk = s.game_pk and g.team_id = s.team_id and g.pitcher_hand = s.pitcher_hand and g.batter_side = s.batter_side
    and g.expected_home_runs is distinct from s.expected;
