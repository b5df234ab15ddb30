-- The board as the file has it now: players that it no longer names go, with their grades. Who stands on it twice counts by his last line.
with latest as (
    select distinct on (source, year, player) * from staged_board order by source, year, player, line desc
), gone as (
    delete from board_players p
    where exists (select from latest l where l.source = p.source and l.year = p.year) and p.source_file = (select source_file from staged_board limit 1)
      and not exists (select from latest l where l.source = p.source and l.year = p.year and l.player = p.player)
), merged as (
    insert into board_players as p (source, year, player, mlbam_id, name, organisation, position, age, future_value, overall_rank, organisation_rank, flag, source_file)
    select source, year, player, mlbam_id, name, organisation, position, age, future_value, overall_rank, organisation_rank, flag, source_file from latest
    on conflict (source, year, player) do update
    set (mlbam_id, name, organisation, position, age, future_value, overall_rank, organisation_rank, flag, source_file)
      = (excluded.mlbam_id, excluded.name, excluded.organisation, excluded.position, excluded.age, excluded.future_value, excluded.overall_rank, excluded.organisation_rank, excluded.flag, excluded.source_file)
    where (p.mlbam_id, p.name, p.organisation, p.position, p.age, p.future_value, p.overall_rank, p.organisation_rank, p.flag)
      is distinct from (excluded.mlbam_id, excluded.name, excluded.organisation, excluded.position, excluded.age, excluded.future_value, excluded.overall_rank, excluded.organisation_rank, excluded.flag)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
