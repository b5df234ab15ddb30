using System.Numerics;
using HotBat.Core.Baseball;
using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>A measure with its 95% interval by game day; no interval while there are too few days to draw from.</summary>
public sealed record TrackFigure(double Value, double? Low, double? High);

/// <summary>How one way to forecast did, a batter game.</summary>
/// <param name="LogLoss">Mean, natural logarithm; lower is better.</param>
/// <param name="Skill">Brier skill over the constant: 1 − Σ(p − y)² / Σ(c − y)², c the constant of each morning; 0 for the constant itself, null where that made no error.</param>
public sealed record TrackScore(TrackFigure? LogLoss, TrackFigure? Skill);

/// <summary>A group of neighbouring probabilities.</summary>
/// <param name="Predicted">Mean probability.</param>
/// <param name="Observed">Share with a home run, with its 95% interval by game day; no interval while there are fewer than ten days.</param>
public sealed record TrackGroup(int Count, double Predicted, double Observed, double? Low, double? High)
{
    /// <summary>What was said lies within the interval of what came; null without one.</summary>
    public bool? IsMet => Low is { } low && High is { } high ? Predicted >= low && Predicted <= high : null;
}

/// <param name="From">Its first day with a forecast.</param>
/// <param name="TopTen">Share of the top ten that homered: 80% Wilson interval.</param>
public sealed record TrackMonth(DateOnly From, DateOnly Through, int Days, int BatterGames, int HomeRunGames, double LogLoss, double BaselineLogLoss, double ConstantLogLoss,
    int Picks, int Hits, int BaselineHits, RateInterval? TopTen)
{
    public double HitRate => Picks == 0 ? 0 : (double)Hits / Picks;
}

/// <summary>
/// The public record of forecasts: settled days, measured. Intervals are 95% percentile intervals by drawing whole game days with replacement (Efron 1979),
/// left out while there are fewer than ten days.
/// Expected calibration error: Σ n·|predicted − observed| / Σ n over ten groups of neighbouring probabilities, about equal in count as whole hundredths are kept together.
/// </summary>
/// <param name="Model">What was shown.</param>
/// <param name="Baseline">The shrunk rate.</param>
/// <param name="Gain">Log loss of the shrunk rate less the model's: above 0 the model is better.</param>
/// <param name="TopTen">Share of the days' top tens that homered.</param>
public sealed record TrackRecord(
    DateOnly From, DateOnly Through, int Days, int BatterGames, int HomeRunGames, TrackScore Model, TrackScore Baseline, TrackScore Constant, TrackFigure? Gain,
    TrackFigure? CalibrationError, int Picks, int Hits, int BaselineHits, TrackFigure? TopTen, TrackFigure? BaselineTopTen, IReadOnlyList<TrackGroup> Groups, IReadOnlyList<TrackMonth> Months)
{
    /// <summary>Game days that an interval needs.</summary>
    public const int LeastDays = 10;

    const int MostGroups = 10;

    /// <summary>Sums of a day before those of its groups, and measures before those of the groups.</summary>
    const int DaySums = 10, Overall = 9;

    /// <summary>Share of any forecast batter's games with a home run.</summary>
    public double Rate => (double)HomeRunGames / BatterGames;

    /// <returns>Null without a batter who came to the plate.</returns>
    public static TrackRecord? Of(IReadOnlyList<TrackDay> settled)
    {
        var days = settled.Where(day => day.BatterGames > 0).OrderBy(day => day.Date).ToList();
        if (days.Count == 0) return null;
        var edges = Edges(days);
        var grouped = days.Select(day => Grouped(day, edges)).ToList();
        // all that is added up at each draw, one after another: the day's own sums, then counts, chances and home runs of each group
        double[][] rows = [.. days.Zip(grouped, (day, groups) => (double[])
        [
            day.BatterGames, day.Model.LogLoss, day.Baseline.LogLoss, day.Constant.LogLoss, day.Model.Brier, day.Baseline.Brier, day.Constant.Brier, day.TopTen, day.TopTenHits, day.BaselineTopTenHits,
            .. groups.SelectMany(group => (double[])[group.Count, group.Chances, group.HomeRuns]),
        ])];
        double?[] Measures(int[]? weights)
        {
            var sums = new double[rows[0].Length];
            for (var i = 0; i < rows.Length; i++)
                if ((weights?[i] ?? 1) is var weight and not 0)
                    Add(rows[i], weight, sums);
            var (games, model, baseline, constant, brier, baselineBrier, constantBrier, picks, hits, baselineHits) = (sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8], sums[9]);
            var values = new double?[Overall + edges.Count];
            var error = 0.0;
            for (var group = 0; group < edges.Count; group++)
            {
                var (count, chances, homeRuns) = (sums[DaySums + (3 * group)], sums[DaySums + (3 * group) + 1], sums[DaySums + (3 * group) + 2]);
                error += Math.Abs(chances - homeRuns);
                values[Overall + group] = count > 0 ? homeRuns / count : null;
            }
            (values[0], values[1], values[2], values[3]) = (model / games, baseline / games, constant / games, (baseline - model) / games);
            if (constantBrier > 0) (values[4], values[5]) = (1 - (brier / constantBrier), 1 - (baselineBrier / constantBrier));
            (values[6], values[7], values[8]) = (error / games, hits / picks, baselineHits / picks);
            return values;
        }
        TrackFigure?[] known = days.Count >= LeastDays
            ? [.. new BlockBootstrap([.. days.Select(day => day.Date.DayNumber)]).Intervals(Measures).Select(measure => measure is null ? null : new TrackFigure(measure.Value, measure.Low, measure.High))]
            : [.. Measures(null).Select(value => value is { } bare ? new TrackFigure(bare, null, null) : null)];
        return new(
            days[0].Date, days[^1].Date, days.Count, days.Sum(day => day.BatterGames), days.Sum(day => day.HomeRunGames),
            new(known[0], known[4]), new(known[1], known[5]), new(known[2], known[4] is null ? null : new(0, 0, 0)), known[3], known[6],
            days.Sum(day => day.TopTen), days.Sum(day => day.TopTenHits), days.Sum(day => day.BaselineTopTenHits), known[7], known[8],
            [.. edges.Select((_, group) => Group(grouped, group, known[Overall + group]))],
            [.. days.GroupBy(day => (day.Date.Year, day.Date.Month)).Select(month => Month([.. month]))]);
    }

    static void Add(double[] row, double weight, double[] sums)
    {
        var (at, weights) = (0, new Vector<double>(weight));
        for (; at <= sums.Length - Vector<double>.Count; at += Vector<double>.Count) (new Vector<double>(sums, at) + (weights * new Vector<double>(row, at))).CopyTo(sums, at);
        for (; at < sums.Length; at++) sums[at] += weight * row[at];
    }

    /// <summary>The hundredth at which each group begins.</summary>
    static List<int> Edges(IReadOnlyList<TrackDay> days)
    {
        var counts = days.SelectMany(day => day.Bins).GroupBy(bin => bin.Hundredth).OrderBy(bin => bin.Key).Select(bin => (Hundredth: bin.Key, Count: bin.Sum(one => one.Count))).ToList();
        var total = counts.Sum(bin => bin.Count);
        var edges = new List<int>();
        var (seen, last) = (0, -1);
        foreach (var (hundredth, count) in counts)
        {
            // a hundredth begins a group when its middle lies in a later tenth of all than that of the group before
            var tenth = (int)((seen + (count / 2.0)) * MostGroups / total);
            if (tenth > last)
            {
                edges.Add(hundredth);
                last = tenth;
            }
            seen += count;
        }
        return edges;
    }

    static (int Count, double Chances, int HomeRuns)[] Grouped(TrackDay day, List<int> edges)
    {
        var groups = new (int Count, double Chances, int HomeRuns)[edges.Count];
        foreach (var bin in day.Bins)
        {
            var group = edges.FindLastIndex(edge => edge <= bin.Hundredth);
            groups[group] = (groups[group].Count + bin.Count, groups[group].Chances + bin.Chances, groups[group].HomeRuns + bin.HomeRuns);
        }
        return groups;
    }

    static TrackGroup Group(IReadOnlyList<(int Count, double Chances, int HomeRuns)[]> grouped, int group, TrackFigure? observed)
    {
        var count = grouped.Sum(day => day[group].Count);
        return new(count, grouped.Sum(day => day[group].Chances) / count, (double)grouped.Sum(day => day[group].HomeRuns) / count, observed?.Low, observed?.High);
    }

    static TrackMonth Month(IReadOnlyList<TrackDay> days)
    {
        var games = days.Sum(day => day.BatterGames);
        var (picks, hits) = (days.Sum(day => day.TopTen), days.Sum(day => day.TopTenHits));
        return new(days[0].Date, days[^1].Date, days.Count, games, days.Sum(day => day.HomeRunGames),
            days.Sum(day => day.Model.LogLoss) / games, days.Sum(day => day.Baseline.LogLoss) / games, days.Sum(day => day.Constant.LogLoss) / games,
            picks, hits, days.Sum(day => day.BaselineTopTenHits), RateInterval.Wilson80(hits, picks));
    }
}
