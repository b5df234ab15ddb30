using HotBat.Data.Baseball;

namespace HotBat.Tests.Support;

/// <summary>Batters that the small league does not have as it is written: a man of two clubs, a switch hitter, one turn in all, balls of known direction and zone.</summary>
static class UnusualBatters
{
    public const int Traded = 1, Switch = 2, Rookie = 3, Sprayed = 4;

    public static async Task SeedAsync(SmallLeagueDatabase league)
    {
        await league.ExecuteAsync($"""
            update plate_appearances set batter = {Traded} where batter in ({SmallLeague.Batter("PHI", 5)}, {SmallLeague.Batter("NYM", 5)})
                and case when game_date < '2024-07-15' then batting_team_id = {SmallLeague.Phillies} else batting_team_id = {SmallLeague.Mets} end;
            update plate_appearances set batter = {Switch}, batter_side = case when pitcher_hand = 'L' then 'R' else 'L' end where batter = {SmallLeague.Batter("BAL", 2)};
            update plate_appearances set batter = {Rookie} where (game_pk, at_bat_number) = (select game_pk, at_bat_number from plate_appearances where batting_team_id = {SmallLeague.Orioles} and batter <> {Switch} and is_home_run and game_type = 'R' order by game_date, at_bat_number limit 1);
            update plate_appearances set batter = {Sprayed} where batter = {SmallLeague.Batter("NYY", 2)};
            update batted_balls b set spray_angle = -20 from plate_appearances p where p.batter = {Sprayed} and (b.game_pk, b.at_bat_number) = (p.game_pk, p.at_bat_number);
            update plate_appearances p set zone = 5, hit_location = case when p.is_home_run and p.game_date = (select max(game_date) from plate_appearances x where x.batter = {Sprayed} and x.is_home_run) then 8 end
                where p.batter = {Sprayed};
            """);
        await using var db = league.Database.CreateDbContext();
        db.Add(new Person { MlbamId = Traded, FirstName = "Ty", LastName = "Trader", Bats = 'R', Throws = 'R' });
        db.Add(new Person { MlbamId = Rookie, FirstName = "Ro", LastName = "Newman", Bats = 'R', Throws = 'R' });
        db.Add(new Person { MlbamId = Switch, FirstName = "Bo", LastName = "Both", Bats = 'B', Throws = 'R', BirthDate = new(2000, 7, 30) });
        await db.SaveChangesAsync();
    }
}
