using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.HomeRuns;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Ingestion;

public sealed class SavantBackfillTests : IAsyncLifetime
{
    static readonly DateOnly s_from = new(2024, 6, 20), s_to = new(2024, 6, 24);

    Sources _sources = null!;

    public async Task InitializeAsync()
    {
        _sources = await Sources.StartAsync();
        foreach (var day in Days(s_from, s_to))
            _sources.Host.On(Sources.Asks(day), Answer.Csv(Sources.Csv(Sources.Game(day.DayNumber, day))));
    }

    public async Task DisposeAsync() => await _sources.DisposeAsync();

    [Fact]
    public async Task Stopped_HalfWay_GoesOnWithTheDayItWasAt()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(stop.Token, progress =>
        {
            if (progress.Done == 2)
                stop.Cancel();
        }));
        Assert.Equal([20, 21], await DaysThereAsync());
        var seen = _sources.Host.Requests.Count;
        var rest = await RunAsync(default);
        Assert.Equal((3, 2), (rest.Days.Count, rest.Skipped));
        Assert.Equal(["2024-06-22", "2024-06-23", "2024-06-24"], _sources.Host.Requests.Skip(seen).Select(r => r.PathAndQuery.Split("game_date_gt=")[1][..10]));
        Assert.Equal([20, 21, 22, 23, 24], await DaysThereAsync());
    }

    [Fact]
    public async Task Finished_AgainNothingIsAsked()
    {
        await RunAsync(default);
        var asked = _sources.Host.Requests.Count;
        Assert.Equal((0, 5), await RunAsync(default) is var again ? (again.Days.Count, again.Skipped) : default);
        Assert.Equal(asked, _sources.Host.Requests.Count);
    }

    [Fact]
    public async Task DayReadEarly_IsReadAgainUntilItsCorrectionsAreIn()
    {
        var yesterday = Sources.Today.AddDays(-1);
        _sources.Host.On(Sources.Asks(yesterday), Answer.Csv(Sources.Csv(Sources.Game(1, yesterday))));
        await RunAsync(default, from: yesterday, to: yesterday);
        Assert.Equal(0, (await RunAsync(default, from: yesterday, to: yesterday)).Skipped);
        _sources.Clock.Advance(TimeSpan.FromDays(8));
        // the first reading after its week confirms it
        Assert.Equal(0, (await RunAsync(default, from: yesterday, to: yesterday)).Skipped);
        Assert.Equal(1, (await RunAsync(default, from: yesterday, to: yesterday)).Skipped);
        Assert.Equal(3, _sources.Host.Count(Sources.Asks(yesterday)));
    }

    [Fact]
    public async Task Hole_OneDayFails_TheOthersAreReadAndItStaysDue()
    {
        _sources.Host.On(Sources.Asks(new DateOnly(2024, 6, 22)), Answer.Csv("\"error\"\n\"too long\"\n"), Answer.Csv(Sources.Csv(Sources.Game(1, new DateOnly(2024, 6, 22)))));
        var first = await RunAsync(default);
        Assert.Equal([new DateOnly(2024, 6, 22)], first.Incomplete.Select(d => d.Day));
        Assert.Equal([20, 21, 23, 24], await DaysThereAsync());
        var second = await RunAsync(default);
        Assert.Equal((1, 4, 0), (second.Days.Count, second.Skipped, second.Incomplete.Count()));
    }

    [Fact]
    public async Task Host_Down_StopsAfterThreeDays()
    {
        foreach (var day in Days(s_from, s_to))
            _sources.Host.On(Sources.Asks(day), Answer.Error(403));
        await Assert.ThrowsAsync<SourceException>(() => RunAsync(default));
        Assert.Equal(3, _sources.Host.Requests.Count);
    }

    [Fact]
    public async Task Range_TheWrongWayRound_Refused() => await Assert.ThrowsAsync<UserError>(() => RunAsync(default, from: s_to, to: s_from));

    [Fact]
    public async Task PitchesJob_TwiceOverSevenDays_SecondWritesNothing()
    {
        foreach (var day in Days(Sources.Today.AddDays(-7), Sources.Today.AddDays(-1)))
            _sources.Host.On(Sources.Asks(day), Answer.Csv(Sources.Csv(Sources.Game(day.DayNumber, day))));
        var job = _sources.Get<PitchesJob>();
        var first = await _sources.Clock.DriveAsync(job.RunAsync(_ => { }, default));
        var before = await TableChecksums.ReadAsync(_sources.Database.DataSource);
        var second = await _sources.Clock.DriveAsync(job.RunAsync(_ => { }, default));
        Assert.Equal((7 * 34L, 0L), (first.RowsAdded, first.RowsUpdated));
        Assert.Equal((0L, 0L), (second.RowsAdded, second.RowsUpdated));
        // the day of a week ago has been read with all its corrections
        Assert.Equal(7 + 6, _sources.Host.Requests.Count);
        Assert.Equal(before, await TableChecksums.ReadAsync(_sources.Database.DataSource));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PitchesRead_WithAModel_AreScoredAtTheEnd_ThoughTheHostGoesDown(bool goesDown)
    {
        await _sources.Get<HomeRunChanceRegistry>().AddAsync(SyntheticBalls.Model, new(2021, 5, 10), new(2022, 7, 8), 1, default);
        if (goesDown)
        {
            foreach (var day in Days(s_from.AddDays(2), s_to))
                _sources.Host.On(Sources.Asks(day), Answer.Error(403));
            await Assert.ThrowsAsync<SourceException>(() => RunAsync(default));
        }
        else
        {
            await RunAsync(default);
        }
        await using var db = _sources.Db();
        Assert.Equal(goesDown ? 2 : 5, await db.TeamGameBatting.Select(g => g.GamePk).Distinct().CountAsync());
        Assert.False(await db.TeamGameBatting.AnyAsync(g => g.ExpectedHomeRuns == null));
        Assert.False(await db.BatterGames.AnyAsync(g => g.ExpectedHomeRuns == null));
    }

    [Fact]
    public async Task FirstUnsettled_IsTheFirstDayWhoseCorrectionsWereNotRead()
    {
        await RunAsync(default);
        Assert.Null(await _sources.Get<SavantBackfill>().FirstUnsettledAsync(s_from, s_to, default));
        Assert.Equal(s_to.AddDays(1), await _sources.Get<SavantBackfill>().FirstUnsettledAsync(s_from, s_to.AddDays(3), default));
        Assert.Null(await _sources.Get<SavantBackfill>().FirstUnsettledAsync(s_to, s_from, default));
    }

    static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) => Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);

    Task<DaysRead> RunAsync(CancellationToken stop, Action<DaysProgress>? progress = null, DateOnly? from = null, DateOnly? to = null) =>
        _sources.Clock.DriveAsync(_sources.Get<SavantBackfill>().RunAsync(from ?? s_from, to ?? s_to, again: false, progress ?? (_ => { }), stop));

    async Task<List<int>> DaysThereAsync()
    {
        await using var db = _sources.Db();
        return await db.Games.OrderBy(g => g.GameDate).Select(g => g.GameDate.Day).ToListAsync();
    }
}
