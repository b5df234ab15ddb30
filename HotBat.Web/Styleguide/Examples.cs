using HotBat.Web.Charts;

namespace HotBat.Web.Styleguide;

public sealed record ExampleGame(DateOnly Date, bool Home, string Opponent, string Colour, string Park, int HomeRuns, double Expected, string Starter, double? StarterRate);

public sealed record ExampleSplit(string Group, string Name, int PlateAppearances, double Low, double Rate, double High);

/// <summary>Invented figures for the styleguide, the same on every run.</summary>
public static class Examples
{
    static readonly DateOnly s_opening = new(2024, 3, 28);
    static readonly TrendPause s_break = new(new DateOnly(2024, 7, 15), new DateOnly(2024, 7, 18), "All-Star break");

    public static TrendSeries HomeRuns { get; } = new("HR per game", "HR a game", Wave(1.35, 0.55, 7, 2), 1.13, "Lg 1.13") { FromZero = true, Pauses = [s_break] };

    public static TrendSeries ExitVelocity { get; } = new("Exit velocity", "mph", Wave(89.4, 1.4, 11, 1), 88.3, "Lg 88.3") { Digits = 1, Pauses = [s_break] };

    public static TrendSeries Barrels { get; } = new("Barrels per game", "barrels", Wave(2.6, 1.2, 9, 3), 2.62, "Lg 2.6") { Digits = 1, FromZero = true, Pauses = [s_break] };

    public static TrendSeries TooShort { get; } = new("HR per game", "HR a game", [new(s_opening, 1.2)]);

    public static IReadOnlyList<double?> Spark { get; } = [1.0, 1.1, 0.7, 1.6, null, 1.5, 1.4, 1.1, 1.5, 1.0, 1.2, 1.8, 2.0, 1.5];

    public static IReadOnlyList<StripDot> Field { get; } =
    [
        .. "ATL SF MIA SEA CHC KC CWS BOS DET TB PIT OAK LAA TOR LAD MIN HOU COL MIL STL NYM WSH PHI AZ TEX SD BAL CIN CLE".Split(' ')
            .Select((club, i) => new StripDot(club, Math.Round(-22.9 + 54.3 * Math.Pow(i / 28.0, 1.6), 1))),
        new("NYY", -9.4),
    ];

    public static IReadOnlyList<ExampleGame> Games { get; } =
    [
        .. Enumerable.Range(0, 12).Select(i => new ExampleGame(
            new DateOnly(2024, 8, 14).AddDays(-i), i % 3 != 0, (i / 3) switch { 0 => "CWS", 1 => "TEX", 2 => "LAA", _ => "TOR" },
            (i / 3) switch { 0 => "#9aa4ae", 1 => "#2a63b0", 2 => "#ba0021", _ => "#3f7fd0" },
            i % 3 != 0 ? "Example Stadium" : "Sample Park", (i * 7 + 3) % 5, Math.Round(0.4 + i * 7 % 11 * 0.3, 2), $"Example Starter {i + 1}", i == 2 ? null : 0.7 + i * 0.07)),
    ];

    public static IReadOnlyList<ExampleSplit> Splits { get; } =
    [
        new("Venue", "Home", 2209, 3.35, 3.85, 4.4), new("Venue", "Away", 2515, 3.5, 4.02, 4.55),
        new("Pitcher hand", "vs LHP", 1284, 2.6, 3.19, 3.9), new("Pitcher hand", "vs RHP", 3440, 3.8, 4.22, 4.7),
        new("Window", "Last 30 days", 992, 3.9, 4.64, 5.6),
    ];

    static List<TrendPoint> Wave(double middle, double swing, double period, int digits) =>
    [
        .. Enumerable.Range(6, 134).Select(s_opening.AddDays)
            .Where(date => date < s_break.From || date > s_break.To)
            .Select(date => new TrendPoint(date, Math.Round(
                middle + swing * (0.6 * Math.Sin(date.DayNumber / period) + 0.5 * Math.Sin(date.DayNumber / 2.7) + 0.35 * Math.Cos(date.DayNumber / 23.0)), digits))),
    ];
}
