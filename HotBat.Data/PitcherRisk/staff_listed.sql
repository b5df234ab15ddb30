-- $1 as-of day: who has pitched in its season but not in the 28 days before it, and of whom an injured list of the season tells; whether he is on it is read from his record.
select w.pitcher, w.last_day, w.last_pitches, p.first_name, p.last_name, p.suffix, p.throws, club.team_id
from (
    select pitcher, max(game_date) as last_day, (array_agg(pitches order by game_date desc))[1] as last_pitches
    from (
        select pitcher, game_date, pitches from pitcher_outings where game_date >= date_trunc('year', $1) and game_date < $1
        union all
        select pitcher, game_date, pitches from pitcher_game_samples where game_date >= date_trunc('year', $1) and game_date < $1
    ) worked
    group by pitcher
    having max(game_date) < $1 - 28
) w
left join people p on p.mlbam_id = w.pitcher
left join lateral (select a.team_id from pitching_appearances a where a.pitcher = w.pitcher and a.game_date < $1 order by a.game_date desc, a.game_pk desc limit 1) club on true
where exists (select from injured_list_stints s where s.player = w.pitcher and s.start_date < $1 and s.start_date >= date_trunc('year', $1))
order by w.pitcher
limit 1000
