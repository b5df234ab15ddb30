create trigger tell_data_changed after insert or update or delete on model_events for each statement execute function tell_data_changed();
create trigger tell_data_changed after insert or update or delete on home_run_settlements for each statement execute function tell_data_changed();
