with latest as (
    select distinct on (transaction_id) * from staged_transactions order by transaction_id, line desc
), merged as (
    insert into transactions as t (transaction_id, date, effective_date, player, from_team_id, to_team_id, kind, kind_text, description)
    select transaction_id, date, effective_date, player, from_team_id, to_team_id, kind, kind_text, description from latest
    on conflict (transaction_id) do update
    set (date, effective_date, player, from_team_id, to_team_id, kind, kind_text, description)
      = (excluded.date, coalesce(excluded.effective_date, t.effective_date), coalesce(excluded.player, t.player), coalesce(excluded.from_team_id, t.from_team_id),
         coalesce(excluded.to_team_id, t.to_team_id), excluded.kind, coalesce(excluded.kind_text, t.kind_text), coalesce(excluded.description, t.description))
    where (t.date, t.effective_date, t.player, t.from_team_id, t.to_team_id, t.kind, t.kind_text, t.description)
      is distinct from (excluded.date, coalesce(excluded.effective_date, t.effective_date), coalesce(excluded.player, t.player), coalesce(excluded.from_team_id, t.from_team_id),
         coalesce(excluded.to_team_id, t.to_team_id), excluded.kind, coalesce(excluded.kind_text, t.kind_text), coalesce(excluded.description, t.description))
    returning xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from merged
