-- $1 name of the model. Seasons in which the newest model that learned nothing of them has something to score: a game derived anew has no xHR, a new ball no chance.
select s.season
from (select distinct season from team_games where game_type = 'R') s
cross join lateral (
    select m.model_version_id
    from model_versions m
    where m.model = $1 and m.trained_through < make_date(s.season, 1, 1)
    order by m.trained_through desc, m.model_version_id desc
    limit 1
) model
where exists (select from team_game_batting g where g.season = s.season and g.expected_home_runs is null)
    or exists (select from batter_games g where g.season = s.season and g.expected_home_runs is null)
    or exists (
        select from batted_balls b
        where b.season = s.season and b.exit_velocity is not null and b.launch_angle is not null
            and not exists (select from home_run_chances c where c.model_version_id = model.model_version_id and c.game_pk = b.game_pk and c.at_bat_number = b.at_bat_number)
    )
order by s.season
limit 200
