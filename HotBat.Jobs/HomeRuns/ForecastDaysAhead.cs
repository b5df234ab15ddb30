using HotBat.Core.Operations;

namespace HotBat.Jobs.HomeRuns;

/// <summary>Forecasts a day and those after it. What says the same as before adds nothing.</summary>
public sealed class ForecastDaysAhead(ForecastScoring scoring)
{
    /// <param name="report">Days done, days there are, the day that is forecast.</param>
    /// <returns>Batters forecast anew, by all versions.</returns>
    /// <exception cref="UserError">No model serves, or the champion knows the day already.</exception>
    public async Task<int> RunAsync(DateOnly from, int days, Action<int, int, DateOnly> report, CancellationToken cancel)
    {
        var added = 0;
        for (var i = 0; i < days; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var day = from.AddDays(i);
            report(i, days, day);
            added += (await scoring.ScoreAsync(day, cancel)).Added;
        }
        return added;
    }
}
