-- $1 a scoring, $2 most rows. The organisation: of the season's line, of the winter's board, else the last that a line tells, the Mexican League's teams apart, which belong to none.
select p.player_key, p.mlbam_id, n.name, h.first_name, h.last_name, h.suffix, p.position, p.is_pitcher, p.organisation is null as is_earlier, coalesce(p.organisation, l.organisation) as organisation, p.level, p.level_estimate, p.age, p.league_age,
       p.probability, p.low_80 as low80, p.high_80 as high80, p.confidence, p.dynasty_score, p.future_value, p.arrival_season, p.arrival_probability, p.arrivals[1] as arrival_next
from prospect_predictions p
join minor_players n using (player_key)
left join people h on h.mlbam_id = p.mlbam_id
left join lateral (
    select organisation from (
        select season, organisation from minor_batting_seasons s where s.player_key = p.player_key and s.season < p.season and s.organisation is not null
        union all
        select season, organisation from minor_pitching_seasons s where s.player_key = p.player_key and s.season < p.season and s.organisation is not null
    ) told
    where organisation not in ('Mexican', 'MEX')
    order by season desc limit 1
) l on p.organisation is null
where p.scoring_id = $1
order by p.dynasty_score desc, p.player_key
limit $2
