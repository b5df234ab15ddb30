-- $1 scorings that were shown, $2 their games, $3 their models, $4 batters: the last five dates each was ranked on, the parts of the very last
with ranked as (
    select p.game_date, w.label, p.batter, p.game_pk, p.scoring_id, p.probability, row_number() over (partition by p.game_date order by p.probability desc, p.batter, p.game_pk) as rank,
        count(*) over (partition by p.game_date) as ranked
    from unnest($1::bigint[], $2::integer[], $3::text[]) as w(scoring_id, game_pk, label)
    join home_run_predictions p on p.scoring_id = w.scoring_id and p.game_pk = w.game_pk
), best as (
    -- of a double-header's two games the likelier one
    select distinct on (batter, game_date) * from ranked where batter = any($4) order by batter, game_date, rank
), numbered as (
    select *, row_number() over (partition by batter order by game_date desc) as back from best
)
-- the parts are wide: only those that are told are looked up
select n.batter, n.game_date, n.rank::int as rank, n.ranked::int as ranked, n.probability, n.label, p.base_logit, p.parts::text as parts
from numbered n
left join home_run_predictions p on n.back = 1 and p.scoring_id = n.scoring_id and p.game_pk = n.game_pk and p.batter = n.batter
where n.back <= 5
order by n.batter, n.game_date
limit 20000
