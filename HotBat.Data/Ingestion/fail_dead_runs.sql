update ingestion_runs
set status = 'failed', error = 'its process ended before it did', finished_at = $1
where status = 'running' and pg_try_advisory_xact_lock(7240, ingestion_run_id::integer)
