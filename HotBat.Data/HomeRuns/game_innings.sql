-- $1 game, $2 season, $3 words that are hits, $4 whether the game is known: of one under way the feed alone may tell. The line score as the feed told it; without one the pitches': a half-inning's runs are the score before the club's next half-inning, or the final one, less the score before its own.
with told as (
    select inning, is_home, runs::int as runs, hits::int as hits from game_innings where game_pk = $1
), halves as (
    select p.inning, not p.is_top as is_home, min(coalesce(p.bat_score, case when p.is_top then p.away_score else p.home_score end)) as before
    from pitches p
    where p.season = $2 and p.game_pk = $1 and $4
    group by p.inning, p.is_top
), pitched as (
    select h.inning, h.is_home, coalesce(lead(h.before) over (partition by h.is_home order by h.inning), case when h.is_home then g.home_score else g.away_score end) - h.before as runs
    from halves h
    join games g on g.game_pk = $1
), hits as (
    select p.inning, not p.is_top as is_home, count(*)::int as hits
    from plate_appearances p
    where p.game_pk = $1 and p.event = any ($3)
    group by p.inning, p.is_top
)
select inning, is_home, runs, hits from told
union all
select p.inning, p.is_home, p.runs::int, coalesce(h.hits, 0)
from pitched p
left join hits h using (inning, is_home)
where not exists (select from told)
order by inning, is_home
limit 120
