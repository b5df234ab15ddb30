namespace HotBat.Web.Charts;

/// <summary>A value on a day; null is a day without one, and the line pauses there.</summary>
/// <param name="Game">1 or 2 in a double-header: the two stand a half-day apart.</param>
public sealed record TrendPoint(DateOnly Date, double? Value, int? Game = null)
{
    /// <summary>Days, as <see cref="DateOnly.DayNumber"/> counts them.</summary>
    public double At => Date.DayNumber + (Game is { } game ? (game - 1.5) / 2 : 0);
}

/// <summary>Days without games that have a name, both ends included: the All-Star break.</summary>
public sealed record TrendPause(DateOnly From, DateOnly To, string Name);

/// <summary>A time series ready to be drawn, oldest point first. The unit stands behind a value and may be empty; the reference is the usual
/// case, a dashed line with a short name and its value: "Lg 1.13".</summary>
public sealed record TrendSeries(
    string Name, string Unit, IReadOnlyList<TrendPoint> Points, double? Reference = null, string? ReferenceLabel = null)
{
    public IReadOnlyList<TrendPause> Pauses { get; init; } = [];

    /// <summary>Decimals of a value.</summary>
    public int Digits { get; init; } = 2;

    /// <summary>The axis begins at zero: amounts do, velocities do not.</summary>
    public bool FromZero { get; init; }

    /// <summary>First and last day of the axis where they are not the points' own, so that charts side by side agree.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
