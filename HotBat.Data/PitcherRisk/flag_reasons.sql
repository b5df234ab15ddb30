-- Rows that were kept and looked unlikely, by file and reason: of stints what the import wrote beside them, dates and numbers left out; of a study's games all have one reason, and the newest reading counts them. $1 most.
select source_file, reason, count(*) as rows, min(example) as example
from (
    select source_file, regexp_replace(flag, '''.*''|\d{4}-\d\d-\d\d|\d+', '…', 'g') as reason, player || ', ' || start_date || ': ' || flag as example
    from injured_list_stints
    where flag is not null
) stints
group by source_file, reason
union all
select r.source, 'velocity filled in', r.rows_flagged, null
from (select distinct source_file from pitcher_game_samples) s
join lateral (select source, rows_flagged from ingestion_runs where source = s.source_file and status = 'done' order by ingestion_run_id desc limit 1) r on r.rows_flagged > 0
order by 1, 3 desc, 2
limit $1
