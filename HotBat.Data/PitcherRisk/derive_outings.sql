-- Outings, made of the pitches and of what is derived of their games; only what differs is written, and whoever it is of is marked as touched.
create temporary table made_outings on commit drop as
select a.pitcher, a.game_date, max(a.season) as season, bool_or(a.game_type = 'R') as is_regular_season, bool_or(a.is_start) as is_start, count(distinct a.game_pk)::smallint as games,
    count(distinct a.team_id)::smallint as clubs, sum(a.pitches)::smallint as pitches, sum(a.batters_faced)::smallint as batters_faced, sum(a.outs_recorded)::smallint as outs_recorded, 0::smallint as high_stress
from pitching_appearances a
group by a.pitcher, a.game_date;

-- one pass over the pitches: by inning and type
create temporary table thrown_by_inning on commit drop as
select p.pitcher, p.game_date, p.game_pk, p.inning, coalesce(p.pitch_type, case when p.release_speed is not null then 'UN' end) as pitch_type, count(*) as pitches,
    count(v.velocity) as tracked, sum(v.velocity) as velocity, count(v.spin) as spins, sum(v.spin) as spin,
    count(v.release_x) as releases, sum(v.release_x) as release_x, sum(v.release_z) as release_z, count(v.extension) as extensions, sum(v.extension) as extension
from pitches p
cross join lateral (
    select case when p.flags & 2 = 0 then round(p.release_speed::numeric, 3)::float8 end as velocity, case when p.flags & 8 = 0 then p.release_spin_rate::float8 end as spin,
        case when p.release_pos_z is not null then round(p.release_pos_x::numeric, 3)::float8 end as release_x, case when p.release_pos_x is not null then round(p.release_pos_z::numeric, 3)::float8 end as release_z,
        p.release_extension::float8 as extension
) v
group by 1, 2, 3, 4, 5;

update made_outings o
set high_stress = s.pitches
from (
    select pitcher, game_date, sum(pitches)::smallint as pitches
    from (select pitcher, game_date, game_pk, inning, sum(pitches) as pitches from thrown_by_inning group by 1, 2, 3, 4 having sum(pitches) >= 25) innings
    group by 1, 2
) s
where s.pitcher = o.pitcher and s.game_date = o.game_date;

create temporary table made_types on commit drop as
select pitcher, game_date, left(pitch_type, 4)::varchar(4) as pitch_type, sum(pitches)::smallint as pitches, sum(tracked)::smallint as tracked,
    (sum(velocity) / nullif(sum(tracked), 0))::real as velocity, (sum(spin) / nullif(sum(spins), 0))::real as spin,
    (sum(release_x) / nullif(sum(releases), 0))::real as release_x, (sum(release_z) / nullif(sum(releases), 0))::real as release_z, (sum(extension) / nullif(sum(extensions), 0))::real as extension
from thrown_by_inning
where pitch_type is not null
group by 1, 2, 3;

create temporary table changed_outings (pitcher integer, game_date date) on commit drop;

with gone as (
    delete from pitcher_outings o
    where not exists (select from made_outings m where m.pitcher = o.pitcher and m.game_date = o.game_date)
    returning o.pitcher, o.game_date
), merged as (
    insert into pitcher_outings as o (pitcher, game_date, season, is_regular_season, is_start, games, clubs, pitches, batters_faced, outs_recorded, high_stress)
    select pitcher, game_date, season, is_regular_season, is_start, games, clubs, pitches, batters_faced, outs_recorded, high_stress from made_outings
    on conflict (pitcher, game_date) do update
    set (season, is_regular_season, is_start, games, clubs, pitches, batters_faced, outs_recorded, high_stress)
      = (excluded.season, excluded.is_regular_season, excluded.is_start, excluded.games, excluded.clubs, excluded.pitches, excluded.batters_faced, excluded.outs_recorded, excluded.high_stress)
    where (o.season, o.is_regular_season, o.is_start, o.games, o.clubs, o.pitches, o.batters_faced, o.outs_recorded, o.high_stress)
      is distinct from (excluded.season, excluded.is_regular_season, excluded.is_start, excluded.games, excluded.clubs, excluded.pitches, excluded.batters_faced, excluded.outs_recorded, excluded.high_stress)
    returning o.pitcher, o.game_date
)
insert into changed_outings select pitcher, game_date from gone union all select pitcher, game_date from merged;

with gone as (
    delete from outing_pitch_types o
    where not exists (select from made_types m where m.pitcher = o.pitcher and m.game_date = o.game_date and m.pitch_type = o.pitch_type)
    returning o.pitcher, o.game_date
), merged as (
    insert into outing_pitch_types as o (pitcher, game_date, pitch_type, pitches, tracked, velocity, spin, release_x, release_z, extension)
    select pitcher, game_date, pitch_type, pitches, tracked, velocity, spin, release_x, release_z, extension from made_types
    on conflict (pitcher, game_date, pitch_type) do update
    set (pitches, tracked, velocity, spin, release_x, release_z, extension)
      = (excluded.pitches, excluded.tracked, excluded.velocity, excluded.spin, excluded.release_x, excluded.release_z, excluded.extension)
    where (o.pitches, o.tracked, o.velocity, o.spin, o.release_x, o.release_z, o.extension)
      is distinct from (excluded.pitches, excluded.tracked, excluded.velocity, excluded.spin, excluded.release_x, excluded.release_z, excluded.extension)
    returning o.pitcher, o.game_date
)
insert into changed_outings select pitcher, game_date from gone union all select pitcher, game_date from merged;

-- an outing is first known the morning after
insert into pitcher_touches as t (pitcher, from_day)
select pitcher, min(game_date) + 1 from changed_outings group by pitcher
on conflict (pitcher) do update set from_day = least(t.from_day, excluded.from_day);

select count(*), min(game_date) from (select distinct pitcher, game_date from changed_outings) changed
