-- Lahman has no MLBAM id: its people are joined by the keys that the register, or a file of season lines, has brought. The register's spelling of a name stays.
with keyed as (
    select coalesce(b.mlbam_id, r.mlbam_id, l.mlbam_id) as mlbam_id, s.*
    from staged_lahman s
    left join person_keys b on b.authority = 'bbref' and b.key = s.bbref
    left join person_keys r on r.authority = 'retrosheet' and r.key = s.retrosheet
    left join person_keys l on l.authority = 'lahman' and l.key = s.lahman
), latest as (
    select distinct on (mlbam_id) * from keyed where mlbam_id is not null order by mlbam_id, line desc
), keys as (
    insert into person_keys as k (authority, key, mlbam_id)
    select 'lahman', lahman, mlbam_id from latest
    on conflict (authority, key) do nothing
), merged as (
    insert into people as p (mlbam_id, first_name, last_name, given_name, birth_date, bats, throws)
    select mlbam_id, first_name, last_name, given_name, birth_date, bats, throws from latest
    on conflict (mlbam_id) do update
    set (given_name, birth_date, bats, throws)
      = (coalesce(p.given_name, excluded.given_name), coalesce(p.birth_date, excluded.birth_date), coalesce(excluded.bats, p.bats), coalesce(excluded.throws, p.throws))
    where (p.given_name, p.birth_date, p.bats, p.throws) is distinct from
      (coalesce(p.given_name, excluded.given_name), coalesce(p.birth_date, excluded.birth_date), coalesce(excluded.bats, p.bats), coalesce(excluded.throws, p.throws))
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
