-- who is new comes in whole; of who is known only the blanks are filled
with latest as (
    select distinct on (mlbam_id) * from staged_people order by mlbam_id, line desc
), merged as (
    insert into people as p (mlbam_id, first_name, last_name, suffix, birth_date, bats, throws)
    select mlbam_id, first_name, last_name, suffix, birth_date, bats, throws from latest
    on conflict (mlbam_id) do update
    set (suffix, birth_date, bats, throws) = (coalesce(p.suffix, excluded.suffix), coalesce(p.birth_date, excluded.birth_date), coalesce(p.bats, excluded.bats), coalesce(p.throws, excluded.throws))
    where (p.suffix, p.birth_date, p.bats, p.throws) is distinct from (coalesce(p.suffix, excluded.suffix), coalesce(p.birth_date, excluded.birth_date), coalesce(p.bats, excluded.bats), coalesce(p.throws, excluded.throws))
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
