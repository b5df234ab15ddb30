using HotBat.Core.SampleLeague;

namespace HotBat.Jobs.SampleLeague;

/// <summary>How far a game is at a moment: 22 seconds a pitch, two minutes and a half between halves, two for a new pitcher. An average game takes about two hours and forty minutes.</summary>
static class GameClock
{
    const double Pitch = 22;
    const double BetweenHalves = 150;
    const double NewPitcher = 120;

    /// <summary>Pitches thrown so far; all of them when the game is over.</summary>
    public static int Thrown(PlayedGame game, DateTime now)
    {
        var left = (now - game.Listing.PlayedStartUtc).TotalSeconds;
        var pitches = game.Pitches;
        for (var i = 0; i < pitches.Count; i++)
        {
            left -= Pitch;
            if (i > 0 && pitches[i].IsTop != pitches[i - 1].IsTop) left -= BetweenHalves;
            else if (i > 0 && pitches[i].Pitcher != pitches[i - 1].Pitcher) left -= NewPitcher;
            if (left < 0) return i;
        }
        return pitches.Count;
    }
}
