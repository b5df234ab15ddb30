with merged as (
    insert into club_aliases as a (alias, team_id)
    select alias, team_id from staged_aliases
    on conflict (alias) do update set team_id = excluded.team_id where a.team_id <> excluded.team_id
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
