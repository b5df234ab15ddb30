namespace HotBat.Data.HomeRuns;

/// <summary>Where his balls went and where they were met: of the view, or, where too little of it is located, of all that is.</summary>
static class PlayerBalls
{
    /// <summary>Located turns from which a view stands for itself.</summary>
    const int Enough = 25;

    static readonly int[] s_zones = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14];

    public static bool IsLocated(IReadOnlyCollection<PlayerTurn> turns) => turns.Count(IsSprayed) >= Enough && turns.Count(t => t.Zone is not null) >= Enough;

    public static PlayerBall BallOf(PlayerTurn turn) => new(turn.Date, OutcomeOf(turn), turn.ExitVelocity, turn.LaunchAngle, turn.Distance, turn.SprayAngle, turn.Pitcher);

    /// <param name="located">Located turns of every season and kind of game before the day; empty when the view has enough.</param>
    public static PlayerSpray SprayOf(IReadOnlyList<PlayerTurn> inView, IReadOnlyList<PlayerTurn> located, (int? Id, string? Name) park)
    {
        var own = inView.Where(IsSprayed).ToList();
        var isOfView = own.Count >= Enough || !located.Any(IsSprayed);
        return new(park.Id, park.Name, isOfView, inView.Count(t => t.IsContact), [.. (isOfView ? own : located.Where(IsSprayed)).Select(BallOf)]);
    }

    public static PlayerZones ZonesOf(IReadOnlyList<PlayerTurn> inView, IReadOnlyList<PlayerTurn> located)
    {
        var own = inView.Where(t => t.Zone is not null).ToList();
        var isOfView = own.Count >= Enough || !located.Any(t => t.Zone is not null);
        var turns = isOfView ? own : [.. located.Where(t => t.Zone is not null)];
        var byZone = turns.ToLookup(t => t.Zone!.Value);
        return new(
            isOfView, turns.Count, turns.Count == 0 ? null : turns.Min(t => t.Date), turns.Count == 0 ? null : turns.Max(t => t.Date),
            turns.Count == 0 ? [] : [.. s_zones.Select(zone => CellOf(zone, [.. byZone[zone]]))]);
    }

    static ZoneCell CellOf(int zone, List<PlayerTurn> turns)
    {
        var line = PlayerTurn.LineOf(turns);
        return new(zone, turns.Count, line.HomeRuns, line.BattedBalls, line.MeanExitVelocity);
    }

    static bool IsSprayed(PlayerTurn turn) => turn is { IsContact: true, SprayAngle: not null, Distance: not null };

    static BallOutcome OutcomeOf(PlayerTurn turn) => turn.Event switch
    {
        _ when turn.IsHomeRun => BallOutcome.HomeRun,
        "double" or "triple" => BallOutcome.DoubleOrTriple,
        "single" => BallOutcome.Single,
        _ => BallOutcome.Out,
    };
}
