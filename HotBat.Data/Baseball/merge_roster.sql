-- A roster is read day by day: one that is older than what is known of the club changes nothing.
create temporary table roster_today on commit drop as
select distinct on (player) s.*
from staged_roster s
where s.day >= coalesce((select max(greatest(r.since, r.until)) from team_rosters r where r.team_id = s.team_id), s.day)
order by player, line desc;

create temporary table closed_spots (player integer) on commit drop;

with closed as (
    update team_rosters r
    set until = day.day
    from (select distinct team_id, day from roster_today) day
    where r.team_id = day.team_id and r.until is null
      and not exists (select from roster_today t where t.player = r.player
        and (t.status, t.position, t.jersey_number) is not distinct from (r.status, coalesce(r.position, t.position), coalesce(r.jersey_number, t.jersey_number)))
    returning r.player
)
insert into closed_spots select player from closed;

-- on the day on which a spot was first read, what is said now replaces what was said
with opened as (
    insert into team_rosters as r (team_id, player, since, position, jersey_number, status, status_text)
    select t.team_id, t.player, t.day, t.position, t.jersey_number, t.status, t.status_text
    from roster_today t
    where not exists (select from team_rosters o where o.team_id = t.team_id and o.player = t.player and o.until is null)
    on conflict (team_id, player, since) do update
    set (until, position, jersey_number, status, status_text) = (null, excluded.position, excluded.jersey_number, excluded.status, excluded.status_text)
    returning r.player
)
select (select count(*) from opened), (select count(*) from closed_spots)
