using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Jobs.HomeRuns;

namespace HotBat.Tests.ModelRegistry;

/// <summary>The watch over the live score, over settlements made by hand.</summary>
public sealed class ModelGuardTests : IAsyncLifetime
{
    static readonly DateOnly s_first = new(2024, 7, 14);

    TrainedLeague _league = null!;
    int _before, _champion;

    public async Task InitializeAsync()
    {
        _league = await TrainedLeague.StartAsync();
        _before = (await _league.ChampionAsync()).ModelVersionId;
        await _league.TrainAsync(new(2024, 7, 28));
        _champion = (await _league.ChampionAsync()).ModelVersionId;
        await _league.ExecuteAsync("update model_versions set created_at = '2024-07-01'");
    }

    public async Task DisposeAsync() => await _league.DisposeAsync();

    Task<GuardFinding> CheckAsync() => _league.Service<ModelGuard>().CheckAsync(default);

    static IEnumerable<double> Bad(int days = 14) => Enumerable.Range(0, days).Select(i => .01 + (.001 * (i % 3)));

    [Fact]
    public async Task Champion_WorseForFourteenDays_AnotherKindServes_WithTheFiguresInTheReason()
    {
        await _league.SettleAsync(_champion, s_first, Bad());
        var other = (await _league.ChallengersAsync())[0];
        var finding = await CheckAsync();
        Assert.Equal((WatchVerdict.Fails, other.ModelVersionId), (finding.Watch.Verdict, finding.Move!.Version.ModelVersionId));
        Assert.Equal(other.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);
        // the champion before is last week's of the kind that has failed
        Assert.Equal((true, false), ((await _league.Versions.FindAsync(_before, default))!.Kind == finding.Move.Before!.Kind, other.Kind == finding.Move.Before.Kind));
        var e = (await _league.Versions.EventsAsync("home-runs", 1, default))[0];
        Assert.Equal((other.ModelVersionId, "rolled back", "guard"), (e.ModelVersionId, e.What, e.By));
        Assert.Contains("14 settled days", e.Reason, StringComparison.Ordinal);
        Assert.Contains("95% interval +0.01", e.Reason, StringComparison.Ordinal);
        // the days that were the reason are not held against the one that serves now
        Assert.Equal(WatchVerdict.TooFewDays, (await CheckAsync()).Watch.Verdict);
        Assert.Equal(other.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);
    }

    [Fact]
    public async Task Champion_AfterOneThatTheGuardTookOut_GivesWayToNoneOfItsKindAsOld()
    {
        var left = $"({_before}, {_champion}, {(await _league.ChallengersAsync())[0].ModelVersionId})";
        await _league.ExecuteAsync($"delete from model_events where model_version_id not in {left}; delete from model_versions where model = 'home-runs' and model_version_id not in {left}");
        await _league.SettleAsync(_champion, s_first, Bad());
        var second = (await CheckAsync()).Move!.Version;
        await _league.SettleAsync(second.ModelVersionId, new(2024, 7, 30), Bad());
        var finding = await CheckAsync();
        Assert.Equal((WatchVerdict.Fails, null), (finding.Watch.Verdict, finding.Move));
        Assert.Contains("nothing to roll back to", finding.Said, StringComparison.Ordinal);
        // a person may
        Assert.Equal(_champion, (await _league.Moves.RollBackAsync("home-runs", null, "Ann", "all the same", default)).Version.ModelVersionId);
    }

    [Fact]
    public async Task Champion_WorseWithinTheInterval_Stays()
    {
        await _league.SettleAsync(_champion, s_first, Enumerable.Range(0, 14).Select(i => i % 2 == 0 ? .05 : -.045));
        var finding = await CheckAsync();
        Assert.Equal((WatchVerdict.Holds, null), (finding.Watch.Verdict, finding.Move));
        Assert.Equal(_champion, (await _league.ChampionAsync()).ModelVersionId);
    }

    [Fact]
    public async Task Champion_BadForThirteenDays_Stays()
    {
        await _league.SettleAsync(_champion, s_first, Bad(13));
        Assert.Equal(WatchVerdict.TooFewDays, (await CheckAsync()).Watch.Verdict);
        Assert.Equal(_champion, (await _league.ChampionAsync()).ModelVersionId);
    }

    [Fact]
    public async Task Champion_WithoutAnotherKind_Stays_AndItIsSaid()
    {
        await _league.ExecuteAsync($"delete from model_events where model_version_id not in ({_before}, {_champion}); delete from model_versions where model = 'home-runs' and model_version_id not in ({_before}, {_champion})");
        await _league.SettleAsync(_champion, s_first, Bad());
        var finding = await CheckAsync();
        Assert.Null(finding.Move);
        Assert.Contains("nothing to roll back to", finding.Said, StringComparison.Ordinal);
        Assert.Equal(_champion, (await _league.ChampionAsync()).ModelVersionId);
    }

    [Fact]
    public async Task Champion_PutBackByHandAfterTheGuardTookItOut_Stays()
    {
        await _league.SettleAsync(_champion, s_first, Bad());
        await CheckAsync();
        await _league.Moves.PromoteAsync(_champion, null, "Ann", "it was the weather", default);
        await _league.SettleAsync(_champion, new(2024, 7, 30), Bad());
        var finding = await CheckAsync();
        Assert.Equal((WatchVerdict.Fails, null), (finding.Watch.Verdict, finding.Move));
        Assert.Contains("put back by hand", finding.Said, StringComparison.Ordinal);
        Assert.Equal(_champion, (await _league.ChampionAsync()).ModelVersionId);
    }

    [Fact]
    public async Task Champion_OfLastWeek_GoesOnWithTheRecordOfItsKind()
    {
        await _league.SettleAsync(_before, s_first, Bad(7));
        await _league.SettleAsync(_champion, s_first.AddDays(7), Bad(7));
        Assert.Equal(WatchVerdict.Fails, (await CheckAsync()).Watch.Verdict);
    }

    [Fact]
    public async Task Champion_DaysThatWereMadeUpLater_AreNoLiveDays()
    {
        await _league.ExecuteAsync($"update model_versions set created_at = '2024-07-29' where model_version_id = {_champion}");
        await _league.SettleAsync(_champion, s_first, Bad());
        Assert.Equal((WatchVerdict.TooFewDays, 0), await CheckAsync() is var finding ? (finding.Watch.Verdict, finding.Watch.DaysSeen) : default);
    }

    [Fact]
    public async Task Champion_ADaySettledAgain_CountsAsCorrected()
    {
        await _league.SettleAsync(_champion, s_first, Bad());
        await _league.SettleAsync(_champion, s_first, Enumerable.Repeat(-.01, 14));
        Assert.Equal(WatchVerdict.Holds, (await CheckAsync()).Watch.Verdict);
    }
}
