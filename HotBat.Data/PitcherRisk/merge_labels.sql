-- staged_labels holds the label of every regular-season appearance.
with gone as (
    delete from appearance_labels l
    where not exists (select from staged_labels s where s.pitcher = l.pitcher and s.game_date = l.game_date)
    returning 1
), merged as (
    insert into appearance_labels as l (pitcher, game_date, label, injury_after, days_seen)
    select pitcher, game_date, label, injury_after, days_seen from staged_labels
    on conflict (pitcher, game_date) do update
    set (label, injury_after, days_seen) = (excluded.label, excluded.injury_after, excluded.days_seen)
    where (l.label, l.injury_after, l.days_seen) is distinct from (excluded.label, excluded.injury_after, excluded.days_seen)
    returning 1
)
select (select count(*) from gone) + (select count(*) from merged)
