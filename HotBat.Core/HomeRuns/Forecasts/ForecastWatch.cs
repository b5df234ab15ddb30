using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>A settled day of a model's live forecasts: sums over starters who came to the plate.</summary>
/// <param name="Predicted">Sum of their probabilities.</param>
/// <param name="HomeRunGames">Those who homered.</param>
/// <param name="LogLoss">Sum of the model's log loss.</param>
/// <param name="BaselineLogLoss">The shrunk rate's, of the same batter games.</param>
public sealed record LiveDay(DateOnly Day, int BatterGames, double Predicted, int HomeRunGames, double LogLoss, double BaselineLogLoss);

public enum WatchVerdict
{
    /// <summary>Fewer days than it takes to judge.</summary>
    TooFewDays,
    /// <summary>Not worse than the baseline, or not beyond its interval.</summary>
    Holds,
    /// <summary>Worse than the baseline beyond its interval: another has to serve.</summary>
    Fails,
}

/// <summary>
/// The watch over what a model said before games: its mean log loss less that of the shrunk-rate baseline over its last settled days, with the 95% interval of days drawn with replacement
/// (<see cref="BlockBootstrap"/>). It fails only when even the lower end is above 0. One bad day proves nothing: it takes <see cref="Days"/>.
/// </summary>
/// <param name="Excess">Log loss above the baseline's: below 0 is better than it. Null without two days.</param>
public sealed record ForecastWatch(WatchVerdict Verdict, int DaysSeen, int BatterGames, double? LogLoss, double? BaselineLogLoss, Interval? Excess)
{
    public const int Days = 14;

    /// <param name="days">In any order; the last of them count.</param>
    public static ForecastWatch Of(IEnumerable<LiveDay> days)
    {
        var last = days.Where(day => day.BatterGames > 0).OrderByDescending(day => day.Day).Take(Days).ToList();
        if (last.Count == 0) return new(WatchVerdict.TooFewDays, 0, 0, null, null, null);
        var games = last.Sum(day => day.BatterGames);
        BlockLosses Losses(Func<LiveDay, double> of) => new([.. last.Select(day => day.Day.DayNumber)], [.. last.Select(day => day.BatterGames)], [.. last.Select(of)]);
        var excess = Losses(day => day.LogLoss).Less(Losses(day => day.BaselineLogLoss))?.Difference;
        var verdict = last.Count < Days ? WatchVerdict.TooFewDays : excess is { Low: > 0 } ? WatchVerdict.Fails : WatchVerdict.Holds;
        return new(verdict, last.Count, games, last.Sum(day => day.LogLoss) / games, last.Sum(day => day.BaselineLogLoss) / games, excess);
    }
}
