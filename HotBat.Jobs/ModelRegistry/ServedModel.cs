using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.PitcherRisk;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Operations;
using HotBat.Jobs.PitcherRisk;
using Quartz;

namespace HotBat.Jobs.ModelRegistry;

/// <summary>A model of which one version serves: what the registry has to know to move it. A new one is an entry here.</summary>
/// <param name="Fingerprint">Of the features that are made today.</param>
/// <param name="EmbargoDays">How long after the last day it learned from its outcomes reached: it may speak of later days alone.</param>
/// <param name="Knows">What it would know of such a day.</param>
/// <param name="HasShares">A challenger may serve a share of the games.</param>
/// <param name="Load">From an artifact's text; fails where it cannot be read.</param>
/// <param name="Retrain">The job that trains it.</param>
/// <param name="Tell">The job that tells anew what is shown of today and later, and what its trigger says.</param>
public sealed record ServedModel(string Name, string Fingerprint, int EmbargoDays, string Knows, bool HasShares, Func<string, IDisposable> Load, JobKey Retrain, string WhyKey, (JobKey Job, string Only) Tell)
{
    public static IReadOnlyList<ServedModel> All { get; } =
    [
        new(ForecastTraining.Model, ForecastFeatures.Fingerprint, 0, "the games that it forecasts", true, ForecastModel.FromJson, RetrainJob.Key, RetrainJob.WhyKey, (DaysAheadJob.Key, DaysAheadJob.OnlyAheadKey)),
        new(RiskTraining.Model, RiskFeatures.Fingerprint, RiskWalkForward.EmbargoDays, "who was hurt in the days that it tells of", false, RiskModel.FromJson, RiskRetrainJob.Key, RiskRetrainJob.WhyKey, (RiskJob.Key, RiskJob.OnlyScoreKey)),
    ];

    public static ServedModel? Find(string name) => All.FirstOrDefault(model => model.Name == name);

    public ListedJob RetrainListed => JobList.Find(Retrain.Name)!;

    public ListedJob TellListed => JobList.Find(Tell.Job.Name)!;
}
