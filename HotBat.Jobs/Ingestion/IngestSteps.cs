using HotBat.Jobs.Baseball;

namespace HotBat.Jobs.Ingestion;

/// <summary>All that a folder may hold, in the order in which it is read.</summary>
public static class IngestSteps
{
    public static IReadOnlyList<IngestStep> All(IServiceProvider services) =>
        [.. BaseballIngestion.StepsBeforePitches(services), .. BaseballIngestion.StepsAfterPitches(services)];
}
