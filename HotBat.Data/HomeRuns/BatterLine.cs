using HotBat.Core.HomeRuns;

namespace HotBat.Data.HomeRuns;

/// <summary>A batter in a window, as one of the league's field.</summary>
/// <param name="TeamId">The club of his last game in it.</param>
/// <param name="Clubs">How many clubs he batted for in it.</param>
public sealed record BatterLine(int PlayerId, string Name, char? Bats, int TeamId, int Clubs, HomeRunLine Line, int Walks, int Strikeouts, ContactLine Contact);

/// <summary>A figure by which batters are ranked and compared.</summary>
/// <param name="Code">Its name in an address and an answer.</param>
/// <param name="IsRate">It means little under a minimum of plate appearances.</param>
public sealed record BatterMetric(string Code, bool IsRate, Func<BatterLine, double?> Value)
{
    public static IReadOnlyList<BatterMetric> All { get; } =
    [
        new("hr", false, b => b.Line.HomeRuns),
        new("xhr", false, b => b.Line.ExpectedHomeRuns),
        new("hr-minus-xhr", false, b => b.Line.HomeRunsMinusExpected),
        new("hr-per-game", true, b => b.Line.HomeRunsPerGame),
        new("hr-rate", true, b => b.Line.HomeRunRate),
        new("xhr-rate", true, b => b.Line.PlateAppearances == 0 ? null : b.Line.ExpectedHomeRuns / b.Line.PlateAppearances),
        new("barrels", false, b => b.Line.Barrels),
        new("barrel-rate", true, b => b.Line.BarrelRate),
        new("hard-hit-rate", true, b => b.Line.HardHitRate),
        new("exit-velocity", true, b => b.Line.MeanExitVelocity),
        new("ev50", true, b => b.Contact.Ev50),
        new("ev90", true, b => b.Contact.Ev90),
        new("max-ev", true, b => b.Contact.MaxExitVelocity),
        new("sweet-spot-rate", true, b => b.Line.SweetSpotRate),
        new("pull-air-rate", true, b => b.Contact.PullAirRate),
        new("walk-rate", true, b => b.Line.PlateAppearances == 0 ? null : (double)b.Walks / b.Line.PlateAppearances),
        new("strikeout-rate", true, b => b.Line.PlateAppearances == 0 ? null : (double)b.Strikeouts / b.Line.PlateAppearances),
        new("pa", false, b => b.Line.PlateAppearances),
    ];

    /// <summary>Those whose percentile a player page shows, in its order.</summary>
    public static IReadOnlyList<BatterMetric> Percentiles { get; } =
        [.. new[] { "xhr-rate", "hr-rate", "barrel-rate", "hard-hit-rate", "ev50", "ev90", "max-ev", "sweet-spot-rate", "pull-air-rate", "walk-rate", "strikeout-rate" }.Select(Of)];

    public static BatterMetric Of(string code) => Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "no such metric");

    public static BatterMetric? Find(string code) => All.FirstOrDefault(m => m.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
