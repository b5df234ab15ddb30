using System.Text.Json;
using HotBat.Core.Prospects;
using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.Prospects;

/// <summary>A prospect's chance with what goes with it, ready to be kept.</summary>
/// <param name="BaseRate">How many of all made it.</param>
public sealed record ProspectSaid(ProspectRow Row, ProspectChance Chance, ProspectExplanation Explanation, Arrival Arrival, double DynastyScore, double BaseRate, IReadOnlyList<ComparableProspect> Comparables);

/// <summary>Keeps prospects' chances: rows are added, never changed.</summary>
public sealed class ProspectPredictionStore(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    const int Most = 20_000;

    public const string Model = "prospects";

    /// <summary>Adds what a version says after a season as a scoring of its own; one that says what its last did adds nothing.</summary>
    /// <returns>Rows added.</returns>
    public async Task<int> AddAsync(int season, ModelVersion version, long watermark, IReadOnlyList<ProspectSaid> said, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var last = await db.ProspectPredictions.AsNoTracking().Where(p => p.Season == season && db.Scorings.Any(s => s.ScoringId == p.ScoringId && s.ModelVersionId == version.ModelVersionId)).MaxAsync(p => (long?)p.ScoringId, cancel);
        if (last is { } scoring)
        {
            var before = await db.ProspectPredictions.AsNoTracking().Where(p => p.ScoringId == scoring && p.Story != null).Select(p => new { p.PlayerKey, p.Probability, p.DynastyScore, p.ArrivalSeason, p.ArrivalProbability }).Take(Most).ToDictionaryAsync(p => p.PlayerKey, cancel);
            if (before.Count == said.Count && said.All(one => before.TryGetValue(one.Row.Player.Key, out var row) && row.Probability == one.Chance.Chance && row.DynastyScore == one.DynastyScore && row.ArrivalSeason == one.Arrival.Expected && row.ArrivalProbability == one.Arrival.Chance)) return 0;
        }
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var added = new Scoring { ModelVersionId = version.ModelVersionId, SourceWatermark = watermark, RowsChanged = said.Count, FinishedAt = time.GetUtcNow().UtcDateTime };
            db.Scorings.Add(added);
            await db.SaveChangesAsync(cancel);
            db.AddRange(said.Select(one => Row(added.ScoringId, one)));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });
        return said.Count;
    }

    /// <summary>Whether anybody was told of after a season, with all that pages show.</summary>
    public async Task<bool> IsToldAsync(int season, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ProspectPredictions.AsNoTracking().AnyAsync(p => p.Season == season && p.Story != null, cancel);
    }

    static readonly int s_leagueAge = ProspectFeatures.IndexOf("league_age");

    static ProspectPrediction Row(long scoring, ProspectSaid said) => new()
    {
        ScoringId = scoring,
        Season = (short)said.Row.Season,
        PlayerKey = said.Row.Player.Key,
        MlbamId = said.Row.Player.MlbamId,
        IsPitcher = said.Row.IsPitcher,
        Level = said.Row.LevelGroup,
        Age = said.Row.Age,
        Organisation = said.Row.Organisation,
        Probability = said.Chance.Chance,
        Low80 = said.Chance.Low,
        High80 = said.Chance.High,
        Confidence = ProspectConfidences.Of(said.Chance).ToString(),
        ArrivalSeason = (short)said.Arrival.Expected,
        ArrivalProbability = said.Arrival.Chance,
        DynastyScore = said.DynastyScore,
        FutureValue = said.Row.Grade?.FutureValue,
        BaseLogit = said.Explanation.Base,
        Parts = JsonSerializer.Serialize(ProspectStory.Topics(said.Row, said.Explanation).ToDictionary(topic => topic.Topic.ToString(), topic => topic.Logit)),
        Position = ProspectPosition.Of(said.Row),
        LevelEstimate = Known(said.Row.Level),
        LeagueAge = Known(said.Row.Values[s_leagueAge]),
        BaseRate = said.BaseRate,
        Arrivals = [.. said.Arrival.Chances],
        Features = JsonSerializer.Serialize(said.Explanation.Parts.OrderByDescending(part => Math.Abs(part.Logit)).Select(part => new ToldFeature(part.Feature, Known(said.Row.Values[ProspectFeatures.IndexOf(part.Feature)]), part.Logit)), ToldForm.Json),
        Story = JsonSerializer.Serialize(ProspectStory.Tell(said.Row, said.Chance, said.Explanation, said.BaseRate).Select(sentence => new ToldSentence(sentence.Topic, sentence.Raises, sentence.Text)), ToldForm.Json),
        Comparables = JsonSerializer.Serialize(said.Comparables.Select(ToldComparable.Of), ToldForm.Json),
    };

    static double? Known(double value) => double.IsFinite(value) ? value : null;
}
