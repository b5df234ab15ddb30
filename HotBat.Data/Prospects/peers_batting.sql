-- $1 the last season: medians of those with at least 100 plate appearances, by season and level, and by level and age over all seasons
select season, level, age, count(*)::int as players,
       percentile_cont(.5) within group (order by walks::float8 / plate_appearances) as walk_rate,
       percentile_cont(.5) within group (order by strikeouts::float8 / plate_appearances) as strikeout_rate,
       percentile_cont(.5) within group (order by (doubles + 2 * triples + 3 * home_runs)::float8 / greatest(at_bats, 1)) as third,
       percentile_cont(.5) within group (order by wrc_plus::float8) as fourth
from minor_batting_seasons
where plate_appearances >= 100 and season <= $1 and level <> 'MULTI' and organisation is distinct from 'Mexican' and organisation is distinct from 'MEX'
group by grouping sets ((season, level), (level, age))
limit 2000
