using HotBat.Core.PitcherRisk;

namespace HotBat.Tests.PitcherRisk;

public sealed class StintTests
{
    static readonly SeasonSpan s_season = new(new(2031, 3, 27), new(2031, 9, 28));

    [Theory]
    [InlineData("Shoulder inflammation", StintKind.Arm)]
    [InlineData("Tommy John surgery", StintKind.Arm)]
    [InlineData("Strained lat", StintKind.Arm)]
    [InlineData("Shoulder surgery (torn labrum)", StintKind.Arm)]
    [InlineData("Blister on finger (right middle)", StintKind.Arm)]
    [InlineData("Thoracic outlet syndrome surgery", StintKind.Arm)]
    [InlineData("Arm fatigue", StintKind.Arm)]
    [InlineData("Hip surgery (torn labrum)", StintKind.Other)]
    [InlineData("Patellar tendinitis", StintKind.Other)]
    [InlineData("Strained oblique", StintKind.Other)]
    [InlineData("COVID-19 (protocol)", StintKind.Illness)]
    [InlineData("Appendicitis", StintKind.Illness)]
    [InlineData("Personal reasons", StintKind.Personal)]
    [InlineData("Anxiety", StintKind.Personal)]
    [InlineData("Undisclosed", StintKind.Undisclosed)]
    [InlineData("TBD", StintKind.Undisclosed)]
    [InlineData(null, StintKind.Undisclosed)]
    public void KindOf_TheListsWords_IsWhatHurts(string? text, StintKind kind) => Assert.Equal(kind, InjuryText.KindOf(text));

    [Theory]
    // the window is (day, day + 21]
    [InlineData("2031-06-10", "2031-06-10", RiskLabel.OnList)]
    [InlineData("2031-06-09", "2031-06-10", RiskLabel.ArmInjury)]
    [InlineData("2031-05-20", "2031-06-10", RiskLabel.ArmInjury)]
    [InlineData("2031-05-19", "2031-06-10", RiskLabel.Sound)]
    [InlineData("2031-09-07", null, RiskLabel.Sound)]
    [InlineData("2031-09-08", null, RiskLabel.SeasonEnds)]
    [InlineData("2031-09-08", "2031-09-10", RiskLabel.SeasonEnds)]
    public void Outcome_OfADay_IsTheWindowsFirstArmStint(string day, string? start, RiskLabel label) =>
        Assert.Equal(label, RiskOutcome.Of(start is null ? [] : [Arm(DateOnly.Parse(start))], DateOnly.Parse(day), s_season, new(2031, 10, 1)).Label);

    [Fact]
    public void Outcome_WhatEndsTheWindow_IsSaid()
    {
        var late = RiskOutcome.Of([Arm(new(2031, 9, 20))], new(2031, 9, 15), s_season, new(2031, 10, 1));
        Assert.Equal((RiskLabel.SeasonEnds, 5, 13), (late.Label, late.InjuryAfter!.Value, late.DaysSeen));
        Assert.Equal(new RiskOutcome(RiskLabel.DataEnds, null, 4), RiskOutcome.Of([], new(2031, 6, 1), s_season, new(2031, 6, 5)));
    }

    [Fact]
    public void Outcome_InjuredBeforeTheListBegins_CountsFromTheInjury()
    {
        Stint[] stints = [Arm(new(2031, 7, 20)) with { Injured = new(2031, 6, 12) }];
        Assert.Equal(2, RiskOutcome.Of(stints, new(2031, 6, 10), s_season, new(2031, 10, 1)).InjuryAfter);
        Assert.Equal(RiskLabel.Sound, RiskOutcome.Of([stints[0] with { Kind = StintKind.Other }], new(2031, 6, 10), s_season, new(2031, 10, 1)).Label);
    }

    [Fact]
    public void Book_SeveralSources_TakesTheMostTrustedOfEachSeason()
    {
        SourcedStint[] told =
        [
            new(1, StintSource.Collection, 2030, Arm(new(2030, 5, 1))), new(1, StintSource.RosterResource, 2031, Arm(new(2031, 5, 1))), new(2, StintSource.Collection, 2031, Arm(new(2031, 5, 1))),
            new(2, StintSource.Transactions, 2032, Arm(new(2032, 5, 1))),
        ];
        var book = StintBook.Of(told, _ => []);
        Assert.Equal([2030, 2031], book[1].Select(stint => stint.Start.Year));
        Assert.Equal([2032], book[2].Select(stint => stint.Start.Year));
    }

    [Fact]
    public void Book_AStintNobodyEnded_EndsWithHisNextOutingOrTheYear()
    {
        SourcedStint[] told = [new(1, StintSource.RosterResource, 2031, Arm(new(2031, 5, 1))), new(2, StintSource.RosterResource, 2031, Arm(new(2031, 5, 1)))];
        var book = StintBook.Of(told, pitcher => pitcher == 2 ? [] : [Outing(new(2031, 5, 3)), Outing(new(2031, 6, 20)), Outing(new(2031, 6, 25))]);
        // May 3 is too soon: a clash, no return
        Assert.Equal(new(2031, 6, 20), book[1][0].Return);
        Assert.Equal(new(2031, 11, 15), book[2][0].Return);
    }

    [Fact]
    public void Clashes_OfWhatCannotBeSo_AreTold()
    {
        Stint[] stints = [Arm(new(2031, 5, 1)) with { Return = new(2031, 6, 1) }, Arm(new(2031, 5, 20)) with { Return = new(2031, 7, 1) }, Arm(new(2031, 7, 1)) with { Return = new(2031, 8, 1) }];
        var clashes = Clashes.Of(1, [Outing(new(2031, 4, 20)) with { Clubs = 2 }, Outing(new(2031, 5, 5)), Outing(new(2031, 8, 1))], stints).ToList();
        Assert.Equal([ClashKind.TwoClubs, ClashKind.AppearanceDuringStint, ClashKind.TwoOpenStints], clashes.Select(clash => clash.Kind));
        Assert.Equal(new(2031, 5, 5), clashes[1].Day);
        Assert.Equal(new(2031, 5, 20), clashes[2].Day);
    }

    [Fact]
    public void Feed_TheLeaguesWords_BecomeStints()
    {
        ListMove[] moves =
        [
            new(1, new(2031, 5, 4), null, "Seattle Mariners placed RHP Hank Made on the 15-day injured list retroactive to May 2, 2031. Right elbow inflammation."),
            new(1, new(2031, 5, 30), null, "Seattle Mariners transferred RHP Hank Made from the 15-day injured list to the 60-day injured list. Tommy John surgery."),
            new(1, new(2032, 7, 1), null, "Seattle Mariners activated RHP Hank Made from the 60-day injured list."),
            new(1, new(2032, 8, 1), null, "Tacoma Rainiers placed RHP Hank Made on the 7-day injured list."),
            new(2, new(2031, 6, 1), null, "Chicago Cubs placed LHP Paul Paper on the 10-day disabled list. Left oblique strain."),
            new(2, new(2031, 8, 1), null, "Chicago Cubs placed LHP Paul Paper on the 15-day injured list."),
        ];
        var stints = InjuredListFeed.Stints(moves);
        Assert.Equal(3, stints.Count);
        var first = stints[0].Stint;
        Assert.Equal((new DateOnly(2031, 5, 2), new DateOnly(2032, 7, 1), "Tommy John surgery", StintKind.Arm, new DateOnly(2031, 5, 4)), (first.Start, first.Return!.Value, first.Text, first.Kind, first.Announced!.Value));
        Assert.Equal(("Left oblique strain", StintKind.Other, (DateOnly?)null), (stints[1].Stint.Text, stints[1].Stint.Kind, stints[1].Stint.Return));
        Assert.Equal((StintKind.Undisclosed, 2), (stints[2].Stint.Kind, stints[2].Pitcher));
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(60, 2)]
    [InlineData(80, 3)]
    [InlineData(105, 4)]
    [InlineData(106, 5)]
    public void PitchSmart_Pitches_AskForDays(int pitches, int days) => Assert.Equal(days, PitchSmart.RestDays(pitches));

    static Stint Arm(DateOnly start) => new(null, start, null, "Elbow inflammation", StintKind.Arm);

    static Appearance Outing(DateOnly day) => new(1, day, true, true, 90, 20, 18, 0, Appearance.Untracked);
}
