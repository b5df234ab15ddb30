-- A schedule's facts (start, ballpark, probable starters, weather) stay; the score is the pitches' where they show the whole game. A part of a game that the schedule
-- calls live or suspended does not end it.
insert into games as g (game_pk, season, game_date, game_type, home_team_id, away_team_id, venue_id, status, home_score, away_score, innings, home_starter, away_starter)
select s.game_pk, s.season, s.game_date, s.game_type, s.home_team_id, s.away_team_id, coalesce(special.venue_id, club.venue_id), 'final',
    s.home_score, s.away_score, s.innings, s.home_starter, s.away_starter
from seen_games s
left join special_venue_games special on special.game_date = s.game_date and special.home_team_id = s.home_team_id
left join club_seasons club on club.season = s.season and club.team_id = s.home_team_id
order by s.game_date, s.game_pk
on conflict (game_pk) do update set
    season = excluded.season, game_date = excluded.game_date, game_type = excluded.game_type,
    home_team_id = excluded.home_team_id, away_team_id = excluded.away_team_id, venue_id = coalesce(g.venue_id, excluded.venue_id),
    status = case when excluded.innings is null and g.status in ('live', 'suspended') then g.status else 'final' end,
    home_score = coalesce(excluded.home_score, g.home_score), away_score = coalesce(excluded.away_score, g.away_score), innings = coalesce(excluded.innings, g.innings),
    home_starter = coalesce(excluded.home_starter, g.home_starter), away_starter = coalesce(excluded.away_starter, g.away_starter);

-- Two games of the same clubs on a day are numbered in the order of their keys, where the schedule has not said.
update games g
set double_header_game = pair.number
from (
    select game_pk, row_number() over day as number, count(*) over (partition by game_date, home_team_id, away_team_id) as games
    from games
    where status = 'final' and game_date in (select game_date from seen_games)
    window day as (partition by game_date, home_team_id, away_team_id order by start_time nulls last, game_pk)
) pair
where pair.game_pk = g.game_pk and pair.games = 2 and g.double_header_game is null;

-- What was derived of these games before goes. An empty table is truncated, so that its rows need no log when wal_level is minimal, and gets its indexes when it is filled.
create temporary table deferred_indexes (definition text) on commit drop;

do $$
declare
    derived text;
    has_rows boolean;
    index_name text;
begin
    foreach derived in array array['plate_appearances', 'batted_balls', 'pitching_appearances', 'batter_games', 'team_games', 'team_game_batting'] loop
        execute format('select exists (select from %I)', derived) into has_rows;
        if has_rows then
            execute format('delete from %I d using touched_games t where d.game_pk = t.game_pk', derived);
            continue;
        end if;
        execute format('truncate %I', derived);
        for index_name in
            select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = derived::regclass and not i.indisunique
        loop
            insert into deferred_indexes values (pg_get_indexdef(index_name::regclass));
            execute format('drop index %I', index_name);
        end loop;
    end loop;
end
$$;

insert into plate_appearances (game_pk, at_bat_number, season, game_date, game_type, venue_id, inning, is_top, batting_team_id, fielding_team_id, batter, pitcher,
    batter_side, pitcher_hand, event, is_home_run, pitches, runs, zone, hit_location, faced_starter)
select e.game_pk, e.at_bat_number, e.season, e.game_date, e.game_type, g.venue_id, e.inning, e.is_top,
    case when e.is_top then g.away_team_id else g.home_team_id end, case when e.is_top then g.home_team_id else g.away_team_id end,
    e.batter, e.pitcher, e.stand, e.p_throws, e.events, e.events = 'home_run', e.pitch_number, e.runs, e.zone, e.hit_location,
    coalesce(e.pitcher = case when e.is_top then g.home_starter else g.away_starter end, false)
from turn_ends e
join games g on g.game_pk = e.game_pk;

insert into batted_balls (game_pk, at_bat_number, season, game_date, trajectory, is_home_run, exit_velocity, launch_angle, distance, spray_angle, is_hard_hit, is_sweet_spot, is_barrel)
select game_pk, at_bat_number, season, game_date, bb_type, events = 'home_run', launch_speed, launch_angle, hit_distance_sc,
    degrees(atan2(hc_x::float8 - 125.42, 198.27 - hc_y::float8))::real, is_hard_hit, is_sweet_spot, is_barrel
from turn_ends
where is_contact;

-- Sums of velocities are made of whole thousandths: they come out the same in whatever order the rows are read.
insert into pitching_appearances (game_pk, team_id, pitcher, season, game_date, game_type, opponent_id, is_start, pitches, batters_faced, outs_recorded,
    hits, home_runs, walks, strikeouts, batted_balls, exit_velocity_sum, barrels)
with thrown as (
    select game_pk, is_top, pitcher, sum(pitches) as pitches
    from turns
    group by game_pk, is_top, pitcher
), faced as (
    select game_pk, is_top, pitcher, count(*) as batters, sum(outs) as outs, count(*) filter (where is_hit) as hits, count(*) filter (where events = 'home_run') as home_runs,
        count(*) filter (where is_walk) as walks, count(*) filter (where is_strikeout) as strikeouts,
        count(launch_speed) filter (where is_contact) as batted_balls, sum(round(launch_speed::float8 * 1000)::bigint) filter (where is_contact) as velocity, count(*) filter (where is_barrel) as barrels
    from turn_ends
    group by game_pk, is_top, pitcher
), half_outs as (
    select game_pk, inning, is_top, sum(outs) as outs
    from turn_ends
    group by game_pk, inning, is_top
), on_the_bases as (
    -- a half-inning that was played to its end has three outs: those its turns lack were made on the bases, one too many is a third strike that the catcher let go;
    -- the pitcher of its last pitch gets the difference
    select h.game_pk, h.is_top, h.last_pitcher::integer as pitcher, sum(3 - coalesce(o.outs, 0)) as outs
    from turn_halves h
    join seen_games s on s.game_pk = h.game_pk
    left join half_outs o on o.game_pk = h.game_pk and o.inning = h.inning and o.is_top = h.is_top
    where h.is_whole and (not h.is_last or s.is_whole and (h.is_top or s.home_score <= s.away_score))
    group by h.game_pk, h.is_top, h.last_pitcher
)
select s.game_pk, case when t.is_top then s.home_team_id else s.away_team_id end, t.pitcher, s.season, s.game_date, s.game_type,
    case when t.is_top then s.away_team_id else s.home_team_id end, coalesce(t.pitcher = case when t.is_top then s.home_starter else s.away_starter end, false),
    t.pitches, coalesce(f.batters, 0), greatest(coalesce(f.outs, 0) + coalesce(b.outs, 0), 0), coalesce(f.hits, 0), coalesce(f.home_runs, 0), coalesce(f.walks, 0), coalesce(f.strikeouts, 0),
    coalesce(f.batted_balls, 0), coalesce(f.velocity, 0) / 1000.0, coalesce(f.barrels, 0)
from thrown t
join seen_games s on s.game_pk = t.game_pk
left join faced f on f.game_pk = t.game_pk and f.is_top = t.is_top and f.pitcher = t.pitcher
left join on_the_bases b on b.game_pk = t.game_pk and b.is_top = t.is_top and b.pitcher = t.pitcher;

insert into batter_games (game_pk, team_id, batter, season, game_date, game_type, opponent_id, is_home, venue_id, slot, plate_appearances, at_bats, hits, home_runs, walks, strikeouts,
    batted_balls, exit_velocity_sum, hard_hit, sweet_spots, barrels)
select b.game_pk, case when b.is_top then g.away_team_id else g.home_team_id end, b.batter, g.season, g.game_date, g.game_type,
    case when b.is_top then g.home_team_id else g.away_team_id end, not b.is_top, g.venue_id,
    case when b.place <= 9 then b.place end, b.plate_appearances, b.at_bats, b.hits, b.home_runs, b.walks, b.strikeouts, b.batted_balls, coalesce(b.velocity, 0) / 1000.0, b.hard_hit, b.sweet_spots, b.barrels
from (
    select e.game_pk, e.is_top, e.batter, row_number() over (partition by e.game_pk, e.is_top order by min(e.at_bat_number)) as place,
        count(*) as plate_appearances, count(*) filter (where is_at_bat) as at_bats, count(*) filter (where is_hit) as hits, count(*) filter (where events = 'home_run') as home_runs,
        count(*) filter (where is_walk) as walks, count(*) filter (where is_strikeout) as strikeouts, count(launch_speed) filter (where is_contact) as batted_balls,
        sum(round(launch_speed::float8 * 1000)::bigint) filter (where is_contact) as velocity,
        count(*) filter (where is_hard_hit) as hard_hit, count(*) filter (where is_sweet_spot and launch_speed is not null) as sweet_spots, count(*) filter (where is_barrel) as barrels
    from turn_ends e
    group by e.game_pk, e.is_top, e.batter
) b
join games g on g.game_pk = b.game_pk
where exists (select from seen_games s where s.game_pk = b.game_pk and s.is_whole);

insert into team_game_batting (game_pk, team_id, pitcher_hand, batter_side, season, game_date, game_type, opponent_id, is_home, venue_id, plate_appearances, home_runs,
    batted_balls, exit_velocity_sum, hard_hit, sweet_spots, barrels)
select b.game_pk, case when b.is_top then g.away_team_id else g.home_team_id end, b.p_throws, b.stand, g.season, g.game_date, g.game_type,
    case when b.is_top then g.home_team_id else g.away_team_id end, not b.is_top, g.venue_id, b.plate_appearances, b.home_runs,
    b.batted_balls, coalesce(b.velocity, 0) / 1000.0, b.hard_hit, b.sweet_spots, b.barrels
from (
    select game_pk, is_top, p_throws, stand, count(*) as plate_appearances, count(*) filter (where events = 'home_run') as home_runs,
        count(launch_speed) filter (where is_contact) as batted_balls, sum(round(launch_speed::float8 * 1000)::bigint) filter (where is_contact) as velocity,
        count(*) filter (where is_hard_hit) as hard_hit, count(*) filter (where is_sweet_spot and launch_speed is not null) as sweet_spots, count(*) filter (where is_barrel) as barrels
    from turn_ends
    group by game_pk, is_top, p_throws, stand
) b
join games g on g.game_pk = b.game_pk
where exists (select from seen_games s where s.game_pk = b.game_pk and s.is_whole);

insert into team_games (game_pk, team_id, season, game_date, game_type, opponent_id, is_home, venue_id, runs, runs_allowed, home_runs, home_runs_allowed, opposing_starter)
select g.game_pk, side.team_id, g.season, g.game_date, g.game_type, side.opponent_id, side.is_home, g.venue_id, side.runs, side.runs_allowed,
    case when side.is_home then hr.home else hr.away end, case when side.is_home then hr.away else hr.home end, side.opposing_starter
from seen_games s
join games g on g.game_pk = s.game_pk
cross join lateral (values
    (g.home_team_id, g.away_team_id, true, g.home_score, g.away_score, g.away_starter),
    (g.away_team_id, g.home_team_id, false, g.away_score, g.home_score, g.home_starter)
) side (team_id, opponent_id, is_home, runs, runs_allowed, opposing_starter)
join (
    select game_pk, count(*) filter (where events = 'home_run' and not is_top) as home, count(*) filter (where events = 'home_run' and is_top) as away
    from turn_ends
    group by game_pk
) hr on hr.game_pk = s.game_pk
where s.is_whole;

do $$
declare
    index_definition text;
begin
    for index_definition in select definition from deferred_indexes loop
        execute index_definition;
    end loop;
end
$$;
