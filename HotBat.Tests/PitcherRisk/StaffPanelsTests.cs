using Bunit;
using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Web.Parts;
using HotBat.Web.PitcherRisk;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.PitcherRisk;

public sealed class StaffPanelsTests : BunitContext
{
    static readonly StaffLine[] s_lines =
    [
        PitcherExamples.Line(1, .05), PitcherExamples.Line(2, .13, isStarter: false), PitcherExamples.Line(3, .09, team: 110), PitcherExamples.Line(4, null, isListed: true), PitcherExamples.Line(5, .06, velocity: null),
        .. Enumerable.Range(10, 30).Select(id => PitcherExamples.Line(id, .04 + (.0001 * id))),
    ];

    static readonly StaffPageState s_all = new(null, new());

    static StaffView View(StaffRequest request) => StaffView.Of(PitcherExamples.Staff(s_lines), request);

    string Address => new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    [Fact]
    public void View_FiltersOrdersAndCuts()
    {
        Assert.Equal([2, 3, 5], View(PitcherExamples.Ask()).Shown.Take(3).Select(line => line.PitcherId));
        // who is told nothing of comes last either way
        Assert.Equal(4, View(PitcherExamples.Ask()).Listed[^1].PitcherId);
        Assert.Equal(4, View(PitcherExamples.Ask(sort: "risk")).Listed[^1].PitcherId);
        Assert.Equal([2], View(PitcherExamples.Ask(isStarter: false)).Listed.Select(line => line.PitcherId));
        // at the base rate itself a risk is elevated
        Assert.Equal([3, 5], View(PitcherExamples.Ask(band: RiskBand.Elevated)).Listed.Select(line => line.PitcherId));
        var orioles = View(PitcherExamples.Ask(team: PitcherExamples.Clubs[1], band: RiskBand.High));
        Assert.Equal((1, 0), (orioles.Members.Count, orioles.Listed.Count));
        Assert.Equal((25, 10, 2), (View(PitcherExamples.Ask()).Shown.Count, View(PitcherExamples.Ask(page: 9)).Shown.Count, View(PitcherExamples.Ask(page: 9)).Page));
    }

    [Fact]
    public void Cards_CountTheStaffWhateverIsFiltered()
    {
        var cards = Render<StaffCards>(p => p.Add(x => x.View, View(PitcherExamples.Ask(band: RiskBand.High))));
        Assert.Equal(["34", "1", "2", "1"], cards.FindAll(".v").Select(v => v.TextContent.Trim()));
        Assert.Contains("over 12.0 in 100, twice the base rate", cards.Find("dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("33 starters, 1 reliever · 1 more on the injured list", cards.Find("dl").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_RowsLeadToTheirPages_UnknownHasItsReason()
    {
        var table = Render<StaffTable>(p => p.Add(x => x.View, View(PitcherExamples.Ask())).Add(x => x.State, s_all));
        var first = table.FindAll("tbody tr")[0];
        Assert.Equal(("/pitchers/2", "/teams/nyy/pitching"), (first.QuerySelector("th a")!.GetAttribute("href"), first.QuerySelector("td a")!.GetAttribute("href")));
        Assert.Contains("High", first.QuerySelector(".band.high")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/pitchers?sort=risk", table.FindAll("thead a").Single(a => a.TextContent == "Risk in 100").GetAttribute("href"));
        var listed = Render<StaffTable>(p => p.Add(x => x.View, View(PitcherExamples.Ask(page: 2))).Add(x => x.State, s_all)).FindAll("tbody tr")[^1];
        Assert.Contains(listed.QuerySelectorAll("span"), span => span.GetAttribute("aria-label") == "Unknown: on the injured list");
        Assert.Contains("On the list", listed.TextContent, StringComparison.Ordinal);
        // on a club's own page its column would say the same in every row
        var club = new StaffPageState("nyy", new("nyy"));
        Assert.DoesNotContain(Render<StaffTable>(p => p.Add(x => x.View, View(PitcherExamples.Ask(team: PitcherExamples.Clubs[0]))).Add(x => x.State, club)).FindAll("thead th"), th => th.TextContent.Trim() == "Club");
    }

    [Theory]
    [InlineData(null, 4)]
    [InlineData(VelocityPlace.Out, 2)]
    [InlineData(VelocityPlace.Below, 1)]
    [InlineData(VelocityPlace.Above, 1)]
    public void Velocity_OutOfHisBand_IsMarkedAndFoundByItsFilter(VelocityPlace? place, int listed)
    {
        StaffLine With(int id, double? value, double? usual = 94) => PitcherExamples.Line(id, .05) with { LastVelocity = value is { } known ? new(PitcherExamples.Day.AddDays(-2), 90, known, usual, usual is null ? null : .3) : null };
        var view = StaffView.Of(PitcherExamples.Staff(With(1, 93.2), With(2, 94.9), With(3, 94.4), With(4, 91, usual: null)), PitcherExamples.Ask() with { Velocity = place });
        Assert.Equal(listed, view.Listed.Count);
        if (place is not null) return;
        var marks = Render<StaffTable>(p => p.Add(x => x.View, view).Add(x => x.State, s_all)).FindAll(".out");
        Assert.Equal(["▼ below his band", "▲ above his band"], marks.Select(mark => mark.TextContent));
        Assert.Equal("93.2 mph on Aug 13; his own band 93.4–94.6", marks[0].GetAttribute("title"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Trend_AgainstAnotherKindOfModel_SaysSo(bool isAnother)
    {
        var view = StaffView.Of(PitcherExamples.Staff(PitcherExamples.Line(1, .05)) with { IsTrendOfAnother = isAnother }, PitcherExamples.Ask());
        Assert.Equal(isAnother, Render<StaffTable>(p => p.Add(x => x.View, view).Add(x => x.State, s_all)).Markup.Contains("another kind of model told", StringComparison.Ordinal));
    }

    [Fact]
    public void Alerts_BeyondTheFirst_AreCountedOpenAndClosed()
    {
        StaffAlert Alert(int id, bool isOpen) => new(id, $"Al Nr{id}", 147, PitcherExamples.Day.AddDays(-5), RiskBand.Low, RiskBand.Elevated, .07, .06, isOpen ? null : PitcherExamples.Day.AddDays(-1), isOpen ? null : AlertEnd.FellBack);
        var staff = PitcherExamples.Staff(PitcherExamples.Line(1, .05)) with { Alerts = [.. Enumerable.Range(0, 7).Select(i => Alert(i, true)), Alert(8, false)] };
        var panel = Render<StaffAlerts>(p => p.Add(x => x.View, StaffView.Of(staff, PitcherExamples.Ask())).Add(x => x.State, s_all));
        Assert.Equal("7 open alerts", panel.Find("h2").TextContent);
        Assert.Equal("2 more open, 1 closed this week", panel.Find("summary").TextContent);
        Assert.Equal(5, panel.FindAll("li").Count);
        panel.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        Assert.Equal(8, panel.FindAll("li").Count);
    }

    [Fact]
    public void Table_NobodyLeft_LeadsBack()
    {
        var table = Render<StaffTable>(p => p.Add(x => x.View, View(PitcherExamples.Ask(team: PitcherExamples.Clubs[1], band: RiskBand.High))).Add(x => x.State, new StaffPageState("bal", new("bal", Band: "high"))));
        Assert.Equal("/teams/bal/pitching", table.Find("a.link").GetAttribute("href"));
    }

    [Fact]
    public void Distribution_BinsByBand_WithATwin_AndNothingToldIsSaid()
    {
        IRenderedComponent<StaffDistribution> Panel(StaffView view, PanelView shown = PanelView.Chart) => Render<StaffDistribution>(p => p.Add(x => x.View, view).Add(x => x.State, s_all with { Distribution = shown }));
        var chart = Panel(View(PitcherExamples.Ask()));
        Assert.Equal("1 of 34 are at more than twice the base rate", chart.Find("h2").TextContent);
        Assert.Equal(14, chart.FindAll("rect").Count);
        Assert.Equal("4 to 5 in 100: 30 pitchers", chart.FindAll("rect title")[4].TextContent);
        Assert.Equal(14, Panel(View(PitcherExamples.Ask()), PanelView.Table).FindAll("tbody tr").Count);
        var untold = StaffView.Of(PitcherExamples.Staff(PitcherExamples.Line(1, null)), PitcherExamples.Ask());
        Assert.Contains("No risks were told for this morning", Panel(untold).Markup, StringComparison.Ordinal);
        Assert.Contains("Nothing was told this morning", Render<StaffCards>(p => p.Add(x => x.View, untold)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Alerts_OpenAndClosed_SayWhy()
    {
        StaffAlert[] alerts =
        [
            new(2, "Al Nr02", 147, new(2024, 8, 13), RiskBand.Elevated, RiskBand.High, .13, .06, null, null),
            new(3, "Al Nr03", 110, new(2024, 8, 3), RiskBand.Low, RiskBand.Elevated, .07, .06, new(2024, 8, 11), AlertEnd.Listed),
        ];
        var view = StaffView.Of(PitcherExamples.Staff(s_lines) with { Alerts = alerts }, PitcherExamples.Ask());
        var shown = Render<StaffAlerts>(p => p.Add(x => x.View, view).Add(x => x.State, s_all));
        Assert.Equal("1 open alert", shown.Find("h2").TextContent);
        Assert.Contains("13.0 in 100 when raised on Aug 13, before elevated; open", shown.FindAll("li")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("closed Aug 11: he went on the injured list", shown.FindAll("li")[1].TextContent, StringComparison.Ordinal);
        var late = StaffView.Of(PitcherExamples.Staff(s_lines) with { Alerts = [alerts[0] with { IsReconstructed = true }], IsReconstructed = true }, PitcherExamples.Ask());
        Assert.Contains("before elevated, reconstructed: not raised that day; open", Render<StaffAlerts>(p => p.Add(x => x.View, late).Add(x => x.State, s_all)).Find("li").TextContent, StringComparison.Ordinal);
        Assert.Contains("Reconstructed: nobody told this morning", Render<StaffDistribution>(p => p.Add(x => x.View, late).Add(x => x.State, s_all)).Markup, StringComparison.Ordinal);
        Assert.Contains("none was closed in the week before", Render<StaffAlerts>(p => p.Add(x => x.View, View(PitcherExamples.Ask())).Add(x => x.State, s_all)).Markup, StringComparison.Ordinal);
        Assert.Single(StaffView.Of(PitcherExamples.Staff(s_lines) with { Alerts = alerts }, PitcherExamples.Ask(team: PitcherExamples.Clubs[1])).Alerts);
    }

    [Fact]
    public void Filters_Chosen_StandInTheAddressWithoutThePage()
    {
        var filters = Render<StaffFilters>(p => p.Add(x => x.Request, PitcherExamples.Ask(page: 2)).Add(x => x.State, new StaffPageState(null, new(Sort: "-p7", Page: "2", AsOf: "2024-08-01"))).Add(x => x.View, View(PitcherExamples.Ask())));
        filters.Find("select[name=band]").Change("high");
        Assert.Equal("/pitchers?band=high&sort=-p7&asof=2024-08-01", Address);
        // a club's staff has one address, wherever it is chosen, and the league's is a choice away
        filters.Find("select[name=team]").Change("BAL");
        Assert.Equal("/teams/bal/pitching?sort=-p7&asof=2024-08-01", Address);
        Render<StaffFilters>(p => p.Add(x => x.Request, PitcherExamples.Ask(PitcherExamples.Clubs[1])).Add(x => x.State, new StaffPageState("bal", new("bal", Band: "high"))).Add(x => x.View, null)).Find("select[name=team]").Change("");
        Assert.Equal("/pitchers?band=high", Address);
    }
}
