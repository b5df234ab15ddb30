-- $1 pitchers, $2 season, $3 day: home runs and outs of the season before it; $4 last day that may tell his hand
select s.pitcher, p.first_name, p.last_name, p.suffix, coalesce(thrown.pitcher_hand, p.throws) as hand, coalesce(before.home_runs, 0) as home_runs, coalesce(before.outs, 0) as outs
from unnest($1) s (pitcher)
left join people p on p.mlbam_id = s.pitcher
left join lateral (
    select sum(a.home_runs)::int as home_runs, sum(a.outs_recorded)::int as outs
    from pitching_appearances a
    where a.pitcher = s.pitcher and a.season = $2 and a.game_type = 'R' and a.game_date < $3
) before on true
left join lateral (
    select a.pitcher_hand from plate_appearances a where a.pitcher = s.pitcher and a.game_date <= $4 order by a.game_date desc limit 1
) thrown on true
