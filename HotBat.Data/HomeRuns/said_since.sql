-- $1 scorings that are shown of a day, $2 their games, $3 the day: since when each game's list says what it does. A version that was trained again on the same days says the same again.
with shown as (
    select w.*, (select p.as_of from home_run_predictions p where p.scoring_id = w.scoring_id and p.game_pk = w.game_pk limit 1) as as_of
    from unnest($1::bigint[], $2::integer[]) as w(scoring_id, game_pk)
), said as (
    select p.game_pk, p.scoring_id, p.as_of, string_agg(concat_ws(' ', p.batter, p.team_id, p.slot, p.is_posted, p.starter, p.probability), ',' order by p.batter) as words
    from home_run_predictions p
    where p.game_date = $3 and p.is_served
    group by p.game_pk, p.scoring_id, p.as_of
)
select w.game_pk, min(s.finished_at) as said_at
from shown w
join said now on now.game_pk = w.game_pk and now.scoring_id = w.scoring_id
join said o on o.game_pk = w.game_pk and o.as_of = w.as_of and o.scoring_id <= w.scoring_id and o.words = now.words
join scorings s on s.scoring_id = o.scoring_id
-- what was said in between and taken back is no part of it
where not exists (select 1 from said b where b.game_pk = w.game_pk and b.as_of = w.as_of and b.scoring_id > o.scoring_id and b.scoring_id < w.scoring_id and b.words <> now.words)
group by w.game_pk
limit 200
