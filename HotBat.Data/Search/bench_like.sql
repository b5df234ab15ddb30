-- $1 pattern, $2 most rows: what a plain search does
select mlbam_id, first_name, last_name from people where first_name || ' ' || last_name ilike $1 order by last_name limit $2
