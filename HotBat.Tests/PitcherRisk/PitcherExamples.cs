using HotBat.Core.PitcherRisk;
using HotBat.Data.Baseball;
using HotBat.Data.ModelRegistry;
using HotBat.Data.PitcherRisk;
using HotBat.Web.PitcherRisk;

namespace HotBat.Tests.PitcherRisk;

/// <summary>A pitcher's page and a staff made by hand for component tests.</summary>
static class PitcherExamples
{
    public static readonly DateOnly Day = new(2024, 8, 15);

    public static readonly Club[] Clubs =
    [
        new(2024, 147, "NYY", "New York Yankees", "Yankees", "AL", "East", "#486fb2", 3313, "Yankee Stadium"),
        new(2024, 110, "BAL", "Baltimore Orioles", "Orioles", "AL", "East", "#b5562b", 2, "Oriole Park at Camden Yards"),
    ];

    public static ServingModel Model => new(7, "risk-logistic-2024-07-14", new(2021, 4, 1), new(2024, 7, 14), 59_208, true);

    public static PitcherPageState State(PitcherParameters? parameters = null) => new("661563", parameters ?? new());

    public static PitcherRequest Request(string type = PitchTypeLine.AllTypes, int? rest = null, int? pitches = null) =>
        new(new(661563, "Luis Gil", 'R', new(1998, 6, 3)), Day, new(661563, Day), Clubs, rest, pitches, TrackedMeasure.Velocity, type);

    public static RiskTold Risk(double chance = .084, double baseRate = .06) => new(
        chance, RiskBands.Of(chance, baseRate), baseRate, .075,
        new(.058, chance, [new("arm", RiskTopic.InjuryHistory, chance - .058 + .002, "1 arm stint in two years", "elbow, May 2023", "what was changed", true), new("velocity-spread", RiskTopic.Velocity, -.002, "How much his velocity varies is not known", "last ten", "outings", false)], 0),
        new(.6, new(1200, .08, .07, .09)), Model, 59_208, 3_600, false);

    public static PitcherDashboard Dashboard(RiskTold? risk, RiskSilence? silence = null) => new(
        Request().Person, Day, 2024, 147,
        [.. Enumerable.Range(0, 16).Select(i => new PitcherOutingLine(Day.AddDays(-3 - (5 * i)), true, true, 1000 + i, 110, i % 2 == 0, 98 - i, 24, 17, 6, 2, i == 15 ? null : 4, i == 3, 92.2 + (.1 * i), 2300))],
        [.. Enumerable.Range(0, 79).Select(i => new WorkloadDay(Day.AddDays(i - 78), 98, 190, 380, 13.2, 12.1))], risk, silence,
        Enum.GetValues<RiskTopic>().ToDictionary(topic => topic, topic => topic is RiskTopic.Release ? 0 : topic is RiskTopic.Velocity ? .5 : 1),
        [new(new(2023, 3, 27), new(2022, 5, 24), new(2023, 11, 15), "Tommy John surgery", StintKind.Arm)], [], [], RestPattern.Of([], Day),
        [new("FF", 1000, .5, .55, true), new("SL", 600, .3, .25, false), new("CH", 400, .2, .2, true)],
        risk is null ? [] : [.. ((int[])[80, 90, 100, 110]).SelectMany(pitches => Enumerable.Range(4, 4).Select(rest => new WhatIfRisk(rest, pitches, Day.AddDays(rest - 2), .08 + (.0005 * (pitches - 80)) - (.001 * rest), RiskBand.Elevated)))],
        new(2024, 8, 15, 9, 0, 0, DateTimeKind.Utc))
    {
        IsStarter = true,
        Measures = new HashSet<TrackedMeasure> { TrackedMeasure.Velocity, TrackedMeasure.Spin },
        Told = [.. Enumerable.Range(0, 40).Select(i => new RiskPoint(Day.AddDays(i - 39), i is 10 or 11 ? null : .06 + (.0006 * i), .06))],
    };

    public static StaffLine Line(int id, double? chance, bool? isStarter = true, int? team = 147, double? velocity = -.4, bool isListed = false) => new(
        id, $"Al Nr{id:00}", 'R', team, Day.AddDays(-1 - (id % 9)), 90, id % 9, 5, 90, 180, 360, isStarter, 93, velocity, isListed, chance, chance is { } known ? RiskBands.Of(known, .06) : null, chance is null ? null : .004, chance is null ? [] : ["+ arm stints in two years"])
    { LastVelocity = velocity is { } change ? new(Day.AddDays(-1 - (id % 9)), 90, 93 + change, 93, .6) : null };

    public static Staff Staff(params StaffLine[] lines) => new(
        Day, lines, [], lines.Any(line => line.Chance is not null) ? .06 : null, lines.Any(line => line.Chance is not null) ? Model : null, .6, Day.AddDays(-1), true, new(2024, 8, 15, 9, 0, 0, DateTimeKind.Utc));

    public static StaffRequest Ask(Club? team = null, bool? isStarter = null, RiskBand? band = null, string sort = StaffParameters.DefaultSort, int page = 1) => new(Day, Day, Clubs, team, isStarter, band, sort, page);
}
