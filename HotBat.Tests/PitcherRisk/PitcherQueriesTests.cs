using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.PitcherRisk;

/// <summary>Pitchers of the small league as known on a morning, from outings, snapshots and tellings as the product makes them.</summary>
public sealed class PitcherQueriesTests : IAsyncLifetime
{
    readonly SmallLeagueDatabase _league = new();

    public async Task InitializeAsync()
    {
        await _league.InitializeAsync();
        await RiskLeagueServer.TellAsync(_league);
    }

    public Task DisposeAsync() => _league.DisposeAsync();

    [Fact]
    public async Task Staff_OfTheMorning_SaysWhatEachPitchersOwnPageSays()
    {
        var services = _league.FreshServices();
        var (staff, pitchers) = ((StaffQueries)services.GetService(typeof(StaffQueries))!, (PitcherQueries)services.GetService(typeof(PitcherQueries))!);
        var all = await staff.OfDayAsync(SmallLeague.Today, default);
        Assert.True(all.HasSnapshots);
        Assert.NotNull(all.BaseRate);
        Assert.True(all.Pitchers.Count >= 12);
        foreach (var line in all.Pitchers)
        {
            var own = (await pitchers.DashboardAsync(new(line.PitcherId, SmallLeague.Today), default))!;
            Assert.Equal((own.Days[^1].Pitches7, own.Days[^1].Pitches14, own.Days[^1].Pitches28), (line.Pitches7, line.Pitches14, line.Pitches28));
            Assert.Equal((own.Last.Day, own.Last.Pitches, own.FullRestDays, own.TeamId), (line.LastOuting, line.LastPitches, line.FullRestDays, line.TeamId));
            Assert.Equal((own.Risk?.Chance, own.Risk?.Band), (line.Chance, line.Band));
            Assert.Equal(own.Silence == RiskSilence.OnList, line.IsListed);
            Assert.Equal(own.IsStarter, line.IsStarter);
            var worked = own.Outings.Select(outing => outing.Day).ToHashSet();
            Assert.Equal(Enumerable.Range(0, worked.Count).First(back => !worked.Contains(own.Last.Day.AddDays(-back - 1))) + 1, line.DaysRunning);
            var velocities = await pitchers.TrackedAsync(new(line.PitcherId, SmallLeague.Today), PitchTypeLine.AllTypes, TrackedMeasure.Velocity, default);
            Assert.Equal(velocities is [.., var last] && last.Day >= SmallLeague.Today.AddDays(-RiskExample.ActiveDays) ? last.Day : null, line.LastVelocity?.Day);
            Assert.Equal(line.LastVelocity is null ? null : velocities[^1].Usual, line.LastVelocity?.Usual);
        }
        Assert.Equal([RiskLeagueServer.Listed], all.Pitchers.Where(line => line.IsListed).Select(line => line.PitcherId));
    }

    [Fact]
    public async Task Morning_ToldByAModelOfOtherFeatures_KeepsItsRisks_AndNothingElseIsSetAgainstThem()
    {
        await using (var db = _league.Database.CreateDbContext()) await db.ModelVersions.ExecuteUpdateAsync(set => set.SetProperty(version => version.FeatureFingerprint, "other features"));
        var services = _league.FreshServices();
        var (staff, pitchers) = ((StaffQueries)services.GetService(typeof(StaffQueries))!, (PitcherQueries)services.GetService(typeof(PitcherQueries))!);
        var all = await staff.OfDayAsync(SmallLeague.Today, default);
        var told = all.Pitchers.First(line => line.Chance is not null);
        var dashboard = (await pitchers.DashboardAsync(new(told.PitcherId, SmallLeague.Today), default))!;
        Assert.Equal((told.Chance!.Value, false, (double?)null), (dashboard.Risk!.Chance, dashboard.Risk.IsAskable, dashboard.Risk.Measured.Auc));
        Assert.Empty(dashboard.WhatIf);
        Assert.Null(all.Auc);
    }

    [Fact]
    public async Task Dashboard_OfAnEarlierMorning_KnowsStintsAsTheyStood()
    {
        var pitchers = _league.Fresh<PitcherQueries>();
        async Task<PitcherDashboard> On(int month, int day) => (await pitchers.DashboardAsync(new(RiskLeagueServer.Back, new(2024, month, day)), default))!;
        // a list that begins today is known tomorrow
        Assert.Empty((await On(7, 4)).Stints);
        var out1 = await On(7, 6);
        Assert.Equal((RiskSilence.OnList, null), (out1.Silence, out1.Stints.Single().Return));
        Assert.Null((await On(7, 9)).Stints.Single().Return);
        Assert.Equal(new DateOnly(2024, 7, 9), (await On(7, 10)).Stints.Single().Return);
        // nothing had been learned by then
        Assert.Equal(RiskSilence.NoModel, (await On(7, 12)).Silence);
    }

    [Fact]
    public async Task Dashboard_GamesOfTheDayAndLater_AreNotKnown()
    {
        var pitchers = _league.Fresh<PitcherQueries>();
        var morning = new DateOnly(2024, 7, 5);
        var dashboard = (await pitchers.DashboardAsync(new(RiskLeagueServer.Starter, morning), default))!;
        Assert.All(dashboard.Outings, outing => Assert.True(outing.Day < morning));
        Assert.Equal((morning, SmallLeague.Orioles), (dashboard.Days[^1].Day, dashboard.TeamId));
        Assert.Null(await pitchers.DashboardAsync(new(RiskLeagueServer.Starter, new(2024, 3, 10)), default));
        Assert.Null(await pitchers.PersonAsync(999, default));
    }

    [Fact]
    public async Task WhatIf_ASooner_OrALaterOutingThanCanBe_IsNone()
    {
        var pitchers = _league.Fresh<PitcherQueries>();
        var view = new PitcherView(RiskLeagueServer.Starter, SmallLeague.Today);
        var dashboard = (await pitchers.DashboardAsync(view, default))!;
        var asked = (await pitchers.WhatIfAsync(view, dashboard.FullRestDays + 2, 95, default))!;
        Assert.Equal((SmallLeague.Today.AddDays(2), 95), (asked.Day, asked.Pitches));
        Assert.InRange(asked.Chance, .01, .5);
        Assert.Null(dashboard.FullRestDays == 0 ? null : await pitchers.WhatIfAsync(view, dashboard.FullRestDays - 1, 95, default));
        Assert.Null(await pitchers.WhatIfAsync(view, 120, 95, default));
        Assert.All(dashboard.WhatIf, cell => Assert.True(cell.Day >= SmallLeague.Today));
    }

    [Fact]
    public async Task Workload_AStudysGameInSpring_IsNoneOfTheRegularSeason()
    {
        await _league.ExecuteAsync("insert into pitcher_game_samples (pitcher, game_date, pitches, source_file) values (801, '2023-03-15', 20, 'made'), (801, '2023-04-15', 90, 'made'), (801, '2023-10-20', 30, 'made')");
        var outings = await _league.Fresh<WorkloadQueries>().OutingsAsync(801, new(2023, 3, 1), new(2023, 11, 1), default);
        Assert.Equal([false, true, false], outings.Select(outing => outing.IsRegularSeason));
        var dashboard = (await _league.Fresh<PitcherQueries>().DashboardAsync(new(801, new(2023, 11, 1)), default))!;
        Assert.Equal([90], dashboard.OfSeason.Select(outing => outing.Pitches));
    }

    [Fact]
    public async Task WhatIf_KnowsNothingOfAListToCome()
    {
        var view = new PitcherView(RiskLeagueServer.Starter, SmallLeague.Today);
        Task<WhatIfRisk?> AskAsync() => _league.Fresh<PitcherQueries>().WhatIfAsync(view, 20, 95, default);
        var before = (await AskAsync())!;
        await _league.ExecuteAsync($"""
            insert into injured_list_stints (source, player, start_date, ordinal, season, injury_date, return_date, text, kind, source_file)
            values (0, {RiskLeagueServer.Starter}, '{SmallLeague.Today.AddDays(3):yyyy-MM-dd}', 0, 2024, null, '{SmallLeague.Today.AddDays(12):yyyy-MM-dd}', 'Right shoulder strain', 'arm', 'made')
            """);
        Assert.True(before.Day > SmallLeague.Today.AddDays(12));
        Assert.Equal(before.Chance, (await AskAsync())!.Chance);
    }

    [Fact]
    public async Task Staff_WhoHasLongBeenOnTheList_IsStillOnIt()
    {
        var today = SmallLeague.Today;
        await _league.ExecuteAsync($"""
            insert into pitcher_game_samples (pitcher, game_date, pitches, velocity, source_file)
                select p, day::date, 90, 93, 'made' from generate_series(811, 813) p cross join generate_series(date '2024-04-01', date '2024-05-01', interval '5 days') day;
            insert into injured_list_stints (source, player, start_date, ordinal, season, injury_date, return_date, text, kind, source_file) values
                (0, 811, '2024-05-02', 0, 2024, null, null, 'Elbow', 'arm', 'made'),
                (0, 812, '2024-05-02', 0, 2024, null, '{today.AddDays(-5):yyyy-MM-dd}', 'Elbow', 'arm', 'made'),
                (0, 813, '2024-05-02', 0, 2024, null, '{today.AddDays(5):yyyy-MM-dd}', 'Elbow', 'arm', 'made')
            """);
        var staff = await _league.Fresh<StaffQueries>().OfDayAsync(today, default);
        // who has come back, and is in nobody's games, is no longer anywhere; that one will come back is not known yet
        Assert.Equal([811, 813], staff.Pitchers.Where(line => line.PitcherId is >= 811 and <= 813).Select(line => line.PitcherId));
        var line = staff.Pitchers.First(line => line.PitcherId == 811);
        Assert.Equal((true, new DateOnly(2024, 5, 1), (int?)0, (bool?)true, (double?)null), (line.IsListed, line.LastOuting, line.Pitches28, line.IsStarter, line.Chance));
    }

    [Fact]
    public async Task Comparables_AreOtherPitchersWhoseWindowsHadClosed()
    {
        // two who worked a season and one who pitched a few times when games were lost
        await _league.ExecuteAsync("""
            insert into pitcher_game_samples (pitcher, game_date, pitches, velocity, source_file)
            select p, day::date, 90, 93, 'made' from generate_series(801, 803) p cross join generate_series(date '2023-05-01', date '2023-07-20', interval '5 days') day
            where p < 803 or day < date '2023-05-20'
            """);
        var view = new PitcherView(RiskLeagueServer.Starter, SmallLeague.Today);
        var model = (await _league.Fresh<PitcherQueries>().DashboardAsync(view, default))!.Risk!.Model.ModelVersionId;
        var queries = _league.Fresh<SimilarSituationQueries>();
        Assert.False(await queries.IsAtHandAsync(model, default));
        var found = (await queries.OfAsync(view, model, default))!;
        Assert.True(await queries.IsAtHandAsync(model, default));
        Assert.Equal((2, 0), (found.Pitchers, found.Hurt));
        Assert.Equal(["Pitcher 801", "Pitcher 802"], found.Nearest.Select(one => one.Name).Order());
    }
}
