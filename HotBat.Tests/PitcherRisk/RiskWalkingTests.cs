using System.Globalization;
using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.PitcherRisk;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.PitcherRisk;

/// <summary>A made league of two seasons in the database: starters work every fifth day, and every seventh of them is hurt in June.</summary>
public sealed class RiskWalkingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(MadePitchers.Sql);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Walk_ASeason_WritesARowForEachAppearanceAndMeasuresTheKnownOnes()
    {
        var walked = await Walking().RunAsync(new(2031, 4, 1), new(2031, 9, 28), RiskKind.Logistic, _ => { }, default);
        await using var db = database.CreateDbContext();
        Assert.Equal(await db.PitcherGameSamples.CountAsync(game => game.GameDate >= new DateOnly(2031, 4, 1)), walked.Risks.Count);
        Assert.True(walked.Evaluation.Labels[RiskLabel.ArmInjury] >= 16 * 3);
        Assert.True(walked.Evaluation.Labels[RiskLabel.SeasonEnds] > 0);
        // with few injuries the published base rate still counts
        Assert.InRange(walked.Evaluation.Groups[0].Kinds.Single(kind => kind.Kind == RiskKind.Logistic).Predicted, .01, RiskTrainer.PriorRate);
        var text = new StringWriter(CultureInfo.InvariantCulture);
        await RiskText.WriteAsync(walked, text, default);
        var lines = text.ToString().TrimEnd().Split('\n');
        Assert.Equal(("pitcher,date,p", walked.Risks.Count), (lines[0].Trim(), lines.Length - 1));
        Assert.Matches("^[0-9]+,2031-04-0[0-9],0\\.[0-9]{6}$", lines[1].Trim());
        Assert.Contains(RiskText.Lines(walked.Evaluation), line => line.StartsWith("unseen pitchers", StringComparison.Ordinal) || line.StartsWith("seen pitchers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Walk_WhatHappensFromADayOn_ChangesNoRiskUpToIt()
    {
        var day = new DateOnly(2031, 7, 1);
        var before = await Walking().RunAsync(new(2031, 6, 1), day, RiskKind.Logistic, _ => { }, default);
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("""
                update pitcher_game_samples set pitches = 150, velocity = 60 where game_date > '2031-07-01';
                delete from injured_list_stints where start_date > '2031-07-01';
                insert into injured_list_stints (source, player, start_date, ordinal, season, text, kind, source_file) select 0, p, '2031-07-02', 0, 2031, 'Elbow', 'arm', 'made' from generate_series(1, 120, 3) p
                """);
        var after = await Walking().RunAsync(new(2031, 6, 1), day, RiskKind.Logistic, _ => { }, default);
        Assert.Equal(before.Risks.Select(risk => (risk.Example.Pitcher, risk.Example.Day, risk.Chances[RiskKind.Logistic])), after.Risks.Select(risk => (risk.Example.Pitcher, risk.Example.Day, risk.Chances[RiskKind.Logistic])));
    }

    [Fact]
    public async Task Walk_DaysWithoutAppearances_SaysWhatToLoad() =>
        Assert.Contains("ingest injuries", (await Assert.ThrowsAsync<UserError>(() => Walking().RunAsync(new(2033, 4, 1), new(2033, 5, 1), RiskKind.Logistic, _ => { }, default))).Mend, StringComparison.Ordinal);

    [Fact]
    public async Task Train_ThroughADay_StoresEveryKindOfWhatHadClosedByThen()
    {
        var versions = new ModelVersionStore(database, TimeProvider.System);
        var through = new DateOnly(2031, 8, 31);
        var trained = await new RiskTraining(Data(), versions, new DataWatermarks(database, TimeProvider.System)).TrainAsync(through, _ => { }, default);
        var champion = (await versions.ChampionAsync(RiskTraining.Model, default))!;
        Assert.Equal(trained.Champion, RiskModel.FromJson(System.Text.Encoding.UTF8.GetString(ModelVersionStore.Artifact(champion))).Parameters.Kind);
        Assert.True(champion.TrainedThrough <= through.AddDays(-RiskWalkForward.EmbargoDays));
        Assert.Equal(RiskFeatures.Fingerprint, champion.FeatureFingerprint);
        Assert.Contains(trained.Versions, version => version.Label.StartsWith("risk-hazard-", StringComparison.Ordinal));
        var early = await Assert.ThrowsAsync<UserError>(() => new RiskTraining(Data(), versions, new DataWatermarks(database, TimeProvider.System)).TrainAsync(new(2030, 4, 10), _ => { }, default));
        Assert.Contains("2030-04-10", early.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Walk_ASeasonWithoutAList_IsNoSeasonWithoutInjuries()
    {
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("delete from injured_list_stints where season = 2030; update injured_list_stints set return_date = '2032-05-01' where player = 7");
        var history = await Data().ReadAsync(new(2031, 9, 28), null, default);
        var known = RiskWalk.Examples(history, _ => true).Where(example => example.Outcome.IsKnown).ToList();
        Assert.Equal([2031], known.Select(example => example.Day.Year).Distinct());
        // a source that is trusted less tells of its own seasons alone
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("insert into injured_list_stints (source, player, start_date, ordinal, season, text, kind, source_file) values (2, 998, '2031-03-01', 0, 2031, 'Calf', 'other', 'made'); delete from injured_list_stints where source = 0 and start_date > '2031-08-01'");
        history = await Data().ReadAsync(new(2031, 9, 28), null, default);
        Assert.Equal((StintSource.RosterResource, new DateOnly(2031, 3, 20)), (history.Lists[2031].Source, history.Lists[2031].From));
        Assert.True(history.Lists[2031].Through < new DateOnly(2031, 8, 1));
    }

    [Fact]
    public async Task Train_OnASeasonWhoseListIsNotWhole_SaysSo()
    {
        await using (var db = database.CreateDbContext()) await db.Database.ExecuteSqlRawAsync("delete from injured_list_stints where season = 2030 and player < 112");
        var refused = await Assert.ThrowsAsync<UserError>(() => new RiskTraining(Data(), new ModelVersionStore(database, TimeProvider.System), new DataWatermarks(database, TimeProvider.System)).TrainAsync(new(2031, 8, 31), _ => { }, default));
        Assert.Contains("2030", refused.What, StringComparison.Ordinal);
        Assert.Contains("ingest injuries", refused.Mend, StringComparison.Ordinal);
    }

    RiskWalking Walking() => new(Data());

    RiskData Data() => new(new OutingStore(database.DataSource, new DataWatermarks(database, TimeProvider.System), TimeProvider.System), new TransactionStints(database.DataSource, new InjuredListMoves(database)),
        new RiskHistoryReader(database.DataSource, database));
}
