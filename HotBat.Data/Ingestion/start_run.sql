with started as (
    insert into ingestion_runs (kind, source, started_at, status, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched)
    values ($1, $2, $3, 'running', 0, 0, 0, 0, 0, 0, 0)
    returning ingestion_run_id
)
select ingestion_run_id from started, lateral (select pg_advisory_lock(7240, ingestion_run_id::integer)) as held
