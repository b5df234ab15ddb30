-- the Mexican League belongs to no organisation; the farther line first where two keys are one man
select coalesce('m' || p.mlbam_id, p.player_key) as person, p.player_key, s.season, s.age, s.level, s.organisation, s.games, s.plate_appearances, s.at_bats, s.hits, s.doubles, s.triples, s.home_runs, s.walks, s.intentional_walks,
       s.strikeouts, s.hit_by_pitch, s.sacrifice_flies, s.double_plays, s.stolen_bases, s.caught_stealing, s.wrc_plus, s.woba
from minor_batting_seasons s join minor_players p using (player_key)
where s.season <= $1 and s.organisation is distinct from 'Mexican' and s.organisation is distinct from 'MEX'
order by person, s.season, s.plate_appearances desc, p.player_key
limit $2
