create trigger tell_data_changed after insert or update or delete on outing_derivations for each statement execute function tell_data_changed();
create trigger tell_data_changed after insert or update or delete on risk_steps for each statement execute function tell_data_changed();
