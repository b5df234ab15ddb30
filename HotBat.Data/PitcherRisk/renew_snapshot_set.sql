-- $1 fingerprint, $2 names: with another set of features everybody's snapshots are made anew, from his first outing on.
with renewed as (
    insert into snapshot_sets (snapshot_set_id, fingerprint, names)
    select coalesce(max(snapshot_set_id), 0) + 1, $1, $2 from snapshot_sets
    having not coalesce(bool_or(fingerprint = $1), false)
    returning snapshot_set_id
)
insert into pitcher_touches as t (pitcher, from_day)
select pitcher, min(game_date) + 1
from (select pitcher, game_date from pitcher_outings union all select pitcher, game_date from pitcher_game_samples) outings
where exists (select from renewed)
group by pitcher
on conflict (pitcher) do update set from_day = least(t.from_day, excluded.from_day)
