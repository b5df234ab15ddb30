-- who he is: a blank never erases; his key at this authority leads to his MLBAM id
with latest as (
    select player_key, (array_agg(mlbam_id order by line desc) filter (where mlbam_id is not null))[1] as mlbam_id, (array_agg(name order by line desc))[1] as name,
           (array_agg(birth_date order by line desc) filter (where birth_date is not null))[1] as birth_date
    from staged_minor_players group by player_key
), keys as (
    insert into person_keys as k (authority, key, mlbam_id)
    select 'minors', player_key, mlbam_id from latest where mlbam_id is not null and player_key not like 'mlbam-%'
    on conflict (authority, key) do update set mlbam_id = excluded.mlbam_id where k.mlbam_id <> excluded.mlbam_id
), merged as (
    insert into minor_players as p (player_key, mlbam_id, name, birth_date)
    select player_key, mlbam_id, name, birth_date from latest
    on conflict (player_key) do update
    set (mlbam_id, name, birth_date) = (coalesce(excluded.mlbam_id, p.mlbam_id), excluded.name, coalesce(excluded.birth_date, p.birth_date))
    where (p.mlbam_id, p.name, p.birth_date) is distinct from (coalesce(excluded.mlbam_id, p.mlbam_id), excluded.name, coalesce(excluded.birth_date, p.birth_date))
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
