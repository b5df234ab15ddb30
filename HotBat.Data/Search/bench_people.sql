-- $1 how many: people at even distances, with the number of all
select mlbam_id, first_name, last_name, all_people
from (select mlbam_id, first_name, last_name, row_number() over (order by mlbam_id) as place, count(*) over () as all_people from people) p
where place % greatest(1, all_people / $1) = 0
order by mlbam_id
limit $1
