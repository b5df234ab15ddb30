-- $1 the last season: medians of those with at least 100 batters faced, by season and level, and by level and age over all seasons
select season, level, age, count(*)::int as players,
       percentile_cont(.5) within group (order by walks::float8 / batters_faced) as walk_rate,
       percentile_cont(.5) within group (order by strikeouts::float8 / batters_faced) as strikeout_rate,
       percentile_cont(.5) within group (order by home_runs::float8 / batters_faced) as third,
       percentile_cont(.5) within group (order by fip::float8) as fourth
from minor_pitching_seasons
where batters_faced >= 100 and season <= $1 and level <> 'MULTI' and organisation is distinct from 'Mexican' and organisation is distinct from 'MEX'
group by grouping sets ((season, level), (level, age))
limit 2000
