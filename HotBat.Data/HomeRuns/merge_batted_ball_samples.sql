-- The file as it is now: lines that it no longer has go.
with gone as (
    delete from batted_ball_samples b
    where b.source_file = (select source_file from staged_samples limit 1) and not exists (select from staged_samples s where s.line = b.line)
), updated as (
    update batted_ball_samples b
    set (season, game_date, exit_velocity, launch_angle, event, batter_side) = (s.season, s.game_date, s.exit_velocity, s.launch_angle, s.event, s.batter_side::char(1))
    from staged_samples s
    where b.source_file = s.source_file and b.line = s.line
      and (b.season, b.game_date, b.exit_velocity, b.launch_angle, b.event, b.batter_side) is distinct from (s.season, s.game_date, s.exit_velocity, s.launch_angle, s.event, s.batter_side::char(1))
    returning 1
), added as (
    insert into batted_ball_samples (source_file, line, season, game_date, exit_velocity, launch_angle, event, batter_side)
    select s.source_file, s.line, s.season, s.game_date, s.exit_velocity, s.launch_angle, s.event, s.batter_side::char(1)
    from staged_samples s
    where not exists (select from batted_ball_samples b where b.source_file = s.source_file and b.line = s.line)
    returning 1
)
select (select count(*) from added), (select count(*) from updated)
