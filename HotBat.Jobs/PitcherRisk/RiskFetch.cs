using HotBat.Data.Ingestion;
using HotBat.Jobs.Baseball;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using Microsoft.Extensions.Configuration;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>The league's transactions since they were last read, where the real sources are asked. Pitches have a nightly job of their own.</summary>
public sealed class RiskFetch(LeagueMoves moves, DataOriginQueries origins, IConfiguration configuration)
{
    /// <returns>What came of it, in words. A source that is away does not keep the rest from what is known.</returns>
    public async Task<string> RunAsync(DateOnly today, CancellationToken cancel)
    {
        if (!configuration.GetValue<bool>(LiveStart.Setting)) return "nothing is asked without --live";
        if (await origins.CurrentAsync(cancel) is DataOrigin.Sample) return "nothing is asked for the sample league";
        try
        {
            var read = await moves.ReadAsync(today, cancel);
            return read.Count == 0 ? "no news of the league's moves" : $"{read.Sum(counts => counts.Added)} moves new, {read.Sum(counts => counts.Updated)} changed";
        }
        catch (Exception e) when (e is SourceException or Core.Operations.UserError)
        {
            return $"not answered: {e.Message}";
        }
    }
}
