using System.Text.Json;
using HotBat.Core.HomeRuns.Forecasts;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <summary>How the forecasts of a kind turned out, day by day, as they were settled: of a game what was said last in time, else what was made up later.</summary>
public sealed class ForecastRecordQueries(IDbContextFactory<HotBatDbContext> contexts)
{
    public const int MostDays = 250;

    /// <summary>The newest first. A day counts under the newest version of the kind that was there by its end: who follows another of its kind goes on with its record.</summary>
    /// <param name="kind">As in the version's metrics.</param>
    /// <param name="from">The first day.</param>
    public async Task<IReadOnlyList<LiveDay>> LiveAsync(string model, string kind, DateOnly from, int days, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var rows = await db.Database.SqlQueryRaw<Settled>(SqlFile.Read("HomeRuns/forecast_record.sql"), model, kind, from, Math.Clamp(days, 1, MostDays)).ToListAsync(cancel);
        return [.. rows.OrderByDescending(row => row.Day).Select(row => new LiveDay(row.Day, row.BatterGames, Predicted(row.Bins), row.HomeRunGames, row.LogLoss, row.BaselineLogLoss))];
    }

    static double Predicted(string bins) => JsonSerializer.Deserialize<List<TrackBin>>(bins, JsonSerializerOptions.Web)!.Sum(bin => bin.Chances);

    sealed record Settled(DateOnly Day, int ModelVersionId, int BatterGames, int HomeRunGames, double LogLoss, double BaselineLogLoss, string Bins);
}
