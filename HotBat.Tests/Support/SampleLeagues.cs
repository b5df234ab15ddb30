using HotBat.Core.SampleLeague;
using HotBat.Jobs.SampleLeague;

namespace HotBat.Tests.Support;

/// <summary>Sample leagues for tests: the whole one, and one of six clubs and two weeks that is played in a moment.</summary>
static class SampleLeagues
{
    public const int Season = 2024;

    public static SampleLeagueOptions Whole { get; } = new(1, SampleCalendar.FullSeason, 30);

    public static SampleLeagueOptions Small { get; } = new(1, 2, 6);

    public static SampleSeason Play(SampleLeagueOptions options)
    {
        var setup = options.Setup(Season);
        return new(setup, new SampleRosters(setup), new(Season, new(2024, 3, 28), options.Weeks));
    }
}
