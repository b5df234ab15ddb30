using HotBat.Data.Baseball;

namespace HotBat.Data.HomeRuns;

/// <summary>A batter's home runs with the parks each would have left.</summary>
static class HomeRunLog
{
    /// <param name="season">All his turns of the season so far: they number the home runs.</param>
    /// <param name="inView">Those to list.</param>
    /// <param name="clubs">The season's clubs: their home parks are the ones counted.</param>
    public static IReadOnlyList<HomeRunLogLine> Of(IReadOnlyList<PlayerTurn> season, IReadOnlyList<PlayerTurn> inView, IReadOnlyList<Club> clubs)
    {
        var fences = BallparkFences.OfClubs(clubs);
        var shown = inView.Where(t => t.IsHomeRun).ToHashSet();
        var log = new List<HomeRunLogLine>(shown.Count);
        var number = 0;
        foreach (var turn in season.Where(t => t.IsHomeRun).Reverse())
        {
            number++;
            if (!shown.Contains(turn)) continue;
            log.Add(new(
                number, turn.Date, turn.GamePk, turn.OpponentId, turn.IsHome, turn.Venue, turn.PitcherId, turn.Pitcher, turn.PitcherHand,
                turn.Distance, turn.ExitVelocity, turn.LaunchAngle, turn.Chance, turn.IsInsideThePark,
                turn.IsInsideThePark ? null : BallparkFences.ParksOut(fences, turn.ExitVelocity, turn.LaunchAngle, turn.Distance, turn.SprayAngle, turn.Side, turn.VenueId))
            {
                AtBatNumber = turn.AtBatNumber,
            });
        }
        return log;
    }
}
