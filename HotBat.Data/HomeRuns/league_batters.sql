-- $1 season, $2 first day, $3 last day, $4 home games (null: both), $5 ballpark (null: all), $6 pitcher's hand (null: both)
-- Every batter of the window: counts, and the exit velocities of all his batted balls. In the air and pulled is what PullAir calls so. A tracked ball without a chance makes his xHR unknown; an untracked home run counts as one.
with turns as (
    select p.batter, p.batting_team_id, p.game_pk, p.game_date, p.event, p.is_home_run, b.game_pk is not null as is_contact, b.exit_velocity, b.is_hard_hit, b.is_sweet_spot, b.is_barrel,
        coalesce(c.probability, p.is_home_run::int::real) as chance, b.exit_velocity is not null and b.launch_angle is not null and c.probability is null as is_unscored,
        case when p.batter_side = 'R' then -b.spray_angle else b.spray_angle end as pull_angle,
        case when b.trajectory is null then b.launch_angle >= 10 else b.trajectory <> 'ground_ball' end as is_in_air
    from plate_appearances p
    left join batted_balls b on b.game_pk = p.game_pk and b.at_bat_number = p.at_bat_number
    left join home_run_chances c on c.game_pk = p.game_pk and c.at_bat_number = p.at_bat_number and c.model_version_id = (
        select m.model_version_id from model_versions m
        where m.model = 'batted-ball' and m.trained_through < make_date($1, 1, 1)
        order by m.trained_through desc, m.model_version_id desc limit 1)
    where p.season = $1 and p.game_type = 'R' and p.game_date between $2 and $3
        -- whole games alone, as in the clubs' figures
        and p.game_pk in (select g.game_pk from team_games g where g.season = $1 and g.game_date between $2 and $3)
        and ($4::boolean is null or p.is_top <> $4) and ($5::integer is null or p.venue_id = $5) and ($6::text is null or p.pitcher_hand = $6)
), of_game as (
    select batter, batting_team_id, game_pk, game_date, count(*) as plate_appearances, count(*) filter (where is_home_run) as home_runs,
        sum(chance::float8) as expected, count(*) filter (where is_unscored) as unscored, count(exit_velocity) as batted_balls, sum(exit_velocity::float8) as velocity,
        count(*) filter (where is_hard_hit) as hard_hit, count(*) filter (where is_sweet_spot and exit_velocity is not null) as sweet_spots, count(*) filter (where is_barrel) as barrels,
        count(*) filter (where event in ('walk', 'intent_walk')) as walks, count(*) filter (where event like 'strikeout%') as strikeouts,
        count(*) filter (where is_contact) as balls, count(pull_angle) as directed, count(*) filter (where pull_angle >= 15 and is_in_air) as pulled_in_air
    from turns
    group by batter, batting_team_id, game_pk, game_date
), speeds as (
    select batter, array_agg(exit_velocity) as exit_velocities
    from turns
    where exit_velocity is not null
    group by batter
), summed as (
    select batter, (array_agg(batting_team_id order by game_date desc, game_pk desc))[1] as team_id, count(distinct batting_team_id)::int as clubs, count(distinct game_pk)::int as games,
        sum(plate_appearances)::int as plate_appearances, sum(home_runs)::int as home_runs, case when sum(unscored) = 0 then sum(expected) end as expected,
        sum(batted_balls)::int as batted_balls, coalesce(sum(velocity), 0) as velocity, sum(hard_hit)::int as hard_hit, sum(sweet_spots)::int as sweet_spots, sum(barrels)::int as barrels,
        sum(walks)::int as walks, sum(strikeouts)::int as strikeouts, sum(balls)::int as balls, sum(directed)::int as directed, sum(pulled_in_air)::int as pulled_in_air
    from of_game
    group by batter
)
select s.*, v.exit_velocities, n.first_name, n.last_name, n.suffix, n.bats
from summed s
left join speeds v on v.batter = s.batter
left join people n on n.mlbam_id = s.batter
order by s.home_runs desc, s.plate_appearances desc, s.batter
limit 3000
