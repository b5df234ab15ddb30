using HotBat.Jobs.Baseball;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Prospects;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Jobs.Ingestion;

/// <summary>All that a folder may hold, in the order in which it is read.</summary>
public static class IngestSteps
{
    public static IReadOnlyList<IngestStep> All(IServiceProvider services) =>
        [.. BaseballIngestion.StepsBeforePitches(services), StatcastStep(services), RiskIngestion.Step(services), .. ProspectIngestion.Steps(services), .. BaseballIngestion.StepsAfterPitches(services)];

    static IngestStep StatcastStep(IServiceProvider services) => new(
        StatcastIngestion.PitchesKind,
        s => StatcastIngestion.KindOf([.. s.Columns]) is not null,
        (path, cancellation) => services.GetRequiredService<StatcastIngestion>().IngestAsync(path, null, cancellation));
}
