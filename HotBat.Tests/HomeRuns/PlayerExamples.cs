using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.HomeRuns;

namespace HotBat.Tests.HomeRuns;

/// <summary>A batter's dashboard made by hand for component tests.</summary>
static class PlayerExamples
{
    static readonly Club[] s_clubs =
    [
        new(2024, 147, "NYY", "New York Yankees", "Yankees", "AL", "East", "#486fb2", 3313, "Yankee Stadium"),
        new(2024, 110, "BAL", "Baltimore Orioles", "Orioles", "AL", "East", "#b5562b", 2, "Oriole Park at Camden Yards"),
    ];

    static SeasonCalendar Calendar => TeamExamples.Calendar;

    public static PlayerPageState State(PlayerParameters? filters = null) => new("592450", filters ?? new());

    public static PlayerRequest Request(char? bats = 'R') => new(
        new(592450, "Aaron Judge", bats, 'R', new(1992, 4, 26)), new(s_clubs, [2024, 2023], Calendar.AsOf, Calendar, GameWindow.Of(Calendar)),
        new(592450, Calendar, GameWindow.Of(Calendar)));

    /// <param name="homers">The log, oldest first.</param>
    public static PlayerDashboard Dashboard(params HomeRunLogLine[] homers)
    {
        var line = new HomeRunLine(100, 400, homers.Length, 12.5, 250, 23_500, 140, 90, 60);
        return new(
            Calendar, GameWindow.Of(Calendar), [147, 110], line, new(400, 350, 110, 20, 1, homers.Length, 40, 5, 3, 90), new(104.2, 110.1, 116, 0, 0, 260),
            new(line, new Ranking(2, 500), new(50.4, 46, 56), 105, 57, 273, 200, true,
                [new("barrel-rate", .24, 98, .08, 200), new("pull-air-rate", null, null, null, 0), new("ev90", 110.1, 97, 104, 200)], [.. homers.Select((h, i) => new HomeRunDay(h.Date, i + 1))]),
            homers,
            [.. homers.Select(h => new PlayerBall(h.Date, BallOutcome.HomeRun, h.ExitVelocity, h.LaunchAngle, h.Distance, -20, h.Pitcher)), new(new(2024, 4, 2), BallOutcome.Out, 88, 50, 250, 10, null)],
            new(3313, "Yankee Stadium", false, 260, [new(new(2024, 4, 2), BallOutcome.HomeRun, 108, 28, 420, -20, "Al Ames"), new(new(2022, 10, 2), BallOutcome.Out, 88, 50, 250, 10, null)]),
            new(true, 40, new(2024, 4, 1), new(2024, 7, 30), [.. Enumerable.Range(1, 14).Where(z => z != 10).Select(z => new ZoneCell(z, z == 9 ? 3 : 20, z == 5 ? 4 : 0, 12, 91))]),
            [
                new(GameSplit.Home, null, TeamExamples.Line(3, 4), RateInterval.Wilson80(4, 120)), new(GameSplit.VersusLeft, null, TeamExamples.Line(1, 1), RateInterval.Wilson80(1, 40)),
                new(null, BatSide.Left, TeamExamples.Line(1, 1), RateInterval.Wilson80(1, 40)),
            ],
            [new(2000, new(2024, 8, 1), null, 110, false, 2, "Camden Yards", null, new(104.2, 99.6, 107.1, 3000), null, null, null, null), new(2001, new(2024, 8, 3), null, 110, false, 5381, "London Stadium", null, null, null, null, null, null)],
            new DataWatermark(1, new(2024, 8, 1, 9, 30, 0, DateTimeKind.Utc), 0, 0));
    }

    public static HomeRunLogLine Homer(int number, double? distance = 420, ParksOut? parks = null, bool inside = false) => new(
        number, new DateOnly(2024, 4, 1).AddDays(number), 1000 + number, 110, number % 2 == 0, "Yankee Stadium", 500, $"Al Nr{number:00}", 'L', distance, 108, 28, .9, inside, parks)
    { AtBatNumber = number };
}
