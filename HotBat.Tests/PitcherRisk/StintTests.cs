using HotBat.Core.PitcherRisk;

namespace HotBat.Tests.PitcherRisk;

public sealed class StintTests
{
    static readonly SeasonSpan s_season = new(new(2031, 3, 27), new(2031, 9, 28));

    static readonly SeasonList s_list = new(StintSource.RosterResource, new(2031, 3, 1), new(2031, 10, 1));

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
        Assert.Equal(label, RiskOutcome.Of(start is null ? [] : [Arm(DateOnly.Parse(start))], DateOnly.Parse(day), s_season, s_list).Label);

    [Theory]
    [InlineData("Strained oblique", "strained oblique")]
    [InlineData("Tommy John surgery", "Tommy John surgery")]
    [InlineData(" ", null)]
    public void Injury_WithinASentence_BeginsSmall_ButForAMansName(string text, string? words) => Assert.Equal(words, InjuryText.WithinSentence(text));

    [Fact]
    public void Outcome_WhatEndsTheWindow_IsSaid()
    {
        var late = RiskOutcome.Of([Arm(new(2031, 9, 20))], new(2031, 9, 15), s_season, s_list);
        Assert.Equal((RiskLabel.SeasonEnds, 5, 13), (late.Label, late.InjuryAfter!.Value, late.DaysSeen));
        Assert.Equal(new RiskOutcome(RiskLabel.DataEnds, null, 4), RiskOutcome.Of([], new(2031, 6, 1), s_season, s_list.UpTo(new(2031, 6, 5))));
    }

    [Fact]
    public void Outcome_OfDaysThatNoListTells_IsUnknown()
    {
        // of June 10 on somebody tells; of the whole season nobody
        var late = s_list with { From = new(2031, 6, 10) };
        Assert.Equal(RiskLabel.Sound, RiskOutcome.Of([], new(2031, 6, 9), s_season, late).Label);
        Assert.Equal(new RiskOutcome(RiskLabel.DataEnds, null, 0), RiskOutcome.Of([], new(2031, 6, 8), s_season, late));
        Assert.Equal(new RiskOutcome(RiskLabel.DataEnds, null, 0), RiskOutcome.Of([], new(2031, 6, 9), s_season, null));
        Assert.Equal(RiskLabel.OnList, RiskOutcome.Of([Arm(new(2031, 6, 1))], new(2031, 6, 9), s_season, null).Label);
    }

    [Theory]
    [InlineData("2031-09-24", "2031-09-24")]
    [InlineData("2031-09-25", "2031-09-28")]
    [InlineData("2031-10-04", "2031-10-04")]
    public void List_ThatGoesOnToTheSeasonsLastDays_TellsOfThem(string last, string through) =>
        Assert.Equal(DateOnly.Parse(through), SeasonList.Of(StintSource.RosterResource, new(2031, 3, 1), DateOnly.Parse(last), s_season).Through);

    [Fact]
    public void Outcome_OfTheDayHeIsActivated_IsNotAsked_AsNobodyIsToldOfItsMorning()
    {
        var stint = Arm(new(2031, 6, 1)) with { Return = new(2031, 6, 20) };
        Assert.Equal([RiskLabel.OnList, RiskLabel.OnList, RiskLabel.Sound], ((int[])[19, 20, 21]).Select(day => RiskOutcome.Of([stint], new(2031, 6, day), s_season, s_list).Label));
        var history = new RiskHistory([new(1, null, [.. ((int[])[20, 25]).Select(day => Outing(new(2031, 6, day)))], [stint], [], null, [])], SeasonSpans.Published, new Dictionary<int, SeasonList> { [2031] = s_list });
        Assert.All(RiskWalk.Examples(history, _ => true), example => Assert.Equal(example.IsListed, example.Outcome.Label == RiskLabel.OnList));
    }

    [Fact]
    public void Outcome_InjuredBeforeTheListBegins_CountsFromTheInjury()
    {
        Stint[] stints = [Arm(new(2031, 7, 20)) with { Injured = new(2031, 6, 12) }];
        Assert.Equal(2, RiskOutcome.Of(stints, new(2031, 6, 10), s_season, s_list).InjuryAfter);
        Assert.Equal(RiskLabel.Sound, RiskOutcome.Of([stints[0] with { Kind = StintKind.Other }], new(2031, 6, 10), s_season, s_list).Label);
    }

    [Fact]
    public void Book_SeveralSources_TakesTheMostTrustedOfEachSeason()
    {
        SourcedStint[] told =
        [
            new(1, StintSource.Collection, 2030, Arm(new(2030, 5, 1))), new(1, StintSource.RosterResource, 2031, Arm(new(2031, 5, 1))), new(2, StintSource.Collection, 2031, Arm(new(2031, 5, 1))),
            new(2, StintSource.Transactions, 2032, Arm(new(2032, 5, 1))),
        ];
        var book = Book(told, _ => []);
        Assert.Equal([2030, 2031], book[1].Select(stint => stint.Start.Year));
        Assert.Equal([2032], book[2].Select(stint => stint.Start.Year));
    }

    [Fact]
    public void Book_OfOnePitcher_TrustsWhomTheWholeListTrusts()
    {
        SourcedStint[] told = [new(1, StintSource.Collection, 2031, Arm(new(2031, 5, 1))), new(2, StintSource.RosterResource, 2031, Arm(new(2031, 5, 1)))];
        var lists = Lists(told);
        Assert.Equal([2], StintBook.Of(told, lists, _ => []).Keys);
        Assert.Empty(StintBook.Of([told[0]], lists, _ => []));
    }

    [Fact]
    public void Book_AStintNobodyEnded_EndsWithHisNextOutingOrTheYear()
    {
        SourcedStint[] told = [new(1, StintSource.RosterResource, 2031, Arm(new(2031, 5, 1))), new(2, StintSource.RosterResource, 2031, Arm(new(2031, 5, 1)))];
        var book = Book(told, pitcher => pitcher == 2 ? [] : [Outing(new(2031, 5, 3)), Outing(new(2031, 6, 20)), Outing(new(2031, 6, 25))]);
        // May 3 is too soon: a clash, no return
        Assert.Equal(new(2031, 6, 20), book[1][0].Return);
        Assert.Equal(new(2031, 11, 15), book[2][0].Return);
    }

    [Theory]
    // one operation on the lists of two seasons
    [InlineData("2031-06-28", "Tommy John surgery", "2031-06-28", "2032-06-29", true)]
    // operated on while he was out, back on the list in spring
    [InlineData("2031-06-28", "Elbow inflammation", "2031-09-05", "2032-03-27", true)]
    // operated on in winter, before that season's list was cleared
    [InlineData("2031-09-01", "Elbow inflammation", "2031-11-01", "2032-03-27", true)]
    // hurt anew in spring
    [InlineData("2031-06-28", "Tommy John surgery", "2032-03-20", "2032-03-27", false)]
    // without dates an operation in the same words goes on; an inflammation may be another
    [InlineData(null, "Right elbow surgery", null, "2032-03-27", true)]
    [InlineData(null, "Elbow inflammation", null, "2032-03-27", false)]
    public void Book_TheNextSeasonsStintForTheSame_CarriesTheAbsenceOn(string? hurt, string text, string? hurtAgain, string again, bool continues)
    {
        var first = Arm(new(2031, 6, 29)) with { Injured = Day(hurt), Text = text };
        var second = Arm(Day(again)!.Value) with { Injured = Day(hurtAgain), Text = hurtAgain is null ? text : "Tommy John surgery" };
        SourcedStint[] told = [new(1, StintSource.RosterResource, 2031, first), new(1, StintSource.RosterResource, 2032, second)];
        Assert.Equal([false, continues], Book(told, _ => [Outing(new(2031, 6, 27))])[1].Select(stint => stint.Continues));
        // who has pitched between came back, and was hurt again
        Assert.Equal([false, false], Book(told, _ => [Outing(new(2031, 6, 27)), Outing(new(2032, 3, 26))])[1].Select(stint => stint.Continues));
        // of another part of the body it is another
        Assert.DoesNotContain(true, Book([told[0], told[1] with { Stint = second with { Kind = StintKind.Other } }], _ => [])[1].Select(stint => stint.Continues));
    }

    [Fact]
    public void Book_TwoStintsOfOneSeason_AreTwo()
    {
        SourcedStint[] told =
        [
            new(1, StintSource.RosterResource, 2031, Arm(new(2031, 5, 1)) with { Injured = new(2031, 4, 30), Return = new(2031, 5, 20) }), new(1, StintSource.RosterResource, 2031, Arm(new(2031, 5, 21)) with { Injured = new(2031, 4, 30) }),
            // the third season running: it carries on what carried on
            new(1, StintSource.RosterResource, 2032, Arm(new(2032, 3, 27)) with { Injured = new(2031, 4, 30) }), new(1, StintSource.RosterResource, 2033, Arm(new(2033, 3, 27)) with { Injured = new(2032, 9, 1) }),
        ];
        Assert.Equal([false, false, true, true], Book(told, _ => [])[1].Select(stint => stint.Continues));
    }

    [Fact]
    public void Continued_KeepsHimOut_AndIsNoInjuryAndNoFurtherStint()
    {
        Stint[] stints = [Arm(new(2030, 6, 27)) with { Return = new(2030, 11, 15) }, Arm(new(2031, 6, 10)) with { Return = new(2031, 7, 10), Continues = true }];
        Assert.Equal(RiskLabel.Sound, RiskOutcome.Of(stints, new(2031, 6, 1), s_season, s_list).Label);
        Assert.Equal(RiskLabel.OnList, RiskOutcome.Of(stints, new(2031, 6, 20), s_season, s_list).Label);
        Assert.Equal(RiskLabel.ArmInjury, RiskOutcome.Of([stints[0], stints[1] with { Continues = false }], new(2031, 6, 1), s_season, s_list).Label);
        double Of(Stint[] his, string feature, DateOnly morning) => new PitcherLedger(new(1, null, [], his, [], null, []), SeasonSpans.Published).Features(morning)[RiskFeatures.IndexOf(feature)];
        Assert.Equal((1, 1, 1, 1), (Of(stints, "arm_stints_2_years", new(2031, 8, 1)), Of(stints, "stints_2_years", new(2031, 8, 1)), Of(stints, "arm_stints_ever", new(2031, 8, 1)) / Math.Log(2), Of(stints, "on_list", new(2031, 6, 20))));
        Assert.Equal(2, Of([stints[0], stints[1] with { Continues = false }], "arm_stints_2_years", new(2031, 8, 1)));
        // he came off the list on July 10 alike
        Assert.Equal(Math.Exp(-22 / 180.0), Of(stints, "arm_recency", new(2031, 8, 1)), 9);
    }

    [Theory]
    [InlineData("Tommy John surgery", "Tommy John surgery")]
    [InlineData("right elbow inflammation", "Right elbow inflammation")]
    [InlineData("Chicago Cubs placed LHP Paul Paper on the 15-day injured list retroactive to May 2, 2031. Left oblique strain.", "Left oblique strain")]
    [InlineData("Seattle Mariners transferred RHP Hank Made from the 15-day injured list to the 60-day injured list. Tommy John surgery.", "Tommy John surgery")]
    [InlineData("made on the 10-day disabled list", null)]
    [InlineData("paper placed on d10 with torn ligament in left thumb", "Torn ligament in left thumb")]
    [InlineData("  ", null)]
    public void Words_OfTheListsText_ArePlainAndShort(string text, string? words) => Assert.Equal(words, InjuryText.Words(text));

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

    static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day);

    static IReadOnlyDictionary<int, IReadOnlyList<Stint>> Book(SourcedStint[] told, Func<int, IReadOnlyList<Appearance>> appearances) => StintBook.Of(told, Lists(told), appearances);

    static Dictionary<int, SeasonList> Lists(IEnumerable<SourcedStint> told) => told.GroupBy(stint => stint.Season).ToDictionary(season => season.Key, season => s_list with { Source = season.Min(stint => stint.Source) });

    static Stint Arm(DateOnly start) => new(null, start, null, "Elbow inflammation", StintKind.Arm);

    static Appearance Outing(DateOnly day) => new(1, day, true, true, 90, 20, 18, 0, Appearance.Untracked);
}
