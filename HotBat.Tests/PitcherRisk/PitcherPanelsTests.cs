using Bunit;
using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Tests.Support;
using HotBat.Web.Parts;
using HotBat.Web.PitcherRisk;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.PitcherRisk;

public sealed class PitcherPanelsTests : BunitContext
{
    readonly HandClock _clock = new(new(2024, 8, 15, 12, 0, 0, TimeSpan.Zero));

    public PitcherPanelsTests() => Services.AddSingleton<TimeProvider>(_clock);

    static PitcherDashboard Told => PitcherExamples.Dashboard(PitcherExamples.Risk());

    string Address => new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    [Fact]
    public void RiskNow_IsSaidBesideTheBaseRateWithItsEvidence()
    {
        var hero = Render<RiskNow>(p => p.Add(x => x.Dashboard, Told));
        var text = hero.Find(".hero").TextContent;
        Assert.Contains("8.4 in 100", text, StringComparison.Ordinal);
        Assert.Contains("Elevated", hero.Find(".band.mid").TextContent, StringComparison.Ordinal);
        Assert.Contains("1.4 times the base rate", text, StringComparison.Ordinal);
        Assert.Contains("7.5 in 100 pitchers of his role with as many arm stints, 6.0 in 100 of all, in a usual three weeks", text, StringComparison.Ordinal);
        Assert.Contains("of 1,200 told 7.0–9.0 in 100, 8.0 in 100 were hurt", text, StringComparison.Ordinal);
        // eight dots, of which six are the base rate; the words say so too
        Assert.Equal((6, 2), (hero.FindAll(".dots > i.a").Count, hero.FindAll(".dots > i.b").Count));
        Assert.Equal("100 pitchers in his situation: 8 hurt, where the base rate is 6", hero.Find(".dots").GetAttribute("aria-label"));
        Assert.Contains("Without release point; parts of velocity are missing", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RiskSilence.OnList, "He is on the injured list")]
    [InlineData(RiskSilence.Inactive, "has not pitched for more than 28 days")]
    [InlineData(RiskSilence.NoSeason, "mornings of a regular season")]
    [InlineData(RiskSilence.NoModel, "No model of pitcher risk speaks of this day")]
    public void RiskNow_NotTold_IsADashWithItsReason(RiskSilence silence, string said)
    {
        var dashboard = PitcherExamples.Dashboard(null, silence);
        var hero = Render<RiskNow>(p => p.Add(x => x.Dashboard, dashboard));
        Assert.Equal(Format.Unknown, hero.Find(".big").TextContent.Trim());
        Assert.Contains(said, hero.Markup, StringComparison.Ordinal);
        Assert.Empty(hero.FindAll(".dots"));
        Assert.Contains(said, Render<RiskReasonsPanel>(p => p.Add(x => x.Dashboard, dashboard)).Markup, StringComparison.Ordinal);
        Assert.Contains(said, WhatIf(dashboard, null).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_AddUpFromAnAverageOutingToTheRisk()
    {
        var panel = Render<RiskReasonsPanel>(p => p.Add(x => x.Dashboard, Told));
        Assert.Equal(["5.8", "+2.8", "−0.2", "8.4"], panel.FindAll("li > b").Select(b => b.TextContent));
        // what raises the risk has something to look at; what is not known says so
        Assert.Equal("To look at: what was changed", panel.FindAll(".look").Single().TextContent);
        Assert.Contains("not known, so it counts as for an average pitcher", panel.FindAll("li")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("no diagnosis", panel.Find(".note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Trend_HasItsBandsInWords_AndATwin()
    {
        IRenderedComponent<RiskTrendPanel> Panel(PitcherPageState state) => Render<RiskTrendPanel>(p => p.Add(x => x.Dashboard, Told).Add(x => x.State, state));
        var chart = Panel(PitcherExamples.State());
        Assert.Equal("Risk is 1.8 in 100 higher than on Jul 16, in the elevated band", chart.Find("h2").TextContent);
        Assert.Equal(["● High, over 12.0", "◐ Elevated", "Base rate 6.0", "○ Low"], chart.FindAll("svg text").Select(t => t.TextContent.Trim()).Where(t => t.Any(char.IsLetter) && t.Length > 3));
        // two days on the list are a gap
        Assert.Equal(2, chart.Find("path.ln").GetAttribute("d")!.Count(c => c == 'M'));
        Assert.Contains("in 60 of 100 pairs; a coin would in 50", chart.Find(".note").TextContent, StringComparison.Ordinal);
        var table = Panel(PitcherExamples.State() with { Risk = PanelView.Table });
        Assert.Equal(40, table.FindAll("tbody tr").Count);
        Assert.Equal("/api/v1/pitchers/661563/workload.csv?table=risk", table.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void Trend_NothingStored_SaysHowToGetIt() => Assert.Contains("score pitcher-risk",
        Render<RiskTrendPanel>(p => p.Add(x => x.Dashboard, Told with { Told = [] }).Add(x => x.State, PitcherExamples.State())).Find(".face").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Tracked_OfferedTypes_AreThoseThatAreTracked_UnknownIsSaid()
    {
        var panel = Render<TrackedPanel>(p => p.Add(x => x.Request, PitcherExamples.Request("SL")).Add(x => x.Dashboard, Told).Add(x => x.Outings, []).Add(x => x.State, PitcherExamples.State(new(Type: "SL"))));
        Assert.Equal(["All pitches", "Four-seam", "Changeup"], panel.FindAll("[aria-label='Pitch type'] a").Select(a => a.TextContent));
        Assert.Equal(["Velocity", "Spin"], panel.FindAll("[aria-label='What is drawn'] a").Select(a => a.TextContent));
        Assert.EndsWith("This season’s feed tells no release height, release side, extension.", panel.FindAll(".note")[^1].TextContent, StringComparison.Ordinal);
        Assert.Equal("/pitchers/661563?measure=spin&type=SL", panel.FindAll("[aria-label='What is drawn'] a")[1].GetAttribute("href"));
        Assert.Contains("Velocity of his slider is in no feed of 2024 that is loaded", panel.Find(".face").TextContent, StringComparison.Ordinal);
        Assert.Equal("Pitch mix: Four-seam 50%, Slider 30%, Changeup 20%", panel.Find(".mixb").GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void Outings_OfTwoClubs_SayForWhichHePitched(int clubs, int columns)
    {
        var dashboard = Told with { Outings = [.. Told.Outings.Select((outing, i) => outing with { TeamId = i < 8 || clubs == 1 ? 147 : 110 })] };
        var panel = Render<OutingsPanel>(p => p.Add(x => x.Request, PitcherExamples.Request()).Add(x => x.Dashboard, dashboard).Add(x => x.State, PitcherExamples.State()));
        Assert.Equal(columns, panel.FindAll("thead th").Count(th => th.TextContent.Trim() == "For"));
    }

    [Fact]
    public void Tracked_OutsideHisRange_TheHeadingSaysByHowMuch()
    {
        TrackedOuting[] outings = [new(PitcherExamples.Day.AddDays(-10), 90, 93.4, 93.5, .6), new(PitcherExamples.Day.AddDays(-3), 95, 92.1, 93.4, .6)];
        var panel = Render<TrackedPanel>(p => p.Add(x => x.Request, PitcherExamples.Request()).Add(x => x.Dashboard, Told).Add(x => x.Outings, outings).Add(x => x.State, PitcherExamples.State()));
        Assert.Equal("Velocity was 1.3 mph under his own mean on Aug 12", panel.Find("h2").TextContent);
        Assert.Equal(2, panel.FindAll("circle.dot").Count);
        Assert.Equal("Velocity was 0.1 mph under his own mean on Aug 5, within his usual range", TrackedText.All[0].Finding([outings[0]]));
    }

    IRenderedComponent<WhatIfPanel> WhatIf(PitcherDashboard dashboard, WhatIfRisk? asked) =>
        Render<WhatIfPanel>(p => p.Add(x => x.Request, PitcherExamples.Request()).Add(x => x.Dashboard, dashboard).Add(x => x.Asked, asked).Add(x => x.State, PitcherExamples.State()));

    [Fact]
    public async Task WhatIf_MovedTwice_StandsInTheAddressOnceItRests()
    {
        var panel = WhatIf(Told, new(5, 90, new(2024, 8, 18), .081, RiskBand.Elevated));
        Assert.Contains("−0.3 against this morning, after 90 pitches on Aug 18", panel.Find(".answer").TextContent, StringComparison.Ordinal);
        Assert.Equal(16, panel.FindAll(".heat tbody td").Count);
        var before = Address;
        var first = panel.Find("input[name=rest]").InputAsync(new() { Value = "6" });
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        var second = panel.Find("input[name=pitches]").InputAsync(new() { Value = "105" });
        _clock.Advance(TimeSpan.FromMilliseconds(150));
        // the second move came before the first had rested
        Assert.Equal(before, Address);
        Assert.Equal("true", panel.Find(".answer").GetAttribute("aria-busy"));
        Assert.Equal(["6", "105"], panel.FindAll("label b").Select(b => b.TextContent));
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        // the address is set before the handler has ended
        await Task.WhenAll(first, second);
        Assert.Equal("/pitchers/661563?rest=6&pitches=105", Address);
    }

    [Fact]
    public void WhatIf_SaysThroughWhatItMoves_AndWhatTheCountWeighs()
    {
        WhatIfRisk asked = new(5, 90, new(2024, 8, 18), .081, RiskBand.Elevated) { Why = new([new("short_rest_28", .0031), new("starter", -.0012), new("tommy_john", .0001)], [new("role", .0002)], 12) };
        var said = WhatIf(Told, asked).Find(".why").TextContent;
        Assert.Contains("Against this morning: short rest +0.3, role −0.1.", said, StringComparison.Ordinal);
        Assert.Contains("From 1 to 130 pitches of that outing the answer stays: the model gives the pitches of one outing no weight here", said, StringComparison.Ordinal);
        var weighs = WhatIf(Told, asked with { Why = new([], [new("role", .009), new("starter", .001)], 12) }).Find(".why").TextContent;
        Assert.Contains("None of the 12 features", weighs, StringComparison.Ordinal);
        Assert.Contains("the answer moves by +1.0 in 100 (role +1.0)", weighs, StringComparison.Ordinal);
    }

    [Fact]
    public void Trend_MadeUpLater_IsNeverPresentedAsTold()
    {
        IRenderedComponent<RiskTrendPanel> Panel(Func<int, bool> isMade, PanelView view = PanelView.Chart) => Render<RiskTrendPanel>(p => p
            .Add(x => x.Dashboard, Told with { Told = [.. Told.Told.Select((point, i) => point with { IsReconstructed = isMade(i) })] }).Add(x => x.State, PitcherExamples.State() with { Risk = view }));
        Assert.StartsWith("As it was told", Panel(_ => false).Find(".note").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Reconstructed: nobody told these mornings in time", Panel(_ => true).Find(".note").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("30 of 40 mornings are reconstructed, the last of them Aug 5", Panel(i => i < 30).Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Equal((30, 10), (Rows("reconstructed"), Rows("in time")));

        int Rows(string how) => Panel(i => i < 30, PanelView.Table).FindAll("tbody tr").Count(row => row.TextContent.Contains(how, StringComparison.Ordinal));
    }

    [Fact]
    public void Season_SpringAndOctober_AreWorkAndNoPartOfIt()
    {
        var spring = Told with { Outings = [.. Told.Outings.Take(3), Told.Outings[3] with { Day = new(2024, 3, 10), IsRegularSeason = false, GamePk = null }] };
        var hero = Render<RiskNow>(p => p.Add(x => x.Dashboard, spring)).Find(".hk");
        var facts = hero.QuerySelectorAll("dt").Zip(hero.QuerySelectorAll("dd")).ToDictionary(pair => pair.First.TextContent, pair => pair.Second.TextContent.Trim());
        Assert.Equal(("291", "3 and 1 in spring"), (facts["Season 2024"], facts["Outings"]));
        Assert.StartsWith("3 outings of 97 pitches", Render<WorkloadPanel>(p => p.Add(x => x.Dashboard, spring).Add(x => x.State, PitcherExamples.State())).Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Contains("spring", Render<OutingsPanel>(p => p.Add(x => x.Request, PitcherExamples.Request()).Add(x => x.Dashboard, spring).Add(x => x.State, PitcherExamples.State())).FindAll("tbody th")[3].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Outings_TwelveAPage_SortedByTheirColumns()
    {
        IRenderedComponent<OutingsPanel> Panel(PitcherPageState state) => Render<OutingsPanel>(p => p.Add(x => x.Request, PitcherExamples.Request()).Add(x => x.Dashboard, Told).Add(x => x.State, state));
        var panel = Panel(PitcherExamples.State());
        Assert.Equal(("Aug 12", 12), (panel.Find("tbody th").TextContent.Trim(), panel.FindAll("tbody tr").Count));
        Assert.Equal("/games/1000", panel.Find("tbody th a").GetAttribute("href"));
        Assert.Contains("4 short", panel.FindAll("tbody tr")[3].TextContent, StringComparison.Ordinal);
        Assert.Equal("Unknown: first outing, or after a pause of more than 15 days", Panel(PitcherExamples.State() with { LogSort = "pitches" }).FindAll("tbody tr")[0].QuerySelector("span.mut")!.GetAttribute("aria-label"));
        Assert.Equal(4, Panel(PitcherExamples.State() with { LogPage = 9 }).FindAll("tbody tr").Count);
    }

    [Fact]
    public void History_AndClashes_AreTold()
    {
        Assert.Equal("1 stint on the injured list in two years, all for the arm", Render<HistoryPanel>(p => p.Add(x => x.Dashboard, Told)).Find("h2").TextContent);
        Assert.Equal("No stint on the injured list is known", Render<HistoryPanel>(p => p.Add(x => x.Dashboard, Told with { Stints = [] })).Find("h2").TextContent);
        // the league's sentence is shown in plain words, itself on demand; what carries on an absence is counted once
        KnownStint[] stints =
        [
            new(new(2024, 6, 29), null, null, "Tommy John surgery", StintKind.Arm) { Continues = true },
            new(new(2023, 6, 27), new(2023, 6, 28), new(2023, 11, 15), "New York Yankees placed RHP Luis Gil on the 15-day injured list retroactive to June 27, 2023. Right elbow strain.", StintKind.Arm),
        ];
        var history = Render<HistoryPanel>(p => p.Add(x => x.Dashboard, Told with { Stints = stints }));
        Assert.Equal("1 stint on the injured list in two years, all for the arm", history.Find("h2").TextContent);
        Assert.Equal(["Tommy John surgery", "Right elbow strain"], history.FindAll(".il b").Select(b => b.TextContent));
        Assert.Contains("Injured list from Jun 29 on, not back by Aug 15; the same absence as the season before", history.FindAll(".il small")[0].TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Injured list from Jun 27, 2023 to Nov 15, 2023, 141 days", history.FindAll(".il small")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("placed RHP Luis Gil", history.Find("details").TextContent, StringComparison.Ordinal);
        var flagged = Told with { Clashes = [new(661563, new(2024, 6, 1), ClashKind.TwoClubs, "2 clubs on one day")], Anomalies = [new(661563, new(2024, 8, 12), "FF", OutingMeasure.Velocity, 90.1, 93.4, .8, 14)] };
        var flags = Render<RiskNow>(p => p.Add(x => x.Dashboard, flagged)).FindAll(".flag");
        Assert.Contains("He pitched for 2 clubs on one day. Both are kept.", flags[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Four-seam: 90.1 mph, usually 93.4 mph in 14 outings of the year before", flags[1].TextContent, StringComparison.Ordinal);
    }
}
