using HotBat.Core.Prospects;

namespace HotBat.Tests.Prospects;

public sealed class ProspectOutcomeTests
{
    static readonly HashSet<int> s_loaded = [2006, 2007, 2008, 2009, 2010];

    [Theory]
    [InlineData(500, 0, false)]
    [InlineData(501, 0, true)]
    [InlineData(0, 300, false)]
    [InlineData(0, 301, true)]
    [InlineData(499, 299, false)]
    public void Outcome_MoreThanFiveHundredTurnsOrAHundredInnings_MakesIt(int turns, int outs, bool made) =>
        Assert.Equal(made, ProspectOutcome.Of(Made(new MajorSeason(2009, turns, 0), new MajorSeason(2010, 0, outs)), 2006, s_loaded));

    [Fact]
    public void Outcome_WhatComesInTheFifthSeason_IsTooLate() =>
        Assert.False(ProspectOutcome.Of(Made(new MajorSeason(2010, 400, 0), new MajorSeason(2011, 700, 0)), 2006, new HashSet<int>([.. s_loaded, 2011])));

    [Fact]
    public void Outcome_AWindowThatTouchesASeasonNotLoaded_IsUnknownEvenForWhoHasMadeIt()
    {
        var player = Made(new MajorSeason(2008, 700, 0));
        Assert.True(ProspectOutcome.Of(player, 2006, s_loaded));
        Assert.Null(ProspectOutcome.Of(player, 2007, s_loaded));
        Assert.Null(ProspectOutcome.Of(player, 2006, new HashSet<int>([2007, 2008, 2010])));
    }

    [Theory]
    [InlineData(49, 44, false)]
    [InlineData(50, 0, true)]
    [InlineData(0, 45, true)]
    public void Row_OfASeason_NeedsFiftyTurnsOrFifteenInnings(int turns, int outs, bool asked) =>
        Assert.Equal(asked, ProspectOutcome.IsAsked(Made(), MadeProspects.Season(2006, 20, MadeProspects.Batting(turns, 5, 2, 0), outs == 0 ? null : MadeProspects.Pitching(outs))));

    [Fact]
    public void Row_OfWhoHasPlayedInTheMajors_IsNotAsked()
    {
        var line = MadeProspects.Season(2008, 20, MadeProspects.Batting());
        Assert.False(ProspectOutcome.IsAsked(Made(new MajorSeason(2008, 1, 0)), line));
        Assert.True(ProspectOutcome.IsAsked(Made(new MajorSeason(2009, 1, 0)), line));
    }

    [Fact]
    public void Learnable_BeforeASeason_IsWhatHadClosedBeforeItBegan()
    {
        var rows = ProspectWalk.Rows(MadeProspects.League(), _ => true);
        var learned = ProspectWalkForward.Learnable(rows, 2012);
        Assert.Equal(2007, learned.Max(row => row.Season));
        Assert.All(learned, row => Assert.NotNull(row.Made));
    }

    static MinorPlayer Made(params MajorSeason[] majors) => MadeProspects.Player("a", null, [], majors);
}
