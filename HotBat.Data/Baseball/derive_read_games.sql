-- What the pitches of the touched games tell, gathered once for the statements that follow.
-- touched_games (season, game_pk) and plate_appearance_events (from HotBat.Core) are there already. The seasons come as a setting: joined on, as the second half of
-- a pair of columns, they would make the planner expect hardly any rows.

-- One row for every pitcher in every turn at bat; a pitcher seldom leaves in the middle of one.
create temporary table turns on commit drop as
select p.game_pk, p.at_bat_number, p.pitcher, max(p.inning) as inning, bool_or(p.is_top) as is_top, count(*)::integer as pitches, max(p.pitch_number) as last_pitch
from pitches p
join touched_games t on t.game_pk = p.game_pk
where p.season = any (current_setting('hotbat.touched_seasons')::smallint[])
group by p.game_pk, p.at_bat_number, p.pitcher;

create temporary table turn_halves on commit drop as
select h.*,
    -- seen from its first turn to its last: the turns before and after it are there (a number is left out here and there)
    (coalesce(lag(last_turn) over game, 0) >= first_turn - 2) and (lead(first_turn) over game <= last_turn + 2 or lead(first_turn) over game is null) as is_whole,
    lead(first_turn) over game is null as is_last
from (
    select game_pk, inning, is_top, min(at_bat_number) as first_turn, max(at_bat_number) as last_turn, count(distinct at_bat_number)::integer as turns,
        -- turn, pitch and pitcher in one number: its minimum and maximum are the first and the last pitch with their pitchers
        min((at_bat_number::bigint * 1000 + last_pitch) << 32 | pitcher) & 4294967295 as first_pitcher,
        max((at_bat_number::bigint * 1000 + last_pitch) << 32 | pitcher) & 4294967295 as last_pitcher
    from turns
    group by game_pk, inning, is_top
) h
window game as (partition by game_pk order by first_turn);

create temporary table turn_ends on commit drop as
select distinct on (p.game_pk, p.at_bat_number)
    p.game_pk, p.at_bat_number, p.season, p.game_date, p.game_type, p.inning, p.is_top, p.batter, p.pitcher, p.stand, p.p_throws, p.events, p.pitch_number,
    p.post_bat_score - p.bat_score as runs, p.bb_type, p.launch_speed, p.launch_angle, p.hit_distance_sc, p.hc_x, p.hc_y, p.zone, p.hit_location,
    e.outs, e.is_at_bat, e.is_contact, e.is_hit, e.is_walk, e.is_strikeout,
    e.is_contact and coalesce(p.launch_speed >= 95, false) as is_hard_hit,
    e.is_contact and coalesce(p.launch_angle between 8 and 32, false) as is_sweet_spot,
    -- HotBat.Core.HomeRuns.Barrel; a test compares the two
    e.is_contact and coalesce(p.launch_speed >= 97.5 and p.launch_angle between 8 and 50
        and 1.5 * round(p.launch_speed::numeric) - p.launch_angle::numeric >= 117
        and round(p.launch_speed::numeric) + p.launch_angle::numeric >= 124, false) as is_barrel
from pitches p
join touched_games t on t.game_pk = p.game_pk
join plate_appearance_events e on e.word = p.events
where p.season = any (current_setting('hotbat.touched_seasons')::smallint[])
order by p.game_pk, p.at_bat_number, p.pitch_number desc;

analyze turns (game_pk, at_bat_number);
analyze turn_halves (game_pk);
analyze turn_ends (game_pk, at_bat_number, is_top, batter, pitcher);

-- The last pitch of each game. The score after it is not in every file, and in some a run that ended the game is missing from it: then the score before the pitch and
-- the play tell. Unless it was the third out with the visitors ahead, a game that ends at the bottom of an inning ends with the run that wins it, a home run with all on base.
create temporary table last_pitches on commit drop as
select game_pk, season, game_date, game_type, home_team, away_team, is_top,
    coalesce(post_away_score, away_score) as away_score,
    case when not is_top and home_before <= away_before and (post_home_score is null or post_home_score = post_away_score) and not (home_before < away_before and outs >= 3)
        then case when events = 'home_run' then home_before + 1 + num_nonnulls(on_1b, on_2b, on_3b) else away_before + 1 end
        else coalesce(post_home_score, home_score) end as home_score
from (
    select distinct on (p.game_pk) p.*, coalesce(p.home_score, p.post_home_score) as home_before, coalesce(p.away_score, p.post_away_score) as away_before,
        coalesce(p.outs_when_up, 0) + coalesce(e.outs, case when p.events is not null then 1 else 0 end) as outs
    from (select game_pk, max(last_turn) as turn from turn_halves group by game_pk) last
    join pitches p on p.game_pk = last.game_pk and p.at_bat_number = last.turn
    left join plate_appearance_events e on e.word = p.events
    where p.season = any (current_setting('hotbat.touched_seasons')::smallint[])
    order by p.game_pk, p.pitch_number desc
) last;

-- Who played, how it ended. A game of which the pitches show only a part (one pitcher's file, a game under way) has no score, no innings and no lines of its clubs.
create temporary table seen_games on commit drop as
select g.game_pk, last.season, last.game_date, last.game_type, home.team_id as home_team_id, away.team_id as away_team_id,
    home_starter, away_starter, whole.is_whole,
    case when whole.is_whole then last.home_score end as home_score,
    case when whole.is_whole then last.away_score end as away_score,
    case when whole.is_whole then g.innings end as innings
from (
    select game_pk, max(inning) as innings, min(first_turn) as first_turn, max(last_turn) as last_turn, sum(turns) as turns,
        bool_or(is_top) and bool_or(not is_top) as both_batted,
        max(first_pitcher) filter (where is_top and inning = 1)::integer as home_starter,
        max(first_pitcher) filter (where not is_top and inning = 1)::integer as away_starter
    from turn_halves
    group by game_pk
) g
join last_pitches last on last.game_pk = g.game_pk
join club_aliases home on home.alias = last.home_team
join club_aliases away on away.alias = last.away_team
cross join lateral (
    select coalesce(g.both_batted and g.innings >= 5 and g.first_turn <= 2 and g.last_turn - g.turns <= 3
        and (last.home_score > last.away_score or last.away_score > last.home_score and not last.is_top
            or last.home_score = last.away_score and last.game_type in ('S', 'E')), false) as is_whole
) whole;

analyze seen_games;
