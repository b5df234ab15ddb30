using System.Text;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Operations;
using HotBat.Data.ModelRegistry;

namespace HotBat.Jobs.HomeRuns;

/// <summary>The home-run model that speaks of a day, kept in memory from one question to the next; one that replaces it ends it.</summary>
public sealed class ServingForecastModel(ServingModelQueries versions) : IDisposable
{
    readonly Lock _one = new();
    Kept? _kept;

    /// <summary>Null where no model speaks of the day.</summary>
    public Task<ServingModel?> OfDayAsync(DateOnly day, CancellationToken cancel) => versions.OfDayAsync(ForecastTraining.Model, day, ForecastFeatures.Fingerprint, cancel);

    /// <summary>Asks one at a time: a model that is replaced meanwhile is not taken away from under a question.</summary>
    /// <exception cref="UserError">What the model needs is not installed.</exception>
    public async Task<T> AskAsync<T>(ServingModel serving, Func<ForecastModel, T> question, CancellationToken cancel)
    {
        lock (_one)
        {
            if (_kept is { } kept && kept.ModelVersionId == serving.ModelVersionId) return question(kept.Model);
        }
        var version = await versions.ReadAsync(serving.ModelVersionId, cancel);
        var model = ForecastModel.FromJson(Encoding.UTF8.GetString(ModelVersionStore.Artifact(version)));
        lock (_one)
        {
            _kept?.Model.Dispose();
            _kept = new(serving.ModelVersionId, model);
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

    sealed record Kept(int ModelVersionId, ForecastModel Model);
}
