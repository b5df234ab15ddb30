-- $1 club, $2 keys of the games in view. The starter's home runs and outs are those of the season before that day.
select g.game_pk, g.game_date, played.double_header_game, g.opponent_id, g.is_home, g.venue_id, v.name as venue, g.runs, g.runs_allowed, g.opposing_starter,
    p.first_name, p.last_name, p.suffix, coalesce(hand.pitcher_hand, p.throws) as hand, before.home_runs, before.outs
from team_games g
left join games played on played.game_pk = g.game_pk
left join venues v on v.venue_id = g.venue_id
left join people p on p.mlbam_id = g.opposing_starter
left join lateral (
    select sum(a.home_runs)::int as home_runs, sum(a.outs_recorded)::int as outs
    from pitching_appearances a
    where a.pitcher = g.opposing_starter and a.season = g.season and a.game_type = 'R' and a.game_date < g.game_date
) before on true
left join lateral (
    select a.pitcher_hand
    from plate_appearances a
    -- + 0: of the two keys the game's is the one to go by, a starter is found among its first rows
    where a.game_pk = g.game_pk and a.pitcher + 0 = g.opposing_starter
    order by a.at_bat_number
    limit 1
) hand on true
where g.team_id = $1 and g.game_pk = any($2)
order by g.game_date, played.double_header_game, g.game_pk
limit 400
