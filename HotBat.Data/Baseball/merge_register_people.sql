-- a suffix that the register leaves blank stays as another source has it
with latest as (
    select distinct on (mlbam_id) * from staged_people order by mlbam_id, line desc
), merged as (
    insert into people as p (mlbam_id, first_name, last_name, suffix, given_name, birth_date, first_season, last_season)
    select mlbam_id, first_name, last_name, suffix, given_name, birth_date, first_season, last_season from latest
    on conflict (mlbam_id) do update
    set (first_name, last_name, suffix, given_name, birth_date, first_season, last_season)
      = (excluded.first_name, excluded.last_name, coalesce(excluded.suffix, p.suffix), coalesce(excluded.given_name, p.given_name), coalesce(excluded.birth_date, p.birth_date),
         coalesce(excluded.first_season, p.first_season), coalesce(excluded.last_season, p.last_season))
    where (p.first_name, p.last_name, p.suffix, p.given_name, p.birth_date, p.first_season, p.last_season)
      is distinct from (excluded.first_name, excluded.last_name, coalesce(excluded.suffix, p.suffix), coalesce(excluded.given_name, p.given_name), coalesce(excluded.birth_date, p.birth_date),
         coalesce(excluded.first_season, p.first_season), coalesce(excluded.last_season, p.last_season))
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
