-- Whoever pitched in the $2 days before morning $1 gets the mornings that he lacks up to it.
insert into pitcher_touches as t (pitcher, from_day)
select active.pitcher, coalesce((select max(s.as_of) + 1 from pitcher_snapshots s where s.pitcher = active.pitcher), $1::date)
from (
    select pitcher from pitcher_outings where game_date >= $1::date - $2::integer and game_date < $1::date
    union
    select pitcher from pitcher_game_samples where game_date >= $1::date - $2::integer and game_date < $1::date
) active
where not exists (select from pitcher_snapshots s where s.pitcher = active.pitcher and s.as_of >= $1::date)
on conflict (pitcher) do update set from_day = least(t.from_day, excluded.from_day)
