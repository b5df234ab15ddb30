using Bunit;
using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Web.HomeRuns;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.HomeRuns;

public sealed class TeamPanelsTests : BunitContext
{
    static readonly TeamDashboard s_scored = TeamExamples.Dashboard(1.25, 2, 0, 1, 3, 1, 1, 4, 1, 2, 1, 1, 1, 1, 1), s_unscored = TeamExamples.Dashboard(null, 2, 0, 1);

    string Address => new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    IRenderedComponent<TeamFilters> Filters(TeamParameters filters) =>
        Render<TeamFilters>(p => p.Add(f => f.Request, TeamExamples.Request()).Add(f => f.State, TeamExamples.State(filters) with { GamesPage = 2, GamesSort = "hr" }).Add(f => f.Dashboard, s_scored));

    IRenderedComponent<TeamGamesPanel> Games(TeamDashboard dashboard, TeamPageState state) =>
        Render<TeamGamesPanel>(p => p.Add(g => g.Request, TeamExamples.Request()).Add(g => g.Dashboard, dashboard).Add(g => g.State, state));

    [Theory]
    [InlineData("split", "away", "/teams/nyy?split=away&hand=L&games=hr")]
    [InlineData("split", "all", "/teams/nyy?hand=L&games=hr")]
    [InlineData("hand", "R", "/teams/nyy?split=home&hand=R&games=hr")]
    [InlineData("hand", "", "/teams/nyy?split=home&games=hr")]
    [InlineData("park", "2", "/teams/nyy?split=home&park=2&hand=L&games=hr")]
    [InlineData("from", "2024-05-01", "/teams/nyy?split=home&from=2024-05-01&hand=L&games=hr")]
    [InlineData("to", "2024-05-31", "/teams/nyy?split=home&to=2024-05-31&hand=L&games=hr")]
    [InlineData("minPa", "30", "/teams/nyy?split=home&hand=L&minPa=30&games=hr")]
    [InlineData("minPa", "0", "/teams/nyy?split=home&hand=L&games=hr")]
    // dates and parks of one season mean nothing in another
    [InlineData("season", "2023", "/teams/nyy?season=2023&games=hr")]
    public void Filter_Changed_IsTheAddress_FromTheFirstPageOn(string name, string value, string address)
    {
        Filters(new(Split: "home", Hand: "L")).Find($"[name={name}]").Change(value);
        Assert.Equal(address, Address);
    }

    [Fact]
    public void Filters_Clear_OnlyWhenSomethingIsChosen_KeepsSeasonAndDay()
    {
        Assert.DoesNotContain(Filters(new(Season: "2024", AsOf: "2024-07-01")).FindAll("a"), a => a.TextContent == "Clear");
        var clear = Filters(new(Season: "2024", AsOf: "2024-07-01", Hand: "L")).FindAll("a").Single(a => a.TextContent == "Clear");
        Assert.Equal("/teams/nyy?season=2024&asof=2024-07-01&games=hr", clear.GetAttribute("href"));
    }

    [Fact]
    public void Games_TwelveAPage_LatestFirst_WithTheRestOnTheNext()
    {
        var first = Games(s_scored, TeamExamples.State());
        Assert.Equal(12, first.FindAll("tbody tr").Count);
        Assert.Equal("Apr 14", first.Find("tbody tr th").TextContent.Trim());
        Assert.Equal(2, Games(s_scored, TeamExamples.State() with { GamesPage = 2 }).FindAll("tbody tr").Count);
        // a page that is not there is the last one
        Assert.Equal(2, Games(s_scored, TeamExamples.State() with { GamesPage = 99 }).FindAll("tbody tr").Count);
        Assert.Contains("1–12 of 14 games", first.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Games_SortedByHomeRuns_OffersTheOtherOrder_UnknownLast()
    {
        var panel = Games(s_scored, TeamExamples.State() with { GamesSort = "-hr" });
        Assert.Equal("descending", panel.FindAll("thead th").Single(th => th.TextContent.Trim() == "HR").GetAttribute("aria-sort"));
        Assert.Equal("/teams/nyy?games=hr", panel.FindAll("thead a").Single(a => a.TextContent == "HR").GetAttribute("href"));
        Assert.Equal("4", panel.Find("tbody tr td:nth-child(5)").TextContent.Trim());
        foreach (var sort in (string[])["hr9", "-hr9"])
            Assert.Equal("–", Games(s_scored, TeamExamples.State() with { GamesSort = sort, GamesPage = 2 }).FindAll("tbody tr")[^1].Children[^1].TextContent.Trim());
    }

    [Fact]
    public void Games_NotScored_ShowDashesNotZeros()
    {
        var cells = Games(s_unscored, TeamExamples.State()).Find("tbody tr").Children.Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(("–", "–"), (cells[5], cells[6]));
    }

    [Fact]
    public void Expected_WithoutXhr_SaysWhichIsMissing_ScoringModelOrEarlierSeason()
    {
        var request = TeamExamples.Request();
        IRenderedComponent<TeamExpectedPanel> Panel(bool hasEarlier, bool hasModel = false) => Render<TeamExpectedPanel>(p => p
            .Add(e => e.Request, request with { League = request.League with { HasEarlierBalls = hasEarlier, HasModel = hasModel } }).Add(e => e.Dashboard, s_unscored).Add(e => e.State, TeamExamples.State()));
        var panel = Panel(false);
        Assert.Equal("Expected home runs are not known yet", panel.Find("h2").TextContent);
        Assert.Contains("none before 2024 is loaded", panel.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains("No model of batted balls has been trained", Panel(true).Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains("wait for their xHR", Panel(true, hasModel: true).Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("svg"));
    }

    [Fact]
    public void Expected_AsTable_HasEveryScoredClub_ItsOwnRowMarkedAndBroughtIntoSight()
    {
        var centre = JSInterop.SetupModule(m => m.Identifier == "import");
        centre.SetupVoid("centre", _ => true).SetVoidResult();
        var panel = Render<TeamExpectedPanel>(p => p.Add(e => e.Request, TeamExamples.Request()).Add(e => e.Dashboard, s_scored).Add(e => e.State, TeamExamples.State() with { Expected = PanelView.Table }));
        Assert.Equal(2, panel.FindAll("tbody tr").Count);
        Assert.StartsWith("NYY", Assert.Single(panel.FindAll("tr[aria-current=true]")).TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("centre", Assert.Single(centre.Invocations).Identifier);
    }

    [Fact]
    public void KeyFigures_WithoutAModel_ShowADashWithItsReason()
    {
        var strip = Render<TeamKeyFigureStrip>(p => p.Add(k => k.Request, TeamExamples.Request()).Add(k => k.Dashboard, s_unscored));
        var card = strip.FindAll(".stat").Single(c => c.TextContent.Contains("HR minus expected", StringComparison.Ordinal));
        Assert.Equal("–", card.QuerySelector(".v")!.TextContent.Trim());
        Assert.Contains("xHR is learned from earlier seasons, and none before 2024 is loaded", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("–", string.Concat(card.TextContent.Where(c => c == '–')));
        Assert.Contains("1.00", strip.FindAll(".stat")[0].QuerySelector(".v")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyFigures_WithoutAHomeRun_HaveNoTopPark()
    {
        var strip = Render<TeamKeyFigureStrip>(p => p.Add(k => k.Request, TeamExamples.Request()).Add(k => k.Dashboard, TeamExamples.Dashboard(1, 0, 0)));
        Assert.Contains("No home run in view", strip.FindAll(".stat")[3].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_ProjectionWithItsRange_OrTheReasonForADash()
    {
        IRenderedComponent<TeamNextPanel> Panel(params UpcomingGame[] games) =>
            Render<TeamNextPanel>(p => p.Add(n => n.Request, TeamExamples.Request()).Add(n => n.State, TeamExamples.State()).Add(n => n.Dashboard, s_scored with { Upcoming = games }));
        var game = s_scored.Upcoming[0];
        var panel = Panel(game);
        Assert.Contains("PF 104 · L 100 · R 107", panel.Find("ol.next li").TextContent, StringComparison.Ordinal);
        Assert.Equal("–", panel.Find("ol.next .no").TextContent.Trim());
        Assert.Contains("– Projected home runs and HotBatScore: no model forecasts home runs yet.", panel.Find(".note").TextContent, StringComparison.Ordinal);
        var projected = Panel(game with { ProjectedHomeRuns = 1.4, ProjectedLow = 0, ProjectedHigh = 3, HotBatScore = 72 });
        Assert.Equal("1.40 home runs, 80% range 0 to 3", projected.Find(".rng").GetAttribute("aria-label"));
        Assert.Equal("1.40 (0–3)", projected.Find(".nx small").TextContent);
        Assert.Equal("HotBatScore 72", projected.Find(".score").TextContent);
        Assert.Contains("HotBatScore of a game", projected.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains("London Stadium, PF –: no club’s own park", Panel(game with { Park = null, Venue = "London Stadium" }).Find("ol.next li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Season_OfWhichAFewDaysAreLoaded_IsNeitherOverNorRanked()
    {
        var calendar = TeamExamples.Calendar with { Season = 2020, AsOf = new(2024, 2, 1), FirstGame = new(2020, 8, 1), LastGame = new(2020, 8, 1), GameDays = 1 };
        var request = TeamExamples.Request() with { View = TeamExamples.Request().View with { Calendar = calendar }, League = TeamExamples.Request().League with { Calendar = calendar, IsEarlierSeason = true, IsSeasonToCome = true } };
        JSInterop.Mode = JSRuntimeMode.Loose;
        string Header(SeasonCalendar shown, TeamDashboard? dashboard) => Render<TeamHeader>(p => p
            .Add(h => h.Request, request with { View = request.View with { Calendar = shown } }).Add(h => h.Dashboard, dashboard)
            .Add(h => h.Standings, [new(147, "AL", "East", 1, 0, 1, 1, 0, 1), new(110, "AL", "East", 0, 1, 0, 2, 1, null)])).Find(".meta").TextContent;
        var none = s_scored with { Upcoming = [] };
        Assert.Equal("Only 1 day of the 2020 season is loaded", Header(calendar, none).Trim());
        Assert.Contains("Season over", Header(calendar with { GameDays = 66 }, none), StringComparison.Ordinal);
        Assert.Contains("1 game ahead", Header(calendar with { GameDays = 66 }, none), StringComparison.Ordinal);
        // not loaded is not "no game"
        Assert.DoesNotContain("No game", Header(TeamExamples.Calendar, null), StringComparison.Ordinal);
        Assert.Equal(["2024 has not begun: the 2020 season is shown.", "Only 1 day of the 2020 season is loaded."], SeasonText.Notes(request.League));
    }

    [Fact]
    public void Filters_Refused_KeepWhatWasWritten_AndMarkIt()
    {
        IRenderedComponent<TeamFilters> Shown(string refused, TeamParameters filters) =>
            Render<TeamFilters>(p => p.Add(f => f.Request, TeamExamples.Request()).Add(f => f.State, TeamExamples.State(filters)).Add(f => f.Dashboard, null).Add(f => f.Refused, refused));
        var minimum = Shown("minPa", new(MinPa: "5000")).Find("[name=minPa]");
        Assert.Equal(("5000", "true"), (minimum.GetAttribute("value"), minimum.GetAttribute("aria-invalid")));
        var park = Shown("park", new(Park: "99999")).Find("[name=park]");
        Assert.Contains("99999", park.TextContent, StringComparison.Ordinal);
        Assert.Null(Shown("park", new(Park: "99999")).Find("[name=split]").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void Filters_SplitsOfDaysToCome_CannotBeChosen() => Assert.Equal(["aug", "sep-oct"],
        Filters(new()).FindAll("[name=split] option[disabled]").Select(o => o.GetAttribute("value")!));

    [Fact]
    public void Next_NoGameLeft_SaysSo() => Assert.Contains("No later game is on the loaded schedule",
        Render<TeamNextPanel>(p => p.Add(n => n.Request, TeamExamples.Request()).Add(n => n.State, TeamExamples.State()).Add(n => n.Dashboard, s_scored with { Upcoming = [] })).Markup, StringComparison.Ordinal);

    [Fact]
    public void Pitchers_ThirteenAPage_AndNoneSaysWhy()
    {
        IRenderedComponent<TeamPitchersPanel> Panel(TeamDashboard dashboard, int minimum = 0) =>
            Render<TeamPitchersPanel>(p => p.Add(x => x.Request, TeamExamples.Request(minimum)).Add(x => x.Dashboard, dashboard).Add(x => x.State, TeamExamples.State()));
        var panel = Panel(s_scored);
        Assert.Equal(13, panel.FindAll("tbody tr").Count);
        Assert.Equal("Bo Nr01", panel.Find("tbody th").TextContent.Trim());
        Assert.Equal("–", panel.Find("tbody tr td:nth-child(5)").TextContent.Trim());
        Assert.Contains("fewer than ten innings", panel.Find("tbody tr td:nth-child(5) span").GetAttribute("title"), StringComparison.Ordinal);
        Assert.Contains("has faced 50 batters", Panel(s_scored with { Pitchers = [] }, minimum: 50).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Pitchers_WithoutAHomeRun_AreLeftOutUntilAskedFor()
    {
        var faced = s_scored with { Pitchers = [s_scored.Pitchers[0], .. s_scored.Pitchers.Skip(1).Select(p => p with { HomeRuns = 0 })] };
        IRenderedComponent<TeamPitchersPanel> Panel(TeamDashboard dashboard, bool all = false) =>
            Render<TeamPitchersPanel>(p => p.Add(x => x.Request, TeamExamples.Request()).Add(x => x.Dashboard, dashboard).Add(x => x.State, TeamExamples.State() with { AllPitchers = all, PitchersPage = 2 }));
        var hurt = Panel(faced);
        Assert.Single(hurt.FindAll("tbody tr"));
        Assert.Contains("13 more have allowed none", hurt.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Equal("/teams/nyy?faced=all", hurt.Find(".note a").GetAttribute("href"));
        var all = Panel(faced, all: true);
        Assert.Contains("14 pitchers", all.Markup, StringComparison.Ordinal);
        Assert.Equal("/teams/nyy", all.Find(".note a").GetAttribute("href"));
        Assert.Equal("No one has been hurt yet", Panel(faced with { Pitchers = [.. faced.Pitchers.Skip(1)] }).Find("h2").TextContent);
    }

    [Fact]
    public void KeyFigures_OfOneHand_SayHowLittleOfAGameTheyCount()
    {
        string Strip(char? hand) => Render<TeamKeyFigureStrip>(p => p.Add(k => k.Request, TeamExamples.Request()).Add(k => k.Dashboard, s_scored with { Window = s_scored.Window with { PitcherHand = hand } })).FindAll(".stat")[0].TextContent;
        Assert.Contains("HR per game, against LHP only", Strip('L'), StringComparison.Ordinal);
        Assert.Contains("40.0 PA a game count here", Strip('L'), StringComparison.Ordinal);
        Assert.DoesNotContain("count here", Strip(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_FirstDay_IsTheClubsOwn_UntilALaterOneIsChosen()
    {
        var request = TeamExamples.Request() with { FirstGame = TeamExamples.Opening.AddDays(8) };
        string? From(TeamRequest shown) => Render<TeamFilters>(p => p.Add(f => f.Request, shown).Add(f => f.State, TeamExamples.State()).Add(f => f.Dashboard, s_scored)).Find("[name=from]").GetAttribute("value");
        Assert.Equal("2024-04-09", From(request));
        Assert.Equal("2024-05-01", From(request with { View = request.View with { Window = request.View.Window with { From = new(2024, 5, 1) } } }));
    }

    [Theory]
    [InlineData(null, null, "Filters")]
    [InlineData("L", null, "Filters (1)")]
    [InlineData("L", "home", "Filters (2)")]
    public void Filters_Folded_CountWhatIsChosen(string? hand, string? split, string text) =>
        Assert.Equal(text, Filters(new(Season: "2024", Hand: hand, Split: split)).Find("summary").TextContent.Trim());

    [Theory]
    [InlineData("/teams/nyy?season=2024&hand=L&trend=table", null)]
    [InlineData("/teams/nyy?utm_source=x&fbclid=y", null)]
    [InlineData("/teams/nyy?saeson=2024", "There is no parameter “saeson”; did you mean “season”? Left out of the view.")]
    public void UnknownParameters_OfAPage_AreNamed(string address, string? said)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        Assert.Equal(said, Render<UnknownParameters>(p => p.Add(u => u.Page, typeof(TeamPage))).FindAll("p").SingleOrDefault()?.TextContent);
    }

    [Fact]
    public void Splits_LinkToThemselves_InChartAndTable()
    {
        IRenderedComponent<TeamSplitsPanel> Panel(PanelView view) =>
            Render<TeamSplitsPanel>(p => p.Add(x => x.Request, TeamExamples.Request()).Add(x => x.Dashboard, s_scored).Add(x => x.State, TeamExamples.State() with { Splits = view }));
        Assert.Equal("/teams/nyy?split=home", Panel(PanelView.Chart).Find("tbody a").GetAttribute("href"));
        Assert.Equal(["Venue", "Month"], Panel(PanelView.Chart).FindAll("tr.grp").Select(g => g.TextContent.Trim()));
        Assert.Contains("80% interval", Panel(PanelView.Table).Find("thead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void AsOf_OfToday_HasNoBanner()
    {
        IRenderedComponent<AsOfBanner> Banner(DateOnly asOf) => Render<AsOfBanner>(p => p.Add(b => b.Today, new(2024, 8, 1)).Add(b => b.AsOf, asOf).Add(b => b.BackUrl, "/teams/nyy"));
        Assert.Equal("", Banner(new(2024, 8, 1)).Markup.Trim());
        Assert.Equal("/teams/nyy", Banner(new(2024, 7, 31)).Find("a").GetAttribute("href"));
    }
}
