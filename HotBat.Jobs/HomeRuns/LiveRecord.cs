using System.Text.Json;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.HomeRuns;

/// <summary>
/// What the champion said live. A weekly training replaces it by another of its kind, which goes on with the record of those before; a change by hand or by the guard begins a new one,
/// so that nobody is judged by the days that were the reason for the change.
/// </summary>
public sealed class LiveRecord(ModelVersionQueries versions, ForecastRecordQueries record)
{
    /// <summary>Settled days, the newest first; none without a champion.</summary>
    public async Task<IReadOnlyList<LiveDay>> OfChampionAsync(int days, CancellationToken cancel)
    {
        var champion = (await versions.ServingAsync(ForecastTraining.Model, cancel)).FirstOrDefault(version => version.Status == ModelVersionStore.Champion);
        if (champion is null) return [];
        var change = (await versions.SuccessionAsync(ForecastTraining.Model, cancel)).FirstOrDefault(served => served.By != ModelEvent.ByTraining);
        return await record.LiveAsync(ForecastTraining.Model, KindOf(champion.Metrics), change is null ? DateOnly.MinValue : DateOnly.FromDateTime(change.At), days, cancel);
    }

    static string KindOf(string metrics)
    {
        using var document = JsonDocument.Parse(metrics);
        return document.RootElement.TryGetProperty("kind", out var kind) ? kind.GetString() ?? "" : "";
    }
}
