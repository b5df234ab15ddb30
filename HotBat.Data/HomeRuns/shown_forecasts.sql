-- $1 scorings that are shown, $2 their games, $3 batter (null: all)
select p.game_pk, p.batter, p.team_id, p.slot, p.is_posted, p.probability, p.baseline_probability, p.constant_probability, p.expected_plate_appearances, p.hot_bat_score, p.uncertainty,
    p.base_logit, p.parts::text as parts, b.first_name, b.last_name, b.suffix, coalesce(b.bats, stood.batter_side) as bats,
    p.starter, o.first_name as starter_first, o.last_name as starter_last, o.suffix as starter_suffix, coalesce(o.throws, thrown.pitcher_hand) as throws
from unnest($1::bigint[], $2::integer[]) as w(scoring_id, game_pk)
join home_run_predictions p on p.scoring_id = w.scoring_id and p.game_pk = w.game_pk and ($3::integer is null or p.batter = $3)
left join people b on b.mlbam_id = p.batter
left join people o on o.mlbam_id = p.starter
-- who is in no register is known by how he last stood, or threw
left join lateral (select a.batter_side from plate_appearances a where b.bats is null and a.batter = p.batter and a.game_date < p.as_of order by a.game_date desc limit 1) stood on true
left join lateral (select a.pitcher_hand from plate_appearances a where o.throws is null and a.pitcher = p.starter and a.game_date < p.as_of order by a.game_date desc limit 1) thrown on true
limit 20000
