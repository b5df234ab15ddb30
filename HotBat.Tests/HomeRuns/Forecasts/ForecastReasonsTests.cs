using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;

namespace HotBat.Tests.HomeRuns.Forecasts;

public sealed class ForecastReasonsTests
{
    /// <summary>What each topic says of a part above 0 and of one below, whatever the figures are.</summary>
    static readonly Dictionary<ForecastTopic, (string[] Helps, string[] Holds)> s_words = new()
    {
        [ForecastTopic.League] = (["more often"], ["less often"]),
        [ForecastTopic.Batter] = (["× the league’s rate", "above the league", "promises more"], ["× the league’s rate", "below the league", "promises fewer"]),
        [ForecastTopic.Contact] = (["more than most", "harder than"], ["fewer than most", "a little less is left", "less hard"]),
        [ForecastTopic.Form] = (["speak for"], ["speak against"]),
        [ForecastTopic.PlateAppearances] = (["more than usual", "a little more than", "more trips"], ["fewer than usual", "a little less than", "fewer trips"]),
        [ForecastTopic.Starter] = (["more than most", "promises more", "more homers"], ["fewer than most", "promises fewer", "fewer homers"]),
        [ForecastTopic.Bullpen] = (["more homers"], ["fewer homers"]),
        [ForecastTopic.Platoon] = (["has the platoon edge", "a little more than most", "counts a little for"], ["no platoon edge", "a little less than most", "counts a little against"]),
        [ForecastTopic.Ballpark] = ([", above the 100", "a little above", "more homers"], [", below the 100", "a little below", "fewer homers"]),
        [ForecastTopic.Air] = (["ball carry", "ball carries", "more often here"], ["ball back", "ball dies", "less often here"]),
    };

    static readonly ReasonEvidence s_strong = new()
    {
        HomeRuns = 37,
        PlateAppearances = 540,
        LeagueRate = .03,
        BatterRatio = 2.08,
        BarrelRate = .21,
        LeagueBarrelRate = .08,
        Slot = 1,
        ExpectedPlateAppearances = 4.57,
        Side = BatSide.Left,
        Starter = "Pivetta",
        StarterHand = BatSide.Right,
        StarterHomeRuns = 20,
        StarterBattersFaced = 414,
        StarterHomeRunsPerNine = 1.79,
        Opponent = "Red Sox",
        Ballpark = "Camden Yards",
        ParkFactor = 110,
        Temperature = 91,
        WindOut = 9,
    };

    static readonly ReasonEvidence s_weak = new()
    {
        HomeRuns = 2,
        PlateAppearances = 300,
        LeagueRate = .03,
        BatterRatio = .6,
        BarrelRate = .02,
        LeagueBarrelRate = .08,
        Slot = 9,
        ExpectedPlateAppearances = 3.6,
        Side = BatSide.Right,
        Starter = "Skubal",
        StarterHand = BatSide.Right,
        StarterHomeRuns = 9,
        StarterBattersFaced = 590,
        StarterHomeRunsPerNine = .55,
        Opponent = "Tigers",
        Ballpark = "Comerica Park",
        ParkFactor = 88,
        Temperature = 52,
        WindOut = -11,
    };

    public static TheoryData<ForecastTopic> Topics => [.. Enum.GetValues<ForecastTopic>()];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Of_AnyFigures_SaysWhatTheSignSays(ForecastTopic topic)
    {
        foreach (var evidence in new[] { s_strong, s_weak, new(), s_strong with { BatterRatio = null, StarterHomeRunsPerNine = null }, s_weak with { BatterRatio = 1.02, ParkFactor = 100.2, Starter = null } })
        {
            Says(new(topic, .2), evidence, s_words[topic].Helps, s_words[topic].Holds);
            Says(new(topic, -.2), evidence, s_words[topic].Holds, s_words[topic].Helps);
        }
    }

    [Theory]
    [InlineData(ForecastTopic.Batter, "37 homers in 540 trips, 2.1× the league’s rate with his earlier seasons")]
    [InlineData(ForecastTopic.Starter, "Pivetta has given up 20 homers to 414 batters, 1.79 HR/9, more than most")]
    [InlineData(ForecastTopic.Ballpark, "Camden Yards plays 110 for left-handed bats, above the 100 of an average park")]
    [InlineData(ForecastTopic.PlateAppearances, "bats leadoff: 4.57 trips expected, more than usual")]
    [InlineData(ForecastTopic.Platoon, "has the platoon edge against a righty")]
    [InlineData(ForecastTopic.Air, "91 °F and a wind of 9 mph to the outfield help the ball carry")]
    public void Of_FiguresThatSayTheSame_CitesThem(ForecastTopic topic, string expected) => Assert.Equal(expected, ForecastReasons.Of(new(topic, .3), s_strong).Text);

    [Fact]
    public void Of_ARateAgainstTheSign_IsNotTheReason()
    {
        Assert.DoesNotContain("×", ForecastReasons.Of(new(ForecastTopic.Batter, -.2), s_strong).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("×", ForecastReasons.Of(new(ForecastTopic.Batter, .2), s_weak).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("wind", ForecastReasons.Of(new(ForecastTopic.Air, -.2), s_strong).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ManyParts_TellsTheLargestFirstAndLeavesOutTheSmall()
    {
        var reasons = ForecastReasons.Of([new(ForecastTopic.Air, .01), new(ForecastTopic.Starter, -.3), new(ForecastTopic.Batter, .7), new(ForecastTopic.Platoon, .05), new(ForecastTopic.Ballpark, .1)], s_strong);
        Assert.Equal([ForecastTopic.Batter, ForecastTopic.Starter, ForecastTopic.Ballpark], reasons.Select(reason => reason.Topic));
        Assert.Equal(Math.Exp(.7), reasons[0].Multiplier, 12);
        Assert.Empty(ForecastReasons.Of([new(ForecastTopic.Air, -.019)], s_strong));
    }

    static void Says(ForecastPart part, ReasonEvidence evidence, string[] expected, string[] never)
    {
        var text = ForecastReasons.Of(part, evidence).Text;
        Assert.True(Array.Exists(expected, word => text.Contains(word, StringComparison.Ordinal)), $"{part}: {text}");
        Assert.False(Array.Exists(never, word => !expected.Contains(word) && text.Contains(word, StringComparison.Ordinal)), $"{part}: {text}");
        // a rate beside the league's lies on the sign's side of it
        if (text.Contains('×', StringComparison.Ordinal)) Assert.Equal(part.Logit > 0, evidence.HomeRuns / (double)evidence.PlateAppearances! / evidence.LeagueRate > 1);
    }
}
