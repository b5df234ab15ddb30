using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class HomeRunSettlementTests : IAsyncLifetime
{
    static readonly DateOnly s_day = new(2024, 7, 24);

    readonly SmallLeagueDatabase _league = new();

    public async Task InitializeAsync()
    {
        await _league.InitializeAsync();
        await _league.On<ForecastPipeline>(ForecastLeague.Today).RunAsync(ForecastLeague.Today, _ => { }, default);
    }

    public Task DisposeAsync() => _league.DisposeAsync();

    [Fact]
    public async Task Pipeline_AtItsEnd_EveryDayBeforeTodayIsSettledAsItWent()
    {
        var days = await Store.DaysAsync(HomeRunSettlement.AsShown, new(2024, 1, 1), ForecastLeague.Today, default);
        var played = SmallLeague.Games.Where(g => g.Type == 'R' && g.Date < ForecastLeague.Today).Select(g => g.Date).Distinct().Order().ToList();
        Assert.Equal(played, days.Select(day => day.Date));

        var settled = days.Single(day => day.Date == s_day);
        var said = (await _league.Fresh<HomeRunForecastQueries>().OfDayAsync(s_day, ForecastLeague.Today, default)).Batters;
        var came = await _league.RowsAsync(db => db.BatterGames.Where(g => g.GameDate == s_day).Select(g => new { g.GamePk, g.Batter, g.HomeRuns }));
        var forecasts = said.Join(came, s => (s.GamePk, s.Batter), c => (c.GamePk, c.Batter), (s, c) => new TrackedForecast(s.GamePk, s.Batter, s.Probability, s.Baseline, s.Constant, c.HomeRuns > 0)).OrderBy(one => one.GamePk).ThenBy(one => one.Batter).ToList();
        var expected = TrackDay.Of(s_day, forecasts);
        Assert.Equal(expected with { Bins = settled.Bins }, settled);
        Assert.Equal(expected.Bins, settled.Bins);
        Assert.True(settled.HomeRunGames > 0 && settled.TopTen == 10);
    }

    [Fact]
    public async Task Settle_Again_AddsNothing()
    {
        var before = await CountAsync();
        Assert.Equal(0, await Settling().SettleAsync(ForecastLeague.Today.AddDays(-1), _ => { }, default));
        // also when a reading has moved the watermark and changed none of the games
        const string columns = "kind, started_at, finished_at, status, rows_read, rows_added, rows_updated, rows_unchanged, rows_rejected, rows_flagged, games_touched";
        await _league.ExecuteAsync($"insert into ingestion_runs (source, {columns}) select source || ' again', {columns} from ingestion_runs where kind = 'statcast'");
        var seen = 0;
        Assert.Equal(0, await Settling().SettleAsync(ForecastLeague.Today.AddDays(-1), _ => seen++, default));
        Assert.Equal(before, await CountAsync());
        // looked at once
        Assert.True(seen > 1);
        Assert.Equal(0, await Settling().SettleAsync(ForecastLeague.Today.AddDays(-1), _ => Assert.Fail("has been looked at"), default));
    }

    [Fact]
    public async Task Score_ADayThatIsSettled_SettlesWhatIsShownNow()
    {
        var before = (await Store.DaysAsync(HomeRunSettlement.AsShown, s_day, s_day, default))[0];
        await _league.ExecuteAsync($"insert into game_lineups (game_pk, team_id, slot, player, posted_at) select distinct game_pk, team_id, 10 - slot, batter, now() from home_run_predictions where is_served and game_date = '{s_day:yyyy-MM-dd}'");
        Assert.True((await _league.On<ForecastScoring>(ForecastLeague.Today).ScoreAsync(s_day, default)).Added > 0);
        var after = (await Store.DaysAsync(HomeRunSettlement.AsShown, s_day, s_day, default))[0];
        Assert.NotEqual(before.Model, after.Model);
        var said = (await _league.Fresh<HomeRunForecastQueries>().OfDayAsync(s_day, ForecastLeague.Today, default)).Batters;
        Assert.Equal(said.Sum(s => s.Probability), after.Bins.Sum(bin => bin.Chances), 9);
    }

    [Fact]
    public async Task Settle_StoppedBetween_GoesOnToTheSameRecord()
    {
        var whole = await RecordAsync();
        await _league.ExecuteAsync("delete from home_run_settlements");
        using var stop = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Settling().SettleAsync(ForecastLeague.Today.AddDays(-1), _ =>
        {
            if (++seen == 4) stop.Cancel();
        }, stop.Token));
        Assert.InRange(await CountAsync(), 1, whole.Count - 1);
        await Settling().SettleAsync(ForecastLeague.Today.AddDays(-1), _ => { }, default);
        Assert.Equal(whole, await RecordAsync());
    }

    [Fact]
    public async Task Settle_ACorrectedGame_AddsARowAndKeepsTheOldOne()
    {
        var before = await Store.DaysAsync(HomeRunSettlement.AsShown, s_day, s_day, default);
        var rows = await CountAsync();
        await _league.ExecuteAsync($"update batter_games set home_runs = home_runs + 1 where game_date = '{s_day:yyyy-MM-dd}' and batter = (select min(batter) from batter_games where game_date = '{s_day:yyyy-MM-dd}' and home_runs = 0 and slot is not null)");
        Assert.True(await Store.SettleAsync(s_day, long.MaxValue, default) > 0);
        var after = await Store.DaysAsync(HomeRunSettlement.AsShown, s_day, s_day, default);
        Assert.Equal(before[0].HomeRunGames + 1, after[0].HomeRunGames);
        Assert.True(await CountAsync() > rows);
    }

    [Fact]
    public async Task Settle_ABatterWhoDidNotCome_IsVoid()
    {
        var before = (await Store.DaysAsync(HomeRunSettlement.AsShown, s_day, s_day, default))[0];
        await _league.ExecuteAsync($"delete from batter_games where game_date = '{s_day:yyyy-MM-dd}' and batter = {SmallLeague.Batter("NYY", 9)}");
        await Store.SettleAsync(s_day, 0, default);
        Assert.Equal(before.BatterGames - 1, (await Store.DaysAsync(HomeRunSettlement.AsShown, s_day, s_day, default))[0].BatterGames);
    }

    [Fact]
    public async Task Settle_ADayWithAnUnfinishedGame_CountsTheOthers()
    {
        // July 13 has two games, the second of which is under way again
        var day = new DateOnly(2024, 7, 13);
        var before = (await Store.DaysAsync(HomeRunSettlement.AsShown, day, day, default))[0];
        await _league.ExecuteAsync("update games set status = 'suspended' where game_date = '2024-07-13' and double_header_game = 2");
        await Store.SettleAsync(day, 0, default);
        Assert.Equal(before.BatterGames / 2, (await Store.DaysAsync(HomeRunSettlement.AsShown, day, day, default))[0].BatterGames);
    }

    [Fact]
    public async Task Settle_EachVersion_HasARecordOfItsOwn()
    {
        var versions = await _league.RowsAsync(db => db.HomeRunSettlements.Where(s => s.GameDate == s_day).Select(s => s.ModelVersionId));
        Assert.Contains(HomeRunSettlement.AsShown, versions);
        Assert.Contains(versions, version => version != HomeRunSettlement.AsShown);
    }

    HomeRunSettlementStore Store => _league.Fresh<HomeRunSettlementStore>();

    ForecastSettling Settling() => _league.On<ForecastSettling>(ForecastLeague.Today);

    async Task<int> CountAsync() => (await _league.RowsAsync(db => db.HomeRunSettlements.Select(s => s.SettlementId))).Count;

    async Task<List<(DateOnly, int, int, int, double, string)>> RecordAsync() =>
        [.. (await _league.RowsAsync(db => db.HomeRunSettlements.OrderBy(s => s.GameDate).ThenBy(s => s.ModelVersionId))).Select(s => (s.GameDate, s.ModelVersionId, s.BatterGames, s.HomeRunGames, s.LogLoss, s.Bins))];
}
