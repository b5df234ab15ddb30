-- How the labels of each month divide, the newest first.
select date_trunc('month', game_date)::date as month, count(*) as appearances, count(*) filter (where label in ('sound', 'arm_injury')) as known, count(*) filter (where label = 'arm_injury') as arm_injuries,
    count(distinct pitcher) filter (where label = 'arm_injury') as injured_pitchers, count(*) filter (where label = 'on_list') as on_list,
    count(*) filter (where label = 'season_ends') as season_ends, count(*) filter (where label = 'data_ends') as data_ends
from appearance_labels
group by 1
order by 1 desc
limit 200
