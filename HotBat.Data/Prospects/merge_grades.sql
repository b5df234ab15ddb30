-- a tool that a player's line on the board no longer grades is graded no longer
with latest as (
    select distinct on (source, year, player, tool) g.* from staged_grades g
    where g.line = (select max(b.line) from staged_board b where (b.source, b.year, b.player) = (g.source, g.year, g.player))
    order by source, year, player, tool, line desc
), gone as (
    delete from scouting_grades g
    where exists (select from staged_board b where (b.source, b.year, b.player) = (g.source, g.year, g.player))
      and not exists (select from latest l where (l.source, l.year, l.player, l.tool) = (g.source, g.year, g.player, g.tool))
), merged as (
    insert into scouting_grades as g (source, year, player, tool, present, future)
    select source, year, player, tool, present, future from latest
    on conflict (source, year, player, tool) do update set (present, future) = (excluded.present, excluded.future)
    where (g.present, g.future) is distinct from (excluded.present, excluded.future)
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
