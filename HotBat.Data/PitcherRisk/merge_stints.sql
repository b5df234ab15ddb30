-- The file as it is now: stints that it no longer has go. A stint is first known on the morning after it began, and its return likewise: the earliest of what was and what is decides from when.
-- Where the season's list is told by another source than before, it is another list for everybody on either.
with kept as (
    select source, player, start_date, season from staged_stints
    union all
    select o.source, o.player, o.start_date, o.season from injured_list_stints o
    where o.source_file is distinct from (select source_file from staged_stints limit 1)
      and not exists (select from staged_stints s where s.source = o.source and s.player = o.player and s.start_date = o.start_date and s.ordinal = o.ordinal)
), turned as (
    select season
    from (select season, min(source) as source from injured_list_stints group by season) was
    full join (select season, min(source) as source from kept group by season) now using (season)
    where was.source is distinct from now.source
), gone as (
    delete from injured_list_stints o
    where o.source_file = (select source_file from staged_stints limit 1)
      and not exists (select from staged_stints s where s.source = o.source and s.player = o.player and s.start_date = o.start_date and s.ordinal = o.ordinal)
    returning o.player, o.start_date
), merged as (
    insert into injured_list_stints as o (source, player, start_date, ordinal, season, injury_date, announced, return_date, text, kind, position, flag, source_file)
    select source, player, start_date, ordinal, season, injury_date, announced, return_date, text, kind, position, flag, source_file from staged_stints
    on conflict (source, player, start_date, ordinal) do update
    set (season, injury_date, announced, return_date, text, kind, position, flag, source_file)
      = (excluded.season, excluded.injury_date, excluded.announced, excluded.return_date, excluded.text, excluded.kind, excluded.position, excluded.flag, excluded.source_file)
    where (o.season, o.injury_date, o.announced, o.return_date, o.text, o.kind, o.position, o.flag, o.source_file)
      is distinct from (excluded.season, excluded.injury_date, excluded.announced, excluded.return_date, excluded.text, excluded.kind, excluded.position, excluded.flag, excluded.source_file)
    returning o.player, o.start_date, xmax = 0 as added
), touched as (
    insert into pitcher_touches as t (pitcher, from_day)
    select player, min(start_date) + 1
    from (
        select player, start_date from gone
        union all
        select player, start_date from merged
        union all
        select player, start_date from (select player, start_date, season from injured_list_stints union all select player, start_date, season from kept) listed where season in (select season from turned)
    ) changed
    group by player
    on conflict (pitcher) do update set from_day = least(t.from_day, excluded.from_day)
    returning 1
)
select count(*) filter (where added), count(*) filter (where not added) from merged
