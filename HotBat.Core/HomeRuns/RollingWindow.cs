namespace HotBat.Core.HomeRuns;

/// <summary>Sums over the last few games, as the trend charts draw them.</summary>
public static class RollingWindow
{
    /// <summary>Games in a rolling window of the dashboards.</summary>
    public const int Games = 7;

    /// <summary>The sum of each game and the games before it, <paramref name="size"/> in all; games before the window is full are left out.</summary>
    /// <param name="lines">One line a game, in the order played.</param>
    /// <param name="size">Games in the window.</param>
    /// <returns>(index of the window's last game, its sum), fewer than <paramref name="lines"/> by <paramref name="size"/> − 1.</returns>
    public static IReadOnlyList<(int Index, HomeRunLine Line)> Sum(IReadOnlyList<HomeRunLine> lines, int size = Games)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var windows = new List<(int, HomeRunLine)>(Math.Max(0, lines.Count - size + 1));
        for (var last = size - 1; last < lines.Count; last++)
        {
            var sum = HomeRunLine.Empty;
            for (var i = last - size + 1; i <= last; i++) sum += lines[i];
            windows.Add((last, sum));
        }
        return windows;
    }
}
