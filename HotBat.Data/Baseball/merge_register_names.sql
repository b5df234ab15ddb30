-- the register's alternative names know a person by the register's own key alone
with keyed as (
    select k.mlbam_id, n.kind, n.name from staged_names n join person_keys k on k.authority = 'register' and k.key = n.person where exists (select from people p where p.mlbam_id = k.mlbam_id)
), merged as (
    insert into other_names (mlbam_id, kind, name)
    select distinct mlbam_id, kind, name from keyed
    on conflict (mlbam_id, kind, name) do nothing
    returning 1
)
select count(*), 0::bigint from merged
