-- $1 game, $2 season, $3 day: the batters' season before it
select l.team_id, l.slot, l.player, p.first_name, p.last_name, p.suffix, p.bats, l.position, coalesce(b.home_runs, 0) as home_runs, coalesce(b.plate_appearances, 0) as plate_appearances
from game_lineups l
left join people p on p.mlbam_id = l.player
left join lateral (
    select sum(x.home_runs)::int as home_runs, sum(x.plate_appearances)::int as plate_appearances
    from batter_games x
    where x.batter = l.player and x.season = $2 and x.game_type = 'R' and x.game_date < $3
) b on true
where l.game_pk = $1
order by l.team_id, l.slot
limit 18
