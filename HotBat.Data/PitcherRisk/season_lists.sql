-- Of each season the most trusted source of its injured list, and the first and last day on which that tells of a stint. A return tells of no other; an announcement of another year is mistyped.
select distinct on (season) season, source, min(told), max(greatest(start_date, told))
from (select season, source, start_date, case when extract(year from announced) = season then announced else start_date end as told from injured_list_stints) stints
group by season, source
order by season, source
