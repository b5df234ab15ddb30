-- $1 first day, $2 last day, $3 as-of day, $4 batters: the last five dates each was ranked on, the parts of the very last; shown_scorings.sql goes before it
, ranked as (
    select w.game_date, p.batter, p.probability, p.base_logit, p.parts, row_number() over (partition by w.game_date order by p.probability desc, p.batter, p.game_pk) as rank
    from shown w
    join home_run_predictions p on p.scoring_id = w.scoring_id and p.game_pk = w.game_pk
), best as (
    -- of a double-header's two games the likelier one
    select distinct on (batter, game_date) * from ranked where batter = any($4) order by batter, game_date, rank
), numbered as (
    select *, row_number() over (partition by batter order by game_date desc) as back from best
)
select batter, game_date, rank::int as rank, probability, base_logit, case when back = 1 then parts::text end as parts
from numbered
where back <= 5
order by batter, game_date
limit 20000
