using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;

namespace HotBat.Web.HomeRuns;

/// <summary>Headings and words of the player pages. Each follows from the figures beside it.</summary>
public static class PlayerText
{
    const int FewHomeRuns = 5;

    /// <summary>Balls, or plate appearances, of known place below which they are counted and nothing is said of where he hits.</summary>
    public const int FewestLocated = 20;

    public static string Bats(PlayerPerson person) => (person.Bats, person.Throws) switch
    {
        (null, null) => "Bats and throws –",
        ('B', var throws) => $"Switch hitter, throws {throws?.ToString() ?? Format.Unknown}",
        var (bats, throws) => $"Bats {bats?.ToString() ?? Format.Unknown}, throws {throws?.ToString() ?? Format.Unknown}",
    };

    public static string Side(char? bats) => bats switch { 'L' => "left-handed", 'R' => "right-handed", _ => "all" };

    public static string Pace(PlayerDashboard dashboard) => dashboard.Season switch
    {
        { Line.HomeRuns: 0 } => "No home run yet this season",
        { TeamGamesLeft: 0, Line.HomeRuns: var total } => $"{total} at the end of the season",
        { Pace: { } pace } => $"On pace for {Format.Number(pace.Finish, 0)}",
        _ => "No pace before his club’s first game",
    };

    public static string Contact(PlayerDashboard dashboard)
    {
        var barrels = dashboard.Balls.Where(b => b is { ExitVelocity: { } speed, LaunchAngle: { } angle } && Barrel.Is(speed, angle)).ToList();
        var homers = barrels.Count(b => b.Outcome == BallOutcome.HomeRun);
        return barrels.Count < FewHomeRuns ? "How hard and how high he hits it"
            : 2 * homers > barrels.Count ? "Most of what he barrels leaves the park"
            : $"{homers} of {barrels.Count} barrels left the park";
    }

    public static string Spray(PlayerDashboard dashboard)
    {
        var located = dashboard.Spray.Balls.Count;
        if (located is > 0 and < FewestLocated) return $"{Format.Counted(located, "balls")} with a direction on file";
        var directed = dashboard.Spray.Balls.Where(b => b.Outcome == BallOutcome.HomeRun).ToList();
        if (directed.Count < FewHomeRuns) return "Where they land";
        var third = BallparkFence.FoulLine / 3;
        var (left, right) = (directed.Count(b => b.SprayAngle < -third), directed.Count(b => b.SprayAngle > third));
        return left * 2 > directed.Count ? "Most of his home runs go to left" : right * 2 > directed.Count ? "Most of his home runs go to right" : "He homers to all fields";
    }

    /// <summary>Null where no zone stands out: few turns, a single home run, or as many in another zone.</summary>
    /// <param name="few">Plate appearances that a zone needs.</param>
    public static ZoneCell? BestZone(PlayerZones zones, int few) =>
        zones.Turns >= FewestLocated && zones.Cells.Where(c => c.PlateAppearances >= few).OrderByDescending(c => c.HomeRuns).Take(2).ToList() is [{ HomeRuns: > 1 } best, .. var next]
            && (next is [] || next[0].HomeRuns < best.HomeRuns) ? best : null;

    public static string Zones(PlayerZones zones, int few) => zones.Turns switch
    {
        > 0 and < FewestLocated => $"{Format.Counted(zones.Turns, "plate appearances")} with a zone on file",
        _ when BestZone(zones, few) is { } best => $"Most home runs: {Zone(best.Zone)}",
        _ => "By zone",
    };

    public static string Log(PlayerDashboard dashboard)
    {
        var measured = dashboard.HomeRuns.Count(h => h.Distance is not null);
        if (measured == 0) return "Home run log";
        // one without a distance may have gone farther
        var among = measured == dashboard.HomeRuns.Count ? "the longest" : $"the longest of the {measured} measured";
        return $"Home run log: {among} went {Format.Feet(dashboard.HomeRuns.Max(h => h.Distance))}";
    }

    /// <summary>"29", or "≈28" where the direction is not known.</summary>
    public static string Parks(ParksOut? parks) => parks switch
    {
        null => Format.Unknown,
        { IsDirectionKnown: true } known => Format.Number(known.Parks, 0),
        var mean => "≈" + Format.Number(mean.Parks, 0),
    };

    public static string ParksHint(HomeRunLogLine homer) => homer switch
    {
        { IsInsideThePark: true } => "It stayed inside the park",
        { Parks: { IsDirectionKnown: true } parks } => $"Out in {Format.Number(parks.Parks, 0)} of {parks.Of} parks, estimated",
        { Parks: { } parks } => $"{Format.Range(parks.Low, parks.High)} of {parks.Of} parks, depending on its direction, which is not recorded",
        { Distance: null } => "Its distance is not recorded",
        _ => "Exit velocity or launch angle is not recorded",
    };

    public static string SplitLabel(PlayerSplitLine split) => split switch
    {
        { Split: { } known } => GameSplitText.Of(known).Label,
        { Side: BatSide.Left } => "As left-handed batter",
        _ => "As right-handed batter",
    };

    public static string SplitGroup(PlayerSplitLine split) => split.Split is { } known ? GameSplitText.Of(known).Group : "Side of the plate";

    public static string SplitCode(PlayerSplitLine split) => split switch
    {
        { Split: { } known } => GameSplitText.Of(known).Code,
        { Side: BatSide.Left } => "bats-left",
        _ => "bats-right",
    };

    public static string Outcome(BallOutcome outcome) => outcome switch
    {
        BallOutcome.HomeRun => "home run",
        BallOutcome.DoubleOrTriple => "double or triple",
        BallOutcome.Single => "single",
        _ => "out",
    };

    /// <summary>The colour of a ball in the charts.</summary>
    public static string OutcomeClass(BallOutcome outcome) => outcome switch
    {
        BallOutcome.HomeRun => "f1",
        BallOutcome.DoubleOrTriple => "f3",
        BallOutcome.Single => "f2",
        _ => "f7",
    };

    /// <summary>"1–9" of the strike zone and the quarters around it in words, from the catcher's view.</summary>
    public static string Zone(int zone) => zone switch
    {
        1 => "up, left",
        2 => "up, middle",
        3 => "up, right",
        4 => "middle, left",
        5 => "the heart",
        6 => "middle, right",
        7 => "down, left",
        8 => "down, middle",
        9 => "down, right",
        11 => "outside: up, left",
        12 => "outside: up, right",
        13 => "outside: down, left",
        14 => "outside: down, right",
        _ => Format.Unknown,
    };
}
