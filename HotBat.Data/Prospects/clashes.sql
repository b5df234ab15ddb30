-- what sources tell differently of the same man, and who may be the same man twice
select 'birth date' as what, p.player_key as one, 'minor-league lines ' || p.birth_date || ', register ' || h.birth_date as told
from minor_players p join people h using (mlbam_id)
where p.birth_date <> h.birth_date
union all
select 'two keys', min(p.player_key), string_agg(p.player_key, ', ' order by p.player_key) || ' are all MLBAM id ' || p.mlbam_id
from minor_players p where p.mlbam_id is not null group by p.mlbam_id having count(*) > 1
union all
select 'same name and birth date', min(p.player_key), p.name || ', ' || p.birth_date || ': ' || string_agg(p.player_key, ', ' order by p.player_key)
from minor_players p where p.birth_date is not null group by p.name, p.birth_date having count(*) > 1 and count(distinct p.mlbam_id) <> 1
union all
select 'batter or pitcher', b.player, b.source || ' ' || b.year || ' has him as ' || b.position || ', his line of the season before as ' || case when coalesce(q.batters_faced, 0) > coalesce(s.plate_appearances, 0) then 'a pitcher' else 'a batter' end
from board_players b join minor_players p on p.mlbam_id = b.mlbam_id
left join minor_batting_seasons s on s.player_key = p.player_key and s.season = b.year - 1
left join minor_pitching_seasons q on q.player_key = p.player_key and q.season = b.year - 1
where b.position is not null and coalesce(s.plate_appearances, q.batters_faced) is not null and (b.position like '%HP%') <> (coalesce(q.batters_faced, 0) > coalesce(s.plate_appearances, 0))
union all
select 'outlier', player_key, season || ': ' || flag from minor_batting_seasons where flag is not null
union all
select 'outlier', player_key, season || ': ' || flag from minor_pitching_seasons where flag is not null
union all
select 'outlier', player, year || ': ' || flag from board_players where flag is not null
order by 1, 2, 3
limit $1
