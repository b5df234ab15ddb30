using HotBat.Core.PitcherRisk;

namespace HotBat.Tests.PitcherRisk;

/// <summary>A pitcher of twelve outings, hand-made, on the morning of May 15, 2031: every feature is arithmetic on paper.</summary>
public sealed class PitcherLedgerTests
{
    static readonly DateOnly s_morning = new(2031, 5, 15);

    [Theory]
    // May 8 and 13; and May 1, 2 and 6; and April 21; of 2031 all but the first two
    [InlineData("outings_7", 2)]
    [InlineData("outings_14", 5)]
    [InlineData("outings_28", 6)]
    [InlineData("outings_season", 10)]
    [InlineData("pitches_last", 80)]
    [InlineData("pitches_3_games", 60 + 100 + 80)]
    [InlineData("pitches_7", 100 + 80)]
    [InlineData("pitches_14", 30 + 20 + 60 + 100 + 80)]
    [InlineData("pitches_28", 90 + 290)]
    [InlineData("pitches_season", (5 * 90) + 290)]
    // on May 8: 100 against a mean of (40 + 60 + 5·90 + 30 + 20 + 60) / 10 = 66, times 1.5 = 99
    [InlineData("high_workload_28", 1)]
    // a fifth, a sixth and a tenth of the pitches, rounded down
    [InlineData("batters_28", 18 + 6 + 4 + 12 + 20 + 16)]
    [InlineData("outs_28", 15 + 5 + 3 + 10 + 16 + 13)]
    [InlineData("high_stress_28", (9 + 3 + 2 + 6 + 10 + 8) / 380.0)]
    [InlineData("innings_season", ((5 * 15) + 47) / 3.0)]
    // the most of 2028 to 2030 is 100 innings; 2027 with its 200 is too long ago
    [InlineData("innings_against_3_seasons", (122 / 3.0) - 100)]
    [InlineData("rest_days", 2)]
    // gaps 5, 5, 5, 5, 10, 1, 4, 2, 5; the winter is left out
    [InlineData("rest_beyond_usual", 2 - (42 / 9.0))]
    [InlineData("longest_gap_28", 10)]
    // May 8, one day of rest after 60 pitches, which ask for two
    [InlineData("short_rest_28", 1)]
    [InlineData("back_to_backs_14", 1)]
    // (40·93 + 20·84) / 60 = 90; (93 + 84) / 2 = 88.5; (92 + 83) / 2 = 87.5
    [InlineData("velocity", (90 + 88.5 + 87.5) / 3)]
    // fastballs 92 against (90·94 + 90·93) / 180 = 93.5, sliders 83 against (50·85 + 70·84) / 120; forty of each
    [InlineData("velocity_last_28", (-1.5 + (83 - (10130 / 120.0))) / 2)]
    // fastballs −170/130 of 130, sliders −150/110 of 110
    [InlineData("velocity_3_season", -320 / 240.0)]
    // fastballs 20510/220 against 95 of 75, sliders 13450/160 against 86 of 25
    [InlineData("velocity_28_last_season", ((75 * ((20510 / 220.0) - 95)) + (25 * ((13450 / 160.0) - 86))) / 100)]
    // 91, 89.5, 90, 88.5, 87.5
    [InlineData("velocity_slope", ((2 * 87.5) + 88.5 - 89.5 - (2 * 91)) / 10)]
    // fastballs 2280 twice and 2380 on average of both
    [InlineData("spin", ((((40 * 2280) + (20 * 2480)) / 60.0) + 2380 + 2380) / 3)]
    [InlineData("spin_last_28", ((2280 - 2290) + (2480 - (((50 * 2500) + (70 * 2480)) / 120.0))) / 2)]
    [InlineData("spin_3_season", -20)]
    [InlineData("spin_28_last_season", ((75 * ((((90 * 2300) + (130 * 2280)) / 220.0) - 2300)) + (25 * ((((50 * 2500) + (110 * 2480)) / 160.0) - 2500))) / 100)]
    // 0.3 feet across and 0.4 down
    [InlineData("release_drift", .5)]
    [InlineData("extension_change", -.1)]
    // fastballs 130 of 240 after 330 of 500
    [InlineData("mix_change", (330 / 500.0) - (130 / 240.0))]
    [InlineData("on_list", 0)]
    [InlineData("stints_2_years", 1)]
    [InlineData("arm_stints_2_years", 1)]
    [InlineData("any_arm_stint_2_years", 1)]
    [InlineData("tommy_john", 1)]
    [InlineData("role", (30 + 20 + 60 + 100 + 80) / 5.0)]
    [InlineData("starter", 1)]
    [InlineData("soft", 0)]
    // thirty years, eight of them with a February 29 and one day short of 7.5
    [InlineData("age", 10957 / 365.25)]
    // March 27, 2031 is the last Thursday of March
    [InlineData("season_day", 49)]
    [InlineData("season_left", 8)]
    public void Features_TwelveOutings_AreArithmetic(string feature, double expected) => Assert.Equal(expected, Of(Twelve, feature), 6);

    [Fact]
    public void Features_WhatFadesAndWhatIsALogarithm_IsArithmeticToo()
    {
        (int Pitches, int Ago)[] outings = [(80, 2), (100, 7), (60, 9), (20, 13), (30, 14), (90, 24), (90, 29), (90, 34), (90, 39), (90, 44), (60, 282), (40, 287)];
        double acute = outings.Sum(o => o.Pitches / 7.0 * Math.Exp(-o.Ago / 7.0)), chronic = outings.Sum(o => o.Pitches / 28.0 * Math.Exp(-o.Ago / 28.0));
        Assert.Equal(acute, Of(Twelve, "acute_load"), 9);
        Assert.Equal(chronic, Of(Twelve, "chronic_load"), 9);
        Assert.Equal(acute / chronic, Of(Twelve, "load_ratio"), 9);
        // of more outs than those outings can have had the rest is missing
        Assert.Equal(Math.Log(1 + 40 + 60), Of(Twelve with { Seasons = [new(2030, 30)] }, "pitches_last_season"), 9);
        Assert.True(double.IsNaN(Of(Twelve, "pitches_last_season")));
        // 91 six times, 89.5, 90, 88.5, 87.5: mean 90.15
        Assert.Equal(Math.Sqrt(((6 * .85 * .85) + (.65 * .65) + (.15 * .15) + (1.65 * 1.65) + (2.65 * 2.65)) / 9), Of(Twelve, "velocity_spread"), 9);
        // back on September 14, 2030, 243 days ago, after 35 days
        Assert.Equal(Math.Exp(-243 / 180.0), Of(Twelve, "stint_recency"), 9);
        Assert.Equal(Math.Exp(-243 / 30.0), Of(Twelve, "stint_recency_30"), 9);
        Assert.Equal(Math.Exp(-243 / 180.0), Of(Twelve, "arm_recency"), 9);
        Assert.Equal(Math.Log(1 + 1), Of(Twelve, "arm_stints_ever"), 9);
        Assert.Equal(Math.Log(1 + 35), Of(Twelve, "listed_days_2_years"), 9);
        Assert.Equal(Math.Log(1 + ((150 + 300 + 600) / 3.0)), Of(Twelve, "experience"), 9);
        Assert.Equal(Math.Log(1 + 5), Of(Twelve, "service"), 9);
    }

    [Fact]
    public void Features_EachHasItsCase()
    {
        var told = typeof(PitcherLedgerTests).GetMethod(nameof(Features_TwelveOutings_AreArithmetic))!.GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!);
        string[] faded =
        [
            "acute_load", "chronic_load", "load_ratio", "pitches_last_season", "velocity_spread", "stint_recency", "stint_recency_30", "arm_recency", "arm_stints_ever", "listed_days_2_years", "experience", "service",
        ];
        Assert.Empty(RiskFeatures.All.Select(feature => feature.Name).Except(told.Concat(faded)));
    }

    [Fact]
    public void Features_EverythingFromTheMorningOnIsAnother_AreTheSameToTheBit()
    {
        var altered = Twelve with
        {
            Appearances = [.. Twelve.Appearances, Outing(s_morning, 130, 70, 60, 99), Outing(s_morning.AddDays(3), 5, 70, 60, 99)],
            // a return on the day itself, a stint that begins on it, a surgery on it, innings of the season under way
            Stints = [.. Twelve.Stints.Take(2), new(s_morning, s_morning, null, "Tommy John surgery", StintKind.Arm), new(null, s_morning.AddDays(1), null, "Shoulder", StintKind.Arm)],
            Surgeries = [.. Twelve.Surgeries, s_morning],
            Seasons = [.. Twelve.Seasons, new(2031, 600), new(2032, 600)],
        };
        Assert.Equal(new PitcherLedger(Twelve, SeasonSpans.Published).Features(s_morning), new PitcherLedger(altered, SeasonSpans.Published).Features(s_morning));
    }

    [Fact]
    public void Features_AReturnOnTheMorningItself_HasNotHappenedYet()
    {
        var listed = Twelve with { Stints = [new(null, new(2031, 4, 25), s_morning, "Elbow", StintKind.Arm)] };
        var unknown = Twelve with { Stints = [new(null, new(2031, 4, 25), null, "Elbow", StintKind.Arm)] };
        Assert.Equal(1, Of(listed, "on_list"));
        Assert.Equal(new PitcherLedger(unknown, SeasonSpans.Published).Features(s_morning), new PitcherLedger(listed, SeasonSpans.Published).Features(s_morning));
    }

    [Fact]
    public void Features_LastSeasonsOutsExceedItsOutingsAtHand_ItsPitchesAreUnknown()
    {
        PitcherRecord WithOuts(int outs) => Twelve with { Seasons = [new(2030, outs)] };
        Assert.Equal(Math.Log(1 + 100), Of(WithOuts(33), "pitches_last_season"), 9);
        Assert.True(double.IsNaN(Of(WithOuts(34), "pitches_last_season")));
    }

    [Fact]
    public void Features_ASeasonsInningsAreNotAtHand_TheMostOfThreeIsUnknownNotLess()
    {
        double Of(params int[] seasons) => PitcherLedgerTests.Of(Twelve with { SeasonsAtHand = seasons.ToHashSet() }, "innings_against_3_seasons");
        // in 2028 nobody has him: he did not pitch
        Assert.Equal((122 / 3.0) - 100, Of(2028, 2029, 2030), 6);
        // of 2028 nobody has anybody: he may have pitched, as in the majors since 2026
        Assert.True(double.IsNaN(Of(2029, 2030)));
        Assert.Equal((122 / 3.0) - 100, PitcherLedgerTests.Of(Twelve with { SeasonsAtHand = new HashSet<int> { 2029, 2030 }, Debut = 2029 }, "innings_against_3_seasons"), 6);
    }

    [Fact]
    public void Features_TheLastOutingIsAnother_AreOthers()
    {
        var altered = Twelve with { Appearances = [.. Twelve.Appearances.Take(11), Outing(new(2031, 5, 14), 81, 41, 92, 83)] };
        Assert.NotEqual(Of(Twelve, "pitches_last"), Of(altered, "pitches_last"));
        Assert.NotEqual(Of(Twelve, "rest_days"), Of(altered, "rest_days"));
    }

    [Fact]
    public void Features_LastSeasonFromASourceWithoutTypes_IsComparedWithAllTypesTogether()
    {
        var mixed = Twelve with { Appearances = [.. Twelve.Appearances.Select(outing => outing.Day.Year == 2031 ? outing : outing with { PitchTypes = [new(PitchTypeLine.AllTypes, 50, 50, 92, 2300, null, null, null)] })] };
        // 220 fastballs and 160 sliders of the last 28 days
        Assert.Equal(((20510 + 13450) / 380.0) - 92, Of(mixed, "velocity_28_last_season"), 6);
        Assert.True(double.IsNaN(Of(mixed with { Appearances = [.. mixed.Appearances.Skip(2)] }, "velocity_28_last_season")));
    }

    [Fact]
    public void Features_DaysInAnyOrder_AreTheSame()
    {
        var forward = new PitcherLedger(Twelve, SeasonSpans.Published);
        DateOnly[] mornings = [.. Enumerable.Range(0, 400).Select(day => new DateOnly(2030, 8, 1).AddDays(day))];
        var told = mornings.ToDictionary(morning => morning, forward.Features);
        var backward = new PitcherLedger(Twelve, SeasonSpans.Published);
        Assert.All(mornings.Reverse(), morning => Assert.Equal(told[morning], backward.Features(morning)));
    }

    [Fact]
    public void Record_AsItStood_SaysTheSame_AndNothingOfLater()
    {
        var record = Twelve with
        {
            Stints =
            [
                .. Twelve.Stints,
                new(new(2031, 5, 20), new(2031, 5, 9), new(2031, 5, 12), "Tommy John surgery", StintKind.Arm),
                new(null, new(2031, 5, 17), new(2031, 5, 30), "Forearm strain", StintKind.Arm),
            ],
        };
        foreach (var day in Enumerable.Range(-30, 60).Select(s_morning.AddDays))
            Assert.Equal(new PitcherLedger(record, SeasonSpans.Published).Features(day), new PitcherLedger(record.AsOf(day), SeasonSpans.Published).Features(day));
        var stood = record.AsOf(s_morning);
        Assert.All(stood.Stints, stint => Assert.True(stint.Start < s_morning));
        // the operation of May 20 is in the text alone
        Assert.Equal((null, null, new DateOnly(2031, 5, 12)), (stood.Stints[^1].Text, stood.Stints[^1].Injured, stood.Stints[^1].Return!.Value));
        Assert.Null(record.AsOf(new(2031, 5, 11)).Stints[^1].Return);
        var next = s_morning.AddDays(10);
        Assert.NotEqual(new PitcherLedger(record, SeasonSpans.Published).After(next, 90).Features(next.AddDays(1)), new PitcherLedger(stood, SeasonSpans.Published).After(next, 90).Features(next.AddDays(1)));
    }

    [Fact]
    public void Features_ANewcomerOrPitchesThatAreNotKnown_AreUnknownNotZero()
    {
        var newcomer = new PitcherLedger(new(1, null, [], [], [], null, []), SeasonSpans.Published).Features(s_morning);
        Assert.Equal(0, newcomer[RiskFeatures.IndexOf("outings_season")]);
        Assert.All((string[])["pitches_last", "rest_days", "velocity", "role", "age", "load_ratio", "pitches_last_season"], name => Assert.True(double.IsNaN(newcomer[RiskFeatures.IndexOf(name)]), name));
        var untold = Twelve with { Appearances = [.. Twelve.Appearances.Take(11), Twelve.Appearances[11] with { Pitches = null }] };
        Assert.True(double.IsNaN(Of(untold, "pitches_7")));
        Assert.Equal(1, RiskFeatures.Completeness(new PitcherLedger(Twelve, SeasonSpans.Published).Features(s_morning))[RiskTopic.Velocity]);
        Assert.Equal(0, RiskFeatures.Completeness(newcomer)[RiskTopic.Velocity]);
    }

    static double Of(PitcherRecord record, string feature) => new PitcherLedger(record, SeasonSpans.Published).Features(s_morning)[RiskFeatures.IndexOf(feature)];

    internal static PitcherRecord Twelve { get; } = new(
        1,
        new(2001, 5, 15),
        [
            Outing(new(2030, 8, 1), 40, 30, 95, 86), Outing(new(2030, 8, 6), 60, 45, 95, 86),
            Outing(new(2031, 4, 1), 90, 60, 94, 85), Outing(new(2031, 4, 6), 90, 60, 94, 85), Outing(new(2031, 4, 11), 90, 60, 94, 85), Outing(new(2031, 4, 16), 90, 60, 94, 85), Outing(new(2031, 4, 21), 90, 60, 94, 85),
            Outing(new(2031, 5, 1), 30, 20, 94, 85), Outing(new(2031, 5, 2), 20, 10, 94, 85),
            Outing(new(2031, 5, 6), 60, 40, 93, 84, isLate: true), Outing(new(2031, 5, 8), 100, 50, 93, 84, isLate: true), Outing(new(2031, 5, 13), 80, 40, 92, 83, isLate: true),
        ],
        [
            new(null, new(2027, 5, 1), new(2027, 6, 1), "Strained oblique", StintKind.Other), new(new(2030, 8, 6), new(2030, 8, 10), new(2030, 9, 14), "Elbow inflammation", StintKind.Arm),
            new(null, new(2031, 5, 20), null, "Strained forearm", StintKind.Arm),
        ],
        [new(2026, 3, 1)],
        2026,
        [new(2027, 600), new(2029, 300), new(2030, 150)]);

    static Appearance Outing(DateOnly day, int pitches, int fastballs, double fastball, double slider, bool isLate = false) =>
        new(1, day, true, true, pitches, pitches / 5, pitches / 6, pitches / 10,
            [
                new("FF", fastballs, fastballs, fastball, isLate ? 2280 : 2300, isLate ? -1.7 : -2, isLate ? 5.6 : 6, isLate ? 6.4 : 6.5),
                new("SL", pitches - fastballs, pitches - fastballs, slider, isLate ? 2480 : 2500, isLate ? -1.7 : -2, isLate ? 5.6 : 6, isLate ? 6.4 : 6.5),
            ]);
}
