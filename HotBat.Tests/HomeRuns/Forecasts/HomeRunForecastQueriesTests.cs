using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class HomeRunForecastQueriesTests : IAsyncLifetime
{
    readonly SmallLeagueDatabase _league = new();

    public async Task InitializeAsync()
    {
        await _league.InitializeAsync();
        await _league.On<ForecastPipeline>(ForecastLeague.Today).RunAsync(ForecastLeague.Today, _ => { }, default);
    }

    public Task DisposeAsync() => _league.DisposeAsync();

    [Fact]
    public async Task OfDay_AForecastDay_TellsEveryBatterAndHisGame()
    {
        var day = await Queries.OfDayAsync(ForecastLeague.Today, ForecastLeague.Today, default);
        Assert.Equal(18, day.Batters.Count);
        Assert.Equal(day.Batters.OrderByDescending(b => b.Probability).ThenBy(b => b.Batter).Select(b => b.Batter), day.Batters.Select(b => b.Batter));
        Assert.All(day.Batters, batter =>
        {
            Assert.Equal((SmallLeague.NeutralGame, ForecastLeague.Today, SmallLeague.LondonStadium, false, false), (batter.GamePk, batter.Date, batter.VenueId!.Value, batter.IsPosted, batter.Said.IsReconstructed));
            Assert.Equal(batter.Probability, Logit.Inverse(batter.BaseLogit + batter.Parts.Sum(part => part.Logit)), 9);
            Assert.InRange(batter.Probability, batter.Range.Low, batter.Range.High);
            Assert.Equal(batter.IsHome, batter.TeamId == SmallLeague.Mets);
            Assert.Equal(batter.IsHome ? SmallLeague.Yankees : SmallLeague.Mets, batter.OpponentId);
            Assert.Equal(batter.IsHome ? BatSide.Left : BatSide.Right, batter.Starter!.Hand);
        });
        var game = Assert.Single(day.Games.Values);
        Assert.Equal(game.Both.Mean, game.Clubs[SmallLeague.Mets].Mean + game.Clubs[SmallLeague.Yankees].Mean, 9);
        Assert.InRange(game.HotBatScore!.Value, 0, 100);
    }

    [Fact]
    public async Task OfDay_ADayGoneByThatNobodyForecast_SaysThatItWasReconstructed()
    {
        var day = await Queries.OfDayAsync(new(2024, 7, 24), ForecastLeague.Today, default);
        Assert.NotEmpty(day.Batters);
        Assert.All(day.Batters, batter => Assert.True(batter.Said is { IsReconstructed: true } said && said.AsOf == day.Date && said.At.Date == ForecastLeague.Today.ToDateTime(default)));
    }

    [Fact]
    public async Task OfDay_AnEarlierAsOf_ShowsNothingThatWasSaidLater()
    {
        DateOnly coming = new(2024, 7, 30), dayBefore = ForecastLeague.Today.AddDays(-1);
        var said = await Queries.OfDayAsync(coming, ForecastLeague.Today, default);
        Assert.All(said.Batters, batter => Assert.Equal(ForecastLeague.Today, batter.Said.AsOf));
        Assert.Empty((await Queries.OfDayAsync(coming, dayBefore, default)).Batters);
        Assert.Empty((await Queries.OfDayAsync(ForecastLeague.Today, dayBefore, default)).Games);

        // a day later the same games are forecast from one more day
        var later = coming.AddDays(-1);
        Assert.True((await _league.On<ForecastScoring>(later).ScoreAsync(coming, default)).Added > 0);
        var fresh = _league.Fresh<HomeRunForecastQueries>();
        Assert.All((await fresh.OfDayAsync(coming, later, default)).Batters, batter => Assert.Equal(later, batter.Said.AsOf));
        Assert.Equal(said.Batters.Select(b => (b.Batter, b.Probability)), (await fresh.OfDayAsync(coming, ForecastLeague.Today, default)).Batters.Select(b => (b.Batter, b.Probability)));
    }

    [Fact]
    public async Task OfDay_AScoringAfterTheFirstPitch_IsNotShownInPlaceOfOneInTime()
    {
        var before = await Queries.OfDayAsync(ForecastLeague.Today, ForecastLeague.Today, default);
        await _league.ExecuteAsync($"insert into game_lineups (game_pk, team_id, slot, player, posted_at) select game_pk, team_id, 10 - slot, batter, now() from home_run_predictions where is_served and game_date = '2024-07-28' and team_id = {SmallLeague.Yankees}");
        Assert.True((await _league.On<ForecastScoring>(ForecastLeague.Today.AddDays(2)).ScoreAsync(ForecastLeague.Today, default)).Added > 0);
        var after = await _league.Fresh<HomeRunForecastQueries>().OfDayAsync(ForecastLeague.Today, ForecastLeague.Today, default);
        Assert.Equal(before.Batters.Select(b => (b.Batter, b.Slot, b.Probability)), after.Batters.Select(b => (b.Batter, b.Slot, b.Probability)));
    }

    [Fact]
    public async Task OfDay_AGameThatWasPutOff_HasNoForecastAnyMore()
    {
        await _league.ExecuteAsync($"update games set game_date = '2024-08-12' where game_pk = {SmallLeague.NeutralGame}");
        Assert.Empty((await Queries.OfDayAsync(ForecastLeague.Today, ForecastLeague.Today, default)).Batters);
    }

    [Fact]
    public async Task OfBatterAndTotals_TheDaysAhead_AgreeWithTheDays()
    {
        DateOnly from = ForecastLeague.Today, through = from.AddDays(5);
        var batter = SmallLeague.Batter("NYY", 1);
        var games = await Queries.OfBatterAsync(batter, from, through, from, default);
        var totals = await Queries.TotalsAsync(from, through, from, default);
        Assert.True(games.Count > 2);
        foreach (var game in games)
        {
            var day = await Queries.OfDayAsync(game.Date, from, default);
            Assert.Equal(game.Probability, Assert.Single(day.Batters, b => b.Batter == batter && b.GamePk == game.GamePk).Probability);
            Assert.Equal(totals[game.GamePk].Both, day.Games[game.GamePk].Both);
        }
        Assert.Equal(games.Select(g => g.Date).Order(), games.Select(g => g.Date));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queries.TotalsAsync(from, from.AddDays(400), from, default));
    }

    [Fact]
    public async Task Score_DaysAhead_KnowNoMoreThanThisMorning()
    {
        // the season's file holds the days after today as well: turned into another one, it may not be seen in what is said today
        var coming = ForecastLeague.Today;
        var today = coming.AddDays(-4);
        await _league.On<ForecastTraining>(today).TrainAsync(today.AddDays(-1), _ => { }, default);
        var before = await _league.On<ForecastScoring>(today).ScoreAsync(coming, default);
        await _league.ExecuteAsync($"update plate_appearances set is_home_run = not is_home_run, event = 'home_run' where game_date >= '{today:yyyy-MM-dd}'");
        await _league.ExecuteAsync($"insert into game_lineups (game_pk, team_id, slot, player, posted_at) select distinct game_pk, team_id, 10 - slot, batter, now() from home_run_predictions where game_date = '{coming:yyyy-MM-dd}' and as_of = '{today:yyyy-MM-dd}'");
        await _league.ExecuteAsync($"update games set temperature_fahrenheit = 101, wind_mph = 20, wind_direction = 'Out To CF' where game_date = '{coming:yyyy-MM-dd}'");
        var after = await _league.On<ForecastScoring>(today).ScoreAsync(coming, default);
        Assert.NotEmpty(before.Batters);
        Assert.Equal(before.Batters.Select(b => b.Chance), after.Batters.Select(b => b.Chance));
        Assert.All(before.Batters, b => Assert.Equal((today, (int?)null), (b.Row.AsOf, b.Row.Situation.Starter)));
        Assert.All(after.Batters, b => Assert.Equal((false, GameAir.Unknown), (b.IsPosted, b.Row.Situation.Air)));
    }

    HomeRunForecastQueries Queries => _league.Fresh<HomeRunForecastQueries>();
}
