using System.Globalization;
using System.Text;
using HotBat.Core.Operations;
using HotBat.Core.Prospects;
using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Prospects;
using HotBat.Jobs.Prospects;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Prospects;

/// <summary>The invented league in the database: from files to a walk forward and a trained model.</summary>
public sealed class ProspectWalkingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public Task InitializeAsync() => MadeProspectFiles.LoadAsync(database);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Walk_FilesOfALeague_WritesARowForEachSeasonAskedAbout()
    {
        var expected = ProspectWalk.Rows(MadeProspects.League(), season => season is >= 2009 and <= 2010);
        var walked = await Walking().RunAsync(2009, 2010, ProspectKind.Logistic, _ => { }, default);
        Assert.Equal(expected.Select(row => (row.Player.Key, row.Season, row.Made)), walked.Prospects.Select(one => (one.Row.Player.Key, one.Row.Season, one.Row.Made)));
        // what the files tell is what the league was made of, but for FIP's second decimal
        var contact = ProspectFeatures.IndexOf("contact");
        Assert.All(expected.Zip(walked.Prospects), pair => Assert.Equal(pair.First.Values[contact], pair.Second.Row.Values[contact], 2));
        Assert.True(walked.Evaluation.Groups[0].Kinds.Single(kind => kind.Kind == ProspectKind.Logistic).Auc!.Value > .75);

        var text = new StringWriter(CultureInfo.InvariantCulture);
        await ProspectText.WriteAsync(walked, text, default);
        var lines = text.ToString().TrimEnd().Split('\n');
        Assert.Equal(("mlbam_id,player_key,season,p", walked.Prospects.Count), (lines[0].Trim(), lines.Length - 1));
        Assert.Matches("^[0-9]+,p[0-9]{4},2009,0\\.[0-9]{6}$", lines[1].Trim());
        Assert.Contains(ProspectText.Lines(walked.Evaluation), line => line.StartsWith("pitchers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Walk_SeasonsWithoutLines_SaysWhatToLoad() =>
        Assert.Contains("ingest minors", (await Assert.ThrowsAsync<UserError>(() => Walking().RunAsync(2033, 2034, ProspectKind.Logistic, _ => { }, default))).Mend, StringComparison.Ordinal);

    [Fact]
    public async Task Train_ThroughASeason_StoresEveryKindOfWhatHadClosedByThen()
    {
        var versions = new ModelVersionStore(database, TimeProvider.System);
        var training = new ProspectTraining(Reader(), versions, new DataWatermarks(database, TimeProvider.System));
        var trained = await training.TrainAsync(2012, _ => { }, default);
        var champion = (await versions.ChampionAsync(ProspectTraining.Model, default))!;
        using var model = ProspectModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(champion)));
        Assert.Equal((trained.Champion, 2008), (model.Parameters.Kind, model.Parameters.TrainedThrough));
        Assert.Equal(ProspectFeatures.Fingerprint, champion.FeatureFingerprint);
        Assert.Contains(trained.Versions, version => version.Label == "prospects-logistic-2012");
        Assert.False((await training.TrainAsync(2012, _ => { }, default)).IsNew);
        var early = await Assert.ThrowsAsync<UserError>(() => training.TrainAsync(2004, _ => { }, default));
        Assert.Contains("2004", early.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_ASeason_KeepsWhatWasSaidAndSaysTheSameOnlyOnce()
    {
        var (versions, watermarks) = (new ModelVersionStore(database, TimeProvider.System), new DataWatermarks(database, TimeProvider.System));
        var scoring = new ProspectScoring(Reader(), versions, new ProspectPredictionStore(database, TimeProvider.System), watermarks);
        Assert.Contains("train prospects", (await Assert.ThrowsAsync<UserError>(() => scoring.ScoreAsync(2012, default))).Mend, StringComparison.Ordinal);
        await new ProspectTraining(Reader(), versions, watermarks).TrainAsync(2012, _ => { }, default);
        var scored = await scoring.ScoreAsync(2012, default);
        Assert.Equal((scored.Rows, 0), (scored.Added, (await scoring.ScoreAsync(2012, default)).Added));
        await using var db = database.CreateDbContext();
        var said = await db.ProspectPredictions.OrderByDescending(p => p.DynastyScore).ToListAsync();
        Assert.Equal(ProspectWalk.Rows(MadeProspects.League(), season => season == 2012).Count, said.Count);
        Assert.All(said, one => Assert.True(one.Season == 2012 && one.Low80 <= one.Probability && one.Probability <= one.High80 && one.ArrivalSeason > 2012 && one.DynastyScore is > 0 and < 100));
        // base and topics make the probability
        Assert.All(said.Take(20), one => Assert.Equal(HotBat.Core.Learning.Logit.Of(one.Probability), one.BaseLogit + System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, double>>(one.Parts)!.Values.Sum(), 4));
        Assert.Contains("--through", (await Assert.ThrowsAsync<UserError>(() => scoring.ScoreAsync(2011, default))).Mend, StringComparison.Ordinal);

        // another chance to arrive alone is another saying
        Assert.Equal(1, await db.ProspectPredictions.Where(p => p.PlayerKey == said[0].PlayerKey).ExecuteUpdateAsync(set => set.SetProperty(p => p.ArrivalProbability, p => p.ArrivalProbability / 2)));
        Assert.Equal(scored.Rows, (await scoring.ScoreAsync(2012, default)).Added);
    }

    ProspectWalking Walking() => new(Reader(), new ProspectDataQueries(database.DataSource));

    ProspectHistoryReader Reader() => new(database.DataSource);
}
