-- Whoever writes, every node that keeps answers hears of it when the change is committed.
create function tell_data_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('hotbat_data', '');
    return null;
end
$$;

create trigger tell_data_changed after insert or update or delete on ingestion_runs for each statement execute function tell_data_changed();
create trigger tell_data_changed after insert or update or delete on model_versions for each statement execute function tell_data_changed();
create trigger tell_data_changed after insert or update or delete on scorings for each statement execute function tell_data_changed();
