using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.HomeRuns;

namespace HotBat.Tests.HomeRuns;

/// <summary>A club's dashboard made by hand for component tests.</summary>
static class TeamExamples
{
    public static readonly DateOnly Opening = new(2024, 4, 1);

    static readonly Club[] s_clubs =
    [
        new(2024, 147, "NYY", "New York Yankees", "Yankees", "AL", "East", "#486fb2", 3313, "Yankee Stadium"),
        new(2024, 110, "BAL", "Baltimore Orioles", "Orioles", "AL", "East", "#b5562b", 2, "Oriole Park at Camden Yards"),
    ];

    public static SeasonCalendar Calendar { get; } = new(2024, new(2024, 8, 1), Opening, new(2024, 9, 29), new(2024, 7, 15), new(2024, 7, 18));

    public static TeamPageState State(TeamParameters? filters = null) => new("nyy", filters ?? new());

    public static TeamRequest Request(int minimum = 0) =>
        new(s_clubs[0], s_clubs, [2024, 2023], Calendar.AsOf, new(147, Calendar, GameWindow.Of(Calendar), MinimumPlateAppearances: minimum), Opening);

    /// <param name="expected">xHR of each game; null: no model has scored it.</param>
    /// <param name="homeRuns">Home runs, a game a day.</param>
    public static TeamDashboard Dashboard(double? expected, params int[] homeRuns)
    {
        var games = homeRuns.Select((hr, i) => new TeamGameLine(
            1000 + i, Opening.AddDays(i), null, 110, i % 2 == 0, 3313, "Yankee Stadium", hr + 1, 2, Line(1, hr, expected), 500 + i, $"Al Nr{i:00}", 'L', i == 0 ? null : i / 10.0)).ToList();
        var all = HomeRunLine.Sum(games.Select(g => g.Line));
        var difference = all.HomeRunsMinusExpected;
        return new(
            Calendar, GameWindow.Of(Calendar),
            new(all, all, new(all.HomeRunsPerGame, new Ranking(1, 30), 1.2, 1.5, .2), new(all.HomeRunRate, new Ranking(2, 30), .03, .03, -.001),
                new(difference, difference is null ? null : new Ranking(3, 30), null, difference, difference)),
            [new(147, all, all, all), new(110, all, all, all)], games,
            [new(GameSplit.Home, Line(3, 4, expected), RateInterval.Wilson80(4, 120)), new(GameSplit.July, Line(2, 1, expected), null)],
            [new(3313, "Yankee Stadium", games.Count, all.HomeRuns)],
            [.. Enumerable.Range(1, 14).Select(i => new PitcherAgainstTeam(600 + i, $"Bo Nr{i:00}", 'R', 110, 20 - i, 30, 27, i == 1 ? null : 1.1, 90 + i, i == 14 ? null : 400 + i))],
            [new(2000, new(2024, 8, 1), null, 110, false, 2, "Camden Yards", null, new(104.2, 99.6, 107.1, 3000), null, null, null, null)],
            new DataWatermark(1, new(2024, 8, 1, 9, 30, 0, DateTimeKind.Utc), 0, 0));
    }

    public static HomeRunLine Line(int games, int homeRuns, double? expected = 1) => new(games, 40 * games, homeRuns, expected, 25 * games, 2200 * games, 10, 8, 3);
}
