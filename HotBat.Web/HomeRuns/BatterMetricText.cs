using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>How a metric is called and written.</summary>
/// <param name="IsMerit">More of it is better: the most is set off where batters are compared.</param>
public sealed record BatterMetricText(BatterMetric Metric, string Label, string Brief, Func<double?, string> Write, string Hint, bool IsMerit = true)
{
    public static IReadOnlyList<BatterMetricText> All { get; } =
    [
        Text("hr", "Home runs", "HR", v => Format.Number(v, 0), "Home runs"),
        Text("xhr", "Expected home runs", "xHR", v => Format.Number(v, 1), "Sum of each batted ball's chance to be a home run, from exit velocity and launch angle"),
        Text("hr-minus-xhr", "HR minus xHR", "HR − xHR", v => Format.Difference(v), "Above zero: more left the park than the contact usually brings") with { IsMerit = false },
        Text("hr-per-game", "HR per game", "HR/G", v => Format.Number(v), "Home runs a game played"),
        Text("hr-rate", "HR per PA", "HR%", v => Format.Percent(v, 2), "Home runs per plate appearance"),
        Text("xhr-rate", "xHR per PA", "xHR%", v => Format.Percent(v, 2), "Expected home runs per plate appearance"),
        Text("barrels", "Barrels", "Barrels", v => Format.Number(v, 0), "Batted balls of barrel quality"),
        Text("barrel-rate", "Barrel rate", "Barrel%", v => Format.Percent(v), "Barrels per batted ball"),
        Text("hard-hit-rate", "Hard-hit rate", "Hard-hit%", v => Format.Percent(v), "Batted balls at 95 mph or more"),
        Text("exit-velocity", "Exit velocity", "EV, mph", v => Format.Number(v, 1), "Mean exit velocity of batted balls"),
        Text("ev50", "EV50", "EV50", v => Format.Number(v, 1), "Mean exit velocity of the harder-hit half, mph"),
        Text("ev90", "EV90", "EV90", v => Format.Number(v, 1), "Nine balls in ten are hit less hard, mph"),
        Text("max-ev", "Max exit velocity", "Max EV", v => Format.Number(v, 1), "The hardest-hit ball, mph"),
        Text("sweet-spot-rate", "Sweet-spot rate", "Sweet-spot%", v => Format.Percent(v), "Batted balls launched at 8 to 32 degrees"),
        Text("pull-air-rate", "Pull-air rate", "Pull-air%", v => Format.Percent(v), "Batted balls pulled in the air, of those whose direction is known"),
        Text("walk-rate", "Walk rate", "BB%", v => Format.Percent(v), "Walks per plate appearance"),
        Text("strikeout-rate", "Strikeout rate", "K%", v => Format.Percent(v), "Strikeouts per plate appearance") with { IsMerit = false },
        Text("pa", "Plate appearances", "PA", v => Format.Number(v, 0), "Completed turns at the plate") with { IsMerit = false },
    ];

    public static BatterMetricText Of(string code) => All.First(t => t.Metric.Code == code);

    /// <summary>With its unit, where it stands alone.</summary>
    public string WithUnit(double? value) => Metric.Code is "ev50" or "ev90" or "max-ev" or "exit-velocity" ? Format.Mph(value) : Write(value);

    static BatterMetricText Text(string code, string label, string brief, Func<double?, string> write, string hint) => new(BatterMetric.Of(code), label, brief, write, hint);
}
