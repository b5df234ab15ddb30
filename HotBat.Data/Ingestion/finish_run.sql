update ingestion_runs
set status = 'done', finished_at = $2, checksum = $3, rows_read = $4, rows_added = $5, rows_updated = $6, rows_unchanged = $7,
    rows_rejected = $8, rows_flagged = $9, games_touched = $10, through = $11
where ingestion_run_id = $1
