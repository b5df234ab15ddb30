-- a name once known stays: people are looked for by what they were called. Who is not among the people is left out.
with latest as (
    select distinct n.mlbam_id, n.kind, n.name from staged_names n where exists (select from people p where p.mlbam_id = n.mlbam_id)
), merged as (
    insert into other_names (mlbam_id, kind, name)
    select mlbam_id, kind, name from latest
    on conflict (mlbam_id, kind, name) do nothing
    returning 1
)
select count(*), 0::bigint from merged
