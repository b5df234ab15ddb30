using System.Text.Json;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <summary>A batter's forecast, ready to be kept.</summary>
public sealed record BatterForecast(ForecastRow Row, bool IsPosted, double Chance, double? HotBatScore, ForecastExplanation Explanation);

/// <summary>A club's forecast, or with team 0 both clubs'.</summary>
public sealed record TotalForecast(int GamePk, int Team, DateOnly Day, CountDistribution Count);

/// <summary>What one model version says of some games.</summary>
/// <param name="Served">Games whose forecasts are shown; those of the others are recorded for comparison.</param>
public sealed record ForecastsSaid(ModelVersion Version, IReadOnlyList<BatterForecast> Batters, IReadOnlyList<TotalForecast> Totals, IReadOnlySet<int> Served);

/// <summary>Keeps forecasts: rows are added, never changed.</summary>
public sealed class ForecastStore(IDbContextFactory<HotBatDbContext> contexts, TimeProvider time)
{
    const int MostBatters = 2400;

    /// <summary>Adds what a version says of a day as a scoring of its own; one that says, and shows, what its last of the day did adds nothing.</summary>
    /// <param name="watermark">Readings of pitches that had changed something.</param>
    /// <returns>Batters forecast anew.</returns>
    public async Task<int> AddDayAsync(DateOnly day, long watermark, ForecastsSaid said, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var last = await db.HomeRunPredictions.AsNoTracking()
            .Where(p => p.GameDate == day && db.Scorings.Any(s => s.ScoringId == p.ScoringId && s.ModelVersionId == said.Version.ModelVersionId))
            .MaxAsync(p => (long?)p.ScoringId, cancel);
        if (last is { } scoring && await SaysTheSameAsync(db, scoring, said, cancel) && !await IsOutdoneAsync(db, day, scoring, said.Served, cancel)) return 0;
        return await AddAsync(watermark, said, cancel);
    }

    /// <summary>Adds a scoring with its rows in one transaction.</summary>
    /// <returns>Batters forecast.</returns>
    public async Task<int> AddAsync(long watermark, ForecastsSaid said, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var scoring = new Scoring
            {
                ModelVersionId = said.Version.ModelVersionId,
                SourceWatermark = watermark,
                RowsChanged = said.Batters.Count + said.Totals.Count,
                FinishedAt = time.GetUtcNow().UtcDateTime,
            };
            db.Scorings.Add(scoring);
            await db.SaveChangesAsync(cancel);
            db.AddRange(said.Batters.Select(batter => Row(scoring.ScoringId, batter, said.Served)));
            db.AddRange(said.Totals.Select(total => Row(scoring.ScoringId, total, said.Served)));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        });
        return said.Batters.Count;
    }

    static async Task<bool> SaysTheSameAsync(HotBatDbContext db, long scoring, ForecastsSaid said, CancellationToken cancel)
    {
        var before = await db.HomeRunPredictions.AsNoTracking().Where(p => p.ScoringId == scoring)
            .Select(p => new { p.GamePk, p.Batter, p.Slot, p.IsPosted, p.Starter, p.Probability, p.IsServed }).Take(MostBatters).ToListAsync(cancel);
        return before.Select(p => (p.GamePk, p.Batter, (int)p.Slot, p.IsPosted, p.Starter, p.Probability, p.IsServed)).ToHashSet().SetEquals(said.Batters.Select(b =>
            (b.Row.Situation.GamePk, b.Row.Situation.Batter, b.Row.Situation.Slot ?? 0, b.IsPosted, b.Row.Situation.Starter, b.Chance, said.Served.Contains(b.Row.Situation.GamePk))));
    }

    /// <summary>Another version was shown since for one of the games: what is shown is the last that was said to be.</summary>
    static Task<bool> IsOutdoneAsync(HotBatDbContext db, DateOnly day, long scoring, IReadOnlySet<int> served, CancellationToken cancel) =>
        db.HomeRunPredictions.AnyAsync(p => p.GameDate == day && p.ScoringId > scoring && p.IsServed && served.ToList().Contains(p.GamePk), cancel);

    static HomeRunPrediction Row(long scoring, BatterForecast batter, IReadOnlySet<int> served)
    {
        var at = batter.Row.Situation;
        return new()
        {
            ScoringId = scoring,
            GamePk = at.GamePk,
            Batter = at.Batter,
            TeamId = at.Team,
            GameDate = at.Day,
            AsOf = batter.Row.AsOf,
            Slot = (short)(at.Slot ?? 0),
            IsPosted = batter.IsPosted,
            Starter = at.Starter,
            Probability = batter.Chance,
            BaselineProbability = batter.Row.ShrunkRate,
            ConstantProbability = batter.Row.BaseRate,
            IsServed = served.Contains(at.GamePk),
            ExpectedPlateAppearances = batter.Row.ExpectedPlateAppearances,
            HotBatScore = batter.HotBatScore,
            BaseLogit = batter.Explanation.Base,
            Parts = JsonSerializer.Serialize(batter.Explanation.Parts.ToDictionary(part => JsonNamingPolicy.SnakeCaseLower.ConvertName(part.Topic.ToString()), part => part.Logit)),
        };
    }

    static HomeRunTotalPrediction Row(long scoring, TotalForecast total, IReadOnlySet<int> served)
    {
        var (low, high) = total.Count.Range(ForecastEvaluation.Range);
        return new()
        {
            ScoringId = scoring,
            GamePk = total.GamePk,
            TeamId = total.Team,
            GameDate = total.Day,
            Mean = total.Count.Mean,
            Low80 = (short)low,
            High80 = (short)high,
            IsServed = served.Contains(total.GamePk),
        };
    }
}
