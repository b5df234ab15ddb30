-- The straightforward way, for comparison: a pitcher's mornings, and for each of them windows over his outings. $1 pitcher, $2 last morning, $3 days after his last outing.
with outings as (
    select game_date, pitches::float8 as pitches, extract(year from game_date) as year, lag(game_date) over (order by game_date) as before
    from (
        select coalesce(o.game_date, s.game_date) as game_date, coalesce(o.pitches, s.pitches) as pitches
        from (select * from pitcher_outings where pitcher = $1) o
        full join (select * from pitcher_game_samples where pitcher = $1) s on s.game_date = o.game_date
    ) both_sources
), mornings as (
    select morning::date as as_of
    from (select year, min(game_date) as first, max(game_date) as last from outings group by year) years
    cross join lateral generate_series(first + 1, least(last + $3::integer, $2::date), interval '1 day') morning
)
select m.as_of,
    count(*) filter (where o.game_date >= m.as_of - 7) as outings_7, count(*) filter (where o.game_date >= m.as_of - 14) as outings_14, count(*) filter (where o.game_date >= m.as_of - 28) as outings_28,
    count(*) filter (where o.year = extract(year from m.as_of)) as outings_season,
    sum(o.pitches) filter (where o.game_date >= m.as_of - 7) as pitches_7, sum(o.pitches) filter (where o.game_date >= m.as_of - 14) as pitches_14, sum(o.pitches) filter (where o.game_date >= m.as_of - 28) as pitches_28,
    sum(o.pitches) filter (where o.year = extract(year from m.as_of)) as pitches_season,
    sum(o.pitches * exp(-(m.as_of - o.game_date) / 7.0) / 7) as acute_load, sum(o.pitches * exp(-(m.as_of - o.game_date) / 28.0) / 28) as chronic_load,
    m.as_of - max(o.game_date) as rest_days, count(*) filter (where o.game_date >= m.as_of - 14 and o.game_date - o.before = 1) as back_to_backs_14
from mornings m
left join outings o on o.game_date < m.as_of
group by m.as_of
order by m.as_of
