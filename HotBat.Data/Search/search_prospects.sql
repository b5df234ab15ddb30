-- $1 most rows: prospects that no source gives an MLBAM id, with seasons and ages of their lines
select m.player_key, m.name, m.birth_date, a.seasons, a.ages
from minor_players m
left join lateral (
    select array_agg(season::int order by season, age) as seasons, array_agg(age::int order by season, age) as ages
    from (
        select season, age from minor_batting_seasons b where b.player_key = m.player_key and age is not null
        union
        select season, age from minor_pitching_seasons p where p.player_key = m.player_key and age is not null
    ) lines
) a on true
where m.mlbam_id is null and exists (select from prospect_predictions p where p.player_key = m.player_key)
order by m.player_key
limit $1
