using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>A forecast whose batter came to the plate, and how it went.</summary>
/// <param name="Chance">P(HR ≥ 1) as it was said.</param>
/// <param name="Baseline">What the shrunk rate alone said.</param>
/// <param name="Constant">The share of starters' games with a home run up to that morning.</param>
public sealed record TrackedForecast(int GamePk, int Batter, double Chance, double Baseline, double Constant, bool IsHomeRun);

/// <summary>Sums over batter games, of which its measures are made.</summary>
public sealed record TrackSums(double LogLoss, double Brier)
{
    public static TrackSums Of(IEnumerable<(double Chance, bool IsHomeRun)> forecasts)
    {
        double logLoss = 0, brier = 0;
        foreach (var (chance, isHomeRun) in forecasts)
        {
            var miss = chance - (isHomeRun ? 1 : 0);
            (logLoss, brier) = (logLoss + ProbabilityMetrics.LogLossOf(chance, isHomeRun), brier + (miss * miss));
        }
        return new(logLoss, brier);
    }

    public static TrackSums Sum(IEnumerable<TrackSums> sums) => sums.Aggregate(new TrackSums(0, 0), (all, one) => new(all.LogLoss + one.LogLoss, all.Brier + one.Brier));
}

/// <summary>Batter games whose probability lay in one hundredth.</summary>
/// <param name="Hundredth">The probability's hundredths, rounded down: 12 for 12.0% up to 13%.</param>
/// <param name="Chances">Sum of their probabilities.</param>
/// <param name="HomeRuns">How many had a home run.</param>
public sealed record TrackBin(int Hundredth, int Count, double Chances, int HomeRuns);

/// <summary>
/// How a day's forecasts turned out, over the forecast batters who came to the plate; who did not is void. Sums, so that days add up to months and seasons.
/// The top ten are the ten likeliest of those, fewer on a day with fewer; of equals the one with the lower id.
/// </summary>
/// <param name="HomeRunGames">Batter games with a home run.</param>
/// <param name="TopTen">How many were among the top ten.</param>
/// <param name="TopTenHits">How many of those homered.</param>
/// <param name="BaselineTopTenHits">How many of the ten homered whom the shrunk rate put first.</param>
/// <param name="Bins">By rising hundredth, the empty ones left out.</param>
public sealed record TrackDay(
    DateOnly Date, int BatterGames, int HomeRunGames, TrackSums Model, TrackSums Baseline, TrackSums Constant, int TopTen, int TopTenHits, int BaselineTopTenHits, IReadOnlyList<TrackBin> Bins)
{
    const int Top = 10;

    /// <summary>Home-run games to expect: the sum of the probabilities.</summary>
    public double Expected => Bins.Sum(bin => bin.Chances);

    public static TrackDay Of(DateOnly date, IReadOnlyCollection<TrackedForecast> forecasts) => new(
        date, forecasts.Count, forecasts.Count(one => one.IsHomeRun),
        TrackSums.Of(forecasts.Select(one => (one.Chance, one.IsHomeRun))),
        TrackSums.Of(forecasts.Select(one => (one.Baseline, one.IsHomeRun))),
        TrackSums.Of(forecasts.Select(one => (one.Constant, one.IsHomeRun))),
        Math.Min(Top, forecasts.Count), Hits(forecasts, one => one.Chance), Hits(forecasts, one => one.Baseline),
        [.. forecasts.GroupBy(one => Math.Clamp((int)Math.Floor(one.Chance * 100), 0, 99)).OrderBy(bin => bin.Key)
            .Select(bin => new TrackBin(bin.Key, bin.Count(), bin.Sum(one => one.Chance), bin.Count(one => one.IsHomeRun)))]);

    static int Hits(IEnumerable<TrackedForecast> forecasts, Func<TrackedForecast, double> by) =>
        forecasts.OrderByDescending(by).ThenBy(one => one.Batter).ThenBy(one => one.GamePk).Take(Top).Count(one => one.IsHomeRun);
}
