namespace HotBat.Core.Learning;

/// <summary>One step of a walk forward: a model of rows before <paramref name="TrainBefore"/> predicts the days from <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
public sealed record TimeSplit(DateOnly TrainBefore, DateOnly From, DateOnly To);

/// <summary>
/// Splits in the order of time: training rows lie before what they predict, never among it. An embargo leaves out the last days before a step, where their
/// outcomes are only known later (an injury within 21 days is known 21 days after).
/// </summary>
public static class TimeSplits
{
    /// <summary>A step for each calendar month from one day to another.</summary>
    public static IReadOnlyList<TimeSplit> Monthly(DateOnly from, DateOnly to, int embargoDays = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(embargoDays);
        var splits = new List<TimeSplit>();
        for (var start = from; start <= to;)
        {
            var next = new DateOnly(start.Year, start.Month, 1).AddMonths(1);
            var end = next.AddDays(-1) < to ? next.AddDays(-1) : to;
            splits.Add(new(start.AddDays(-embargoDays), start, end));
            start = next;
        }
        return splits;
    }
}
