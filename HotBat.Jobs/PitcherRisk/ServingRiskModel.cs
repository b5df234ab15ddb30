using System.Text;
using HotBat.Core.Operations;
using HotBat.Core.PitcherRisk;
using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>The risk model that speaks of a morning, kept in memory from one question to the next; one that replaces it ends it.</summary>
public sealed class ServingRiskModel(ServingModelQueries versions) : IDisposable
{
    readonly Lock _one = new();
    Kept? _kept;

    /// <summary>
    /// Null where no model speaks of the morning. A training has seen what became of the appearances that it learned from, three weeks and a week of late announcements after the last of them: it speaks of mornings after that alone.
    /// </summary>
    public Task<ServingModel?> OfDayAsync(DateOnly day, CancellationToken cancel) =>
        versions.OfDayAsync(RiskTraining.Model, day.AddDays(-RiskWalkForward.EmbargoDays), RiskFeatures.Fingerprint, cancel);

    /// <summary>Asks one at a time: a model that is replaced meanwhile is not taken away from under a question.</summary>
    /// <exception cref="UserError">What the model needs is not installed.</exception>
    public async Task<T> AskAsync<T>(int modelVersionId, Func<RiskModel, T> question, CancellationToken cancel)
    {
        lock (_one)
        {
            if (_kept is { } kept && kept.ModelVersionId == modelVersionId) return question(kept.Model);
        }
        var version = await versions.ReadAsync(modelVersionId, cancel);
        var model = RiskModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(version)));
        lock (_one)
        {
            _kept?.Model.Dispose();
            _kept = new(modelVersionId, model);
            return question(model);
        }
    }

    public void Dispose()
    {
        lock (_one)
        {
            _kept?.Model.Dispose();
            _kept = null;
        }
    }

    sealed record Kept(int ModelVersionId, RiskModel Model);
}
