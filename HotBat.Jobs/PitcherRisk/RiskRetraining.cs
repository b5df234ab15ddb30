using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.ModelRegistry;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>When a training of pitcher risk is due, and that training.</summary>
public sealed class RiskRetraining(RiskTraining training, RiskDriftCheck drift, RiskData data, ModelVersionStore versions, ModelServingStore registry, TimeProvider time)
{
    /// <summary>In season the models are trained again after this long.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(14);

    /// <summary>A drift asks for one not sooner than this after the last.</summary>
    static readonly TimeSpan s_afterDrift = TimeSpan.FromDays(7);

    /// <returns>Why one is due, null when none is; and what was looked at, in words.</returns>
    public async Task<(string? Why, string Said)> DueAsync(DateOnly today, CancellationToken cancel)
    {
        if (await versions.ChampionAsync(RiskTraining.Model, cancel) is not { } champion) return ("no model serves", "no model serves");
        if (champion.FeatureFingerprint != RiskFeatures.Fingerprint) return ("the features have changed", $"{champion.Named} was trained on other features");
        if (!(await data.SeasonsAsync(cancel)).IsRegularSeason(today)) return (null, "not due outside the season");
        // a training that brings the same again stores no version, and leaves its event
        var age = await SinceAsync(champion, [ModelEvent.Trained], cancel);
        if (age >= Every) return ("two weeks in season", $"{champion.Named} was trained two weeks ago");
        var found = await drift.RunAsync(today, cancel);
        var note = found.Count == 0 ? "no appearance to look for drift in" : DriftNote.Found(found);
        if (!found.Any(feature => feature is { IsUsed: true, IsFar: true }) || await SinceAsync(champion, [ModelEvent.Trained, ModelEvent.Drifted], cancel) < s_afterDrift) return (null, note);
        await registry.NoteAsync(champion.ModelVersionId, ModelEvent.Drifted, ModelEvent.ByDriftCheck, note + "; trained anew", cancel);
        return (note, note);
    }

    async Task<TimeSpan> SinceAsync(ModelVersion champion, IReadOnlyList<string> what, CancellationToken cancel) =>
        time.GetUtcNow().UtcDateTime - (await registry.LastAsync(champion.Model, what, cancel) is { } noted && noted > champion.CreatedAt ? noted : champion.CreatedAt);

    /// <returns>In words; who serves when it ends.</returns>
    /// <exception cref="UserError">There is nothing to learn from.</exception>
    public async Task<string> RunAsync(DateOnly today, string? why, Action<string> report, CancellationToken cancel)
    {
        var trained = await training.TrainAsync(today.AddDays(-1), why, report, cancel);
        return TrainingText.Served(trained.Versions, trained.IsNew, trained.Before);
    }
}
