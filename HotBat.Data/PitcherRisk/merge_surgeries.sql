with merged as (
    insert into tommy_john_surgeries (player, surgery_date)
    select distinct player, surgery_date from staged_surgeries
    on conflict (player, surgery_date) do nothing
    returning player, surgery_date
), touched as (
    insert into pitcher_touches as t (pitcher, from_day)
    select player, min(surgery_date) + 1 from merged group by player
    on conflict (pitcher) do update set from_day = least(t.from_day, excluded.from_day)
    returning 1
)
select count(*), 0::bigint from merged
