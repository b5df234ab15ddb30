using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>A batted ball in the table twins of the contact and the spray chart.</summary>
public static class PlayerBallColumns
{
    public static IReadOnlyList<(string Name, string Colour)> Key { get; } =
        [.. new[] { (BallOutcome.HomeRun, "Home run"), (BallOutcome.DoubleOrTriple, "Double, triple"), (BallOutcome.Single, "Single"), (BallOutcome.Out, "Out") }
            .Select(o => (o.Item2, PlayerText.OutcomeClass(o.Item1)))];

    public static IReadOnlyList<Column<PlayerBall>> Contact { get; } =
    [
        new("date", "Date", b => Format.LongDate(b.Date)),
        new("outcome", "Outcome", b => PlayerText.Outcome(b.Outcome)),
        new("ev", "EV, mph", b => Format.Number(b.ExitVelocity, 1)) { Numeric = true, Strong = true },
        new("angle", "Angle", b => Format.Degrees(b.LaunchAngle)) { Numeric = true },
        new("distance", "Distance", b => Format.Feet(b.Distance)) { Numeric = true },
        new("pitcher", "Pitcher", b => b.Pitcher) { WideOnly = true },
    ];

    public static IReadOnlyList<Column<PlayerBall>> Spray { get; } =
    [
        new("date", "Date", b => Format.LongDate(b.Date)),
        new("outcome", "Outcome", b => PlayerText.Outcome(b.Outcome)),
        new("distance", "Distance", b => Format.Feet(b.Distance)) { Numeric = true, Strong = true },
        new("direction", "Direction", b => Direction(b.SprayAngle)) { Numeric = true, Hint = "Degrees from straightaway centre" },
    ];

    public static string Title(PlayerBall ball) =>
        $"{Format.LongDate(ball.Date)}: {PlayerText.Outcome(ball.Outcome)}, {Format.Mph(ball.ExitVelocity)}, {Format.Degrees(ball.LaunchAngle)}, {Format.Feet(ball.Distance)}";

    static string Direction(double? angle) => angle switch
    {
        null => Format.Unknown,
        < -.5 => $"{Format.Number(-angle, 0)}° left",
        > .5 => $"{Format.Number(angle, 0)}° right",
        _ => "centre",
    };
}
