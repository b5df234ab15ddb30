-- One row a kind of source: its last whole reading, the last one that brought something, and what stopped the newest one if it failed.
select newest.kind,
    whole.finished_at as read_at, whole.source as read_source,
    news.finished_at as news_at,
    (select max(r.through) from ingestion_runs r where r.kind = newest.kind and r.status = 'done') as through,
    totals.runs, totals.rows_read, totals.rows_changed, totals.failed,
    (select count(*) from quarantined_rows q join ingestion_runs r on r.ingestion_run_id = q.ingestion_run_id where r.kind = newest.kind) as rejected,
    newest.status, newest.error
from (select distinct on (kind) * from ingestion_runs order by kind, ingestion_run_id desc) newest
left join lateral (select * from ingestion_runs r where r.kind = newest.kind and r.status = 'done' order by r.ingestion_run_id desc limit 1) whole on true
left join lateral (select * from ingestion_runs r where r.kind = newest.kind and r.status = 'done' and r.rows_added + r.rows_updated > 0 order by r.ingestion_run_id desc limit 1) news on true
cross join lateral (
    select count(*) as runs, sum(r.rows_read)::bigint as rows_read, sum(r.rows_added + r.rows_updated)::bigint as rows_changed, count(*) filter (where r.status = 'failed') as failed
    from ingestion_runs r where r.kind = newest.kind
) totals
order by newest.kind
limit 50
