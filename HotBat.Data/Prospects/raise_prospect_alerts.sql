-- $1 a scoring, $2 the one before it, $3 points of the dynasty score, $4 now: of whom was watched before the scoring, once for each matter
insert into prospect_alerts (owner, player_key, scoring_id, kind, before, after, raised_at)
select w.owner, w.player_key, $1, c.kind, c.before, c.after, $4
from prospect_watches w
join scorings s on s.scoring_id = $1 and s.finished_at > w.added_at
join prospect_predictions n on n.scoring_id = $1 and n.player_key = w.player_key
join prospect_predictions b on b.scoring_id = $2 and b.player_key = w.player_key
cross join lateral (
    values ('score', to_char(b.dynasty_score, 'FM990.0'), to_char(n.dynasty_score, 'FM990.0'), abs(n.dynasty_score - b.dynasty_score) >= $3),
           ('confidence', b.confidence, n.confidence, n.confidence <> b.confidence),
           ('level', b.level, n.level, n.level <> b.level)
) as c (kind, before, after, has_changed)
where c.has_changed
on conflict (owner, player_key, scoring_id, kind) do nothing
