using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns;

/// <summary>What a batter's plate appearances in a window come to.</summary>
/// <param name="TeamId">The club of his last game in it.</param>
/// <param name="Clubs">How many clubs he batted for in it.</param>
/// <param name="Walks">BB, intentional ones included.</param>
/// <param name="Strikeouts">K.</param>
public sealed record BatterTally(int TeamId, int Clubs, HomeRunLine Line, int Walks, int Strikeouts, ContactLine Contact)
{
    /// <summary>
    /// Adds up one batter's turns. xHR is the sum of the chances of his tracked balls, an untracked home run counting as one; a tracked ball without a chance makes it unknown.
    /// </summary>
    /// <param name="turns">His turns of a season, the newest first.</param>
    /// <returns>Null when none of them lies in the window.</returns>
    public static BatterTally? Of(ReadOnlySpan<BatterTurn> turns, GameWindow window)
    {
        var games = new HashSet<int>();
        var clubs = new List<int>(1);
        var velocities = new List<double>(turns.Length);
        int count = 0, homeRuns = 0, unscored = 0, hardHit = 0, sweetSpots = 0, barrels = 0, walks = 0, strikeouts = 0, balls = 0, directed = 0, pulled = 0;
        double expected = 0, velocity = 0;
        foreach (ref readonly var turn in turns)
        {
            if (!turn.IsIn(window)) continue;
            count++;
            games.Add(turn.GamePk);
            if (!clubs.Contains(turn.TeamId)) clubs.Add(turn.TeamId);
            if (turn.IsHomeRun) homeRuns++;
            if (PlateAppearanceEvents.Find(turn.Event) is { } ended)
            {
                if (ended.IsWalk) walks++;
                if (ended.IsStrikeout) strikeouts++;
            }
            expected += turn.Chance ?? (turn.IsHomeRun ? 1 : 0);
            if (turn.IsContact) balls++;
            if (turn.SprayAngle is { } angle)
            {
                directed++;
                if (PullAir.Is(turn.Trajectory, turn.LaunchAngle, Spray.PullAngle(angle, turn.Side))) pulled++;
            }
            if (turn.ExitVelocity is not { } speed) continue;
            velocities.Add(speed);
            velocity += speed;
            if (turn.LaunchAngle is not null && turn.Chance is null) unscored++;
            if (turn.IsHardHit) hardHit++;
            if (turn.IsSweetSpot) sweetSpots++;
            if (turn.IsBarrel) barrels++;
        }
        return count == 0 ? null : new(
            clubs[0], clubs.Count,
            new(games.Count, count, homeRuns, unscored > 0 ? null : expected, velocities.Count, velocity, hardHit, sweetSpots, barrels),
            walks, strikeouts, ContactLine.Of(velocities, pulled, directed, balls));
    }
}
