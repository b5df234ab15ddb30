-- $1 most rows. Older ids first: of two who match alike the later one comes first.
select p.mlbam_id, p.first_name, p.last_name, p.suffix, p.given_name, p.birth_date, p.first_season, p.last_season, p.first_minor_season, exists (select from minor_players m where m.mlbam_id = p.mlbam_id) as is_minor,
    o.nicknames, o.matrilineal, o.others
from people p
left join (
    select mlbam_id,
        array_agg(name order by name) filter (where kind = 'nickname') as nicknames,
        string_agg(name, ' ' order by name) filter (where kind = 'matrilineal') as matrilineal,
        array_agg(name order by name) filter (where kind = 'whole') as others
    from other_names group by mlbam_id) o on o.mlbam_id = p.mlbam_id
order by p.mlbam_id
limit $1
