using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>
/// Whether what came is still what was said: home runs per starter's game less the mean probability, over the last <see cref="Days"/> settled days, with the 95% interval of days drawn with replacement.
/// It has drifted when the interval leaves out 0 and the difference is more than <see cref="Tolerance"/>.
/// </summary>
/// <param name="Difference">Came less said, of batter games; null without a day.</param>
public sealed record CalibrationDrift(int DaysSeen, int BatterGames, double? Predicted, double? Observed, Interval? Difference)
{
    public const int Days = 28;

    /// <summary>The calibration error that a good model is allowed, .006 of batter games.</summary>
    public const double Tolerance = .006;

    /// <summary>Fewer days say little: a hot week would retrain every model.</summary>
    public const int LeastDays = 14;

    const int Draws = 2000;

    public bool HasDrifted => DaysSeen >= LeastDays && Difference is { } difference && Math.Abs(difference.Value) > Tolerance && (difference.Low > 0 || difference.High < 0);

    /// <param name="days">In any order; the last of them count.</param>
    public static CalibrationDrift Of(IEnumerable<LiveDay> days)
    {
        var last = days.Where(day => day.BatterGames > 0).OrderByDescending(day => day.Day).Take(Days).ToList();
        if (last.Count == 0) return new(0, 0, null, null, null);
        var games = last.Sum(day => day.BatterGames);
        var difference = new BlockBootstrap([.. last.Select(day => day.Day.DayNumber)], Draws).Intervals(weights =>
        {
            double sum = 0, count = 0;
            for (var i = 0; i < last.Count; i++)
            {
                var weight = weights?[i] ?? 1;
                (sum, count) = (sum + (weight * (last[i].HomeRunGames - last[i].Predicted)), count + (weight * last[i].BatterGames));
            }
            return [sum / count];
        })[0];
        return new(last.Count, games, last.Sum(day => day.Predicted) / games, (double)last.Sum(day => day.HomeRunGames) / games, difference);
    }
}

/// <summary>Whether a model is still asked about what it learned from, and whether what it says still comes true.</summary>
/// <param name="AsOf">Days before it were looked at.</param>
/// <param name="Features">Those that moved further than they ever did first, then by their index.</param>
public sealed record ForecastDrift(DateOnly AsOf, IReadOnlyList<FeatureDrift> Features, CalibrationDrift Calibration)
{
    public const int RecentDays = 14;

    public bool AsksForTraining => Calibration.HasDrifted || Features.Any(feature => feature is { IsUsed: true, IsFar: true });

    /// <summary>Index of each feature between the rows a model was trained on and those of the last <see cref="RecentDays"/> days, starters alone; the caller gives no row to both.</summary>
    /// <param name="used">Names of the features that the model looks at.</param>
    public static IReadOnlyList<FeatureDrift> Between(IEnumerable<ForecastRow> trained, IEnumerable<ForecastRow> recent, IReadOnlyCollection<string> used)
    {
        static IReadOnlyList<(DateOnly, double[])> Starters(IEnumerable<ForecastRow> rows) => [.. rows.Where(row => row.IsStarter).Select(row => (row.Situation.Day, row.Values))];
        return FeatureDrift.Between([.. ForecastFeatures.All.Select(feature => feature.Name)], Starters(trained), Starters(recent), RecentDays, used);
    }
}
