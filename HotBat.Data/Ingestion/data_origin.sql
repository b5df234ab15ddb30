-- $1 first person, $2 first game of the sample league
select
    exists (select from games where game_pk >= $2) or exists (select from people where mlbam_id >= $1)
        or exists (select from batting_seasons where mlbam_id >= $1) or exists (select from pitching_seasons where mlbam_id >= $1),
    exists (select from games where game_pk < $2) or exists (select from people where mlbam_id < $1)
        or exists (select from batting_seasons where mlbam_id < $1) or exists (select from pitching_seasons where mlbam_id < $1)
        or exists (select from batted_ball_samples) or exists (select from park_game_samples)
