-- who is new comes in whole; of who is known only the blanks are filled: the register of the majors has the better spelling
with latest as (
    select distinct on (mlbam_id) * from staged_minor_people order by mlbam_id, line desc
), merged as (
    insert into people as p (mlbam_id, first_name, last_name, suffix, given_name, birth_date, bats, throws, first_minor_season)
    select mlbam_id, first_name, last_name, suffix, given_name, birth_date, bats, throws, first_minor_season from latest
    on conflict (mlbam_id) do update
    set (suffix, given_name, birth_date, bats, throws, first_minor_season)
      = (coalesce(p.suffix, excluded.suffix), coalesce(p.given_name, excluded.given_name), coalesce(p.birth_date, excluded.birth_date), coalesce(p.bats, excluded.bats), coalesce(p.throws, excluded.throws),
         least(p.first_minor_season, excluded.first_minor_season))
    where (p.suffix, p.given_name, p.birth_date, p.bats, p.throws, p.first_minor_season) is distinct from
      (coalesce(p.suffix, excluded.suffix), coalesce(p.given_name, excluded.given_name), coalesce(p.birth_date, excluded.birth_date), coalesce(p.bats, excluded.bats), coalesce(p.throws, excluded.throws),
       least(p.first_minor_season, excluded.first_minor_season))
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
