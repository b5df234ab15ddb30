using System.Globalization;
using System.Text;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.HomeRuns;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.ModelRegistry;

namespace HotBat.Jobs.HomeRuns;

/// <summary>Whether the champion is still asked about what it learned from, and whether what it says still comes true.</summary>
public sealed class DriftCheck(ForecastHistory history, ModelVersionStore versions, LiveRecord live)
{
    /// <summary>Null without a champion, or without games to look at.</summary>
    public async Task<(ModelVersion Champion, ForecastDrift Drift)?> RunAsync(DateOnly today, CancellationToken cancel)
    {
        if (await versions.ChampionAsync(ForecastTraining.Model, cancel) is not { } champion || champion.FeatureFingerprint != ForecastFeatures.Fingerprint) return null;
        using var model = ForecastModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(champion)));
        var known = await history.ReadAsync((short)champion.TrainedFrom.Year, today.AddDays(-1), cancel);
        var rows = HomeRunWalk.Examples(known, today, day => day >= champion.TrainedFrom, out _, cancel).Select(example => example.Row).ToList();
        if (rows.Count == 0) return null;
        var recentFrom = rows[^1].Situation.Day.AddDays(1 - ForecastDrift.RecentDays);
        var drift = ForecastDrift.Between(rows.Where(row => row.Situation.Day < recentFrom && row.Situation.Day <= champion.TrainedThrough),
            rows.Where(row => row.Situation.Day >= recentFrom), model.LooksAt);
        return (champion, new(today, drift, CalibrationDrift.Of(await live.OfChampionAsync(CalibrationDrift.Days, cancel))));
    }

    /// <summary>As a job's note: a sentence, then a line for each feature.</summary>
    public static string Note(ForecastDrift drift)
    {
        var calibration = drift.Calibration is { Difference: { } difference } known
            ? string.Create(CultureInfo.InvariantCulture, $"; {difference.Value:+.0000;-.0000} home-run games a batter game beyond what was said over {known.DaysSeen} days ({difference.Low:+.0000;-.0000} to {difference.High:+.0000;-.0000})")
            : "";
        return DriftNote.Found(drift.Features) + calibration + "\n" + DriftNote.Lines(drift.Features);
    }
}
