using System.Globalization;
using HotBat.Core.Operations;
using HotBat.Core.Prospects;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Prospects;
using HotBat.Jobs.Operations;

namespace HotBat.Jobs.Prospects;

/// <summary>
/// What is to be told of prospects: the newest season that is loaded, and first the one before it where nobody was told of, so that there is something to set changes against. Each season by a model that had learned of nothing after it.
/// What has been said before is not said again.
/// </summary>
public sealed class ProspectPipeline(ProspectHistoryReader reader, ProspectTraining training, ProspectScoring scoring, ProspectPredictionStore store, ProspectAlertStore alerts, ModelVersionStore versions)
{
    /// <summary>Steps of a run that trains nothing.</summary>
    public const int Steps = 3;

    /// <returns>Chances added.</returns>
    public async Task<int> RunAsync(DateOnly today, RunLog log, CancellationToken cancel)
    {
        log.Step("seasons");
        if (await reader.LastSeasonAsync(ProspectOutcome.Ended(today), cancel) is not { } last)
        {
            log.Found("no minor-league season is loaded");
            return 0;
        }
        log.Found(last.ToString(CultureInfo.InvariantCulture));
        var added = 0;
        if (!await store.IsToldAsync(last - 1, cancel) && !await store.IsToldAsync(last, cancel)) added += await TellAsync(last - 1, log, cancel);
        added += await TellAsync(last, log, cancel);
        log.Step("alerts");
        log.Found($"{await alerts.RaiseAsync(last, cancel)} raised");
        return added;
    }

    async Task<int> TellAsync(int season, RunLog log, CancellationToken cancel)
    {
        try
        {
            var champion = await versions.ChampionAsync(ProspectTraining.Model, cancel);
            if (champion is null || champion.FeatureFingerprint != ProspectFeatures.Fingerprint || champion.TrainedThrough.Year != season)
            {
                log.Step($"training through {season}");
                var trained = await training.TrainAsync(season, _ => { }, cancel);
                log.Found(trained.Versions.First(version => version.Status == ModelVersionStore.Champion).Label);
            }
            log.Step($"scoring {season}");
            var scored = await scoring.ScoreAsync(season, cancel);
            log.Found(string.Create(CultureInfo.InvariantCulture, $"{scored.Added:N0} of {scored.Rows:N0} prospects"));
            return scored.Added;
        }
        catch (UserError e)
        {
            // too little is loaded: the job is done with what there is
            log.Found(e.What);
            return 0;
        }
    }
}
