with latest as (
    select distinct on (authority, key) * from staged_keys order by authority, key, line desc
), merged as (
    insert into person_keys as k (authority, key, mlbam_id)
    select authority, key, mlbam_id from latest
    on conflict (authority, key) do update set mlbam_id = excluded.mlbam_id where k.mlbam_id <> excluded.mlbam_id
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
