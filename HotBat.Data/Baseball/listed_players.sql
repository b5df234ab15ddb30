-- $1 as-of day, $2 one player or null for all: who is on the injured list on its morning, by the most trusted source of that season. Where the day of the announcement is not told it is known three days after the day
-- from which it counts, as far as a list may be dated back; who has played since is back, whatever the list says.
select distinct on (s.player) s.player, s.start_date, case when s.injury_date is null or s.injury_date < $1 then s.text end as text
from injured_list_stints s
where s.season = date_part('year', $1)::integer
  and s.source = (select min(source) from injured_list_stints where season = date_part('year', $1)::integer)
  and ($2::integer is null or s.player = $2)
  and case when s.announced is null then s.start_date + 3 <= $1 else s.announced < $1 end
  and s.start_date < $1
  and (s.return_date is null or s.return_date >= $1)
  and $1 < make_date(s.season, 11, 15)
  and not exists (select from batter_games g where g.batter = s.player and g.game_date > s.start_date and g.game_date < $1)
order by s.player, s.start_date desc
