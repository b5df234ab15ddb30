-- The most trusted source of each season's injured list.
select season, min(source)
from injured_list_stints
group by season
