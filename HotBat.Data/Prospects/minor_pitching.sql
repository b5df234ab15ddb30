select coalesce('m' || p.mlbam_id, p.player_key) as person, p.player_key, s.season, s.age, s.level, s.organisation, s.games, s.games_started, s.outs_recorded, s.batters_faced, s.hits, s.runs, s.home_runs, s.walks, s.hit_batters,
       s.wild_pitches, s.strikeouts, s.saves, s.fip
from minor_pitching_seasons s join minor_players p using (player_key)
where s.season <= $1 and s.organisation is distinct from 'Mexican' and s.organisation is distinct from 'MEX'
order by person, s.season, s.batters_faced desc, p.player_key
limit $2
