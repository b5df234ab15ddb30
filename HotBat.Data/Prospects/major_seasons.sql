-- a season counts as loaded with both batting and pitching
select season from batting_seasons group by season intersect select season from pitching_seasons group by season
