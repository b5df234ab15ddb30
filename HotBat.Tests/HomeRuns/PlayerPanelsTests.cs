using AngleSharp.Dom;
using Bunit;
using HotBat.Core.HomeRuns;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Charts;
using HotBat.Web.HomeRuns;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.HomeRuns;

public sealed class PlayerPanelsTests : BunitContext
{
    static readonly ParksOut s_known = new(29, 29, 29, 30, true), s_mean = new(27.4, 24, 30, 30, false);
    static readonly PlayerDashboard s_some = PlayerExamples.Dashboard([.. Enumerable.Range(1, 16).Select(i => PlayerExamples.Homer(i, parks: s_known))]);

    string Address => new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery;

    IRenderedComponent<PlayerLogPanel> Log(PlayerDashboard dashboard, PlayerPageState? state = null) =>
        Render<PlayerLogPanel>(p => p.Add(l => l.Request, PlayerExamples.Request()).Add(l => l.Dashboard, dashboard).Add(l => l.State, state ?? PlayerExamples.State()));

    /// <summary>Of the first row, under a header.</summary>
    static IElement Cell(IRenderedComponent<PlayerLogPanel> log, string header) =>
        log.FindAll("tbody tr")[0].Children[log.FindAll("thead th").ToList().FindIndex(th => th.TextContent.Trim() == header)];

    [Fact]
    public void Log_FourteenAPage_NewestFirst_DatesLeadToTheGame()
    {
        var log = Log(s_some);
        Assert.Equal(14, log.FindAll("tbody tr").Count);
        Assert.Equal("16", log.Find("tbody th").TextContent.Trim());
        Assert.Equal("/games/1016?play=16#play-16", Cell(log, "Date").QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(2, Log(s_some, PlayerExamples.State() with { LogPage = 9 }).FindAll("tbody tr").Count);
        Assert.Equal("/players/592450?log=-distance", log.FindAll("thead a").Single(a => a.TextContent == "Distance").GetAttribute("href"));
    }

    [Fact]
    public void Log_Parks_SayWhatTheyRestOn()
    {
        (string, string?) Parks(HomeRunLogLine homer) => Cell(Log(PlayerExamples.Dashboard(homer)), "of 30").FirstElementChild is { } cell ? (cell.TextContent, cell.GetAttribute("title")) : default;
        Assert.Equal(("29", "Out in 29 of 30 parks, estimated"), Parks(PlayerExamples.Homer(1, parks: s_known)));
        Assert.Equal(("≈27", "24–30 of 30 parks, depending on its direction, which is not recorded"), Parks(PlayerExamples.Homer(1, parks: s_mean)));
        Assert.Equal(("–", "Its distance is not recorded"), Parks(PlayerExamples.Homer(1, distance: null)));
        Assert.Equal(("inside", "It stayed inside the park"), Parks(PlayerExamples.Homer(1, inside: true)));
    }

    [Fact]
    public void Log_WithoutAHomeRun_SaysSo() => Assert.Contains("No home run in view", Log(PlayerExamples.Dashboard()).Markup, StringComparison.Ordinal);

    [Fact]
    public void Percentiles_StateMinimumAndField_UnknownHasItsReason()
    {
        var panel = Render<PlayerPercentilesPanel>(p => p.Add(x => x.Dashboard, s_some).Add(x => x.State, PlayerExamples.State()));
        Assert.Contains("among 200 qualified batters", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("2.6 PA a team game, 273 by this day", panel.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Equal("Barrel rate 24.0%, percentile 98", panel.Find(".bar").GetAttribute("aria-label"));
        Assert.Contains("Direction is not in this season’s feed yet", panel.FindAll(".pct")[1].TextContent, StringComparison.Ordinal);
        var guest = s_some with { Season = s_some.Season with { IsQualified = false } };
        Assert.Contains("shown as a guest’s", Render<PlayerPercentilesPanel>(p => p.Add(x => x.Dashboard, guest).Add(x => x.State, PlayerExamples.State())).Markup, StringComparison.Ordinal);
        Assert.Equal(3, Render<PlayerPercentilesPanel>(p => p.Add(x => x.Dashboard, s_some).Add(x => x.State, PlayerExamples.State() with { Percentiles = PanelView.Table })).FindAll("tbody tr").Count);
    }

    [Fact]
    public void KeyFigures_PaceAndNextGame_WithTheFactorOfHisSide()
    {
        string Strip(char? bats) => Render<PlayerKeyFigureStrip>(p => p.Add(k => k.Request, PlayerExamples.Request(bats)).Add(k => k.Dashboard, s_some).Add(k => k.State, PlayerExamples.State())).Find("dl").TextContent;
        Assert.Contains("2nd of 500 batters · pace 50", Strip('R'), StringComparison.Ordinal);
        Assert.Contains("HR park factor 107 for right-handed batters", Strip('R'), StringComparison.Ordinal);
        Assert.Contains("HR park factor 100 for left-handed batters", Strip('L'), StringComparison.Ordinal);
        Assert.Contains("HR park factor 104 for all batters", Strip('B'), StringComparison.Ordinal);
    }

    [Fact]
    public void Spray_OfOtherGames_SaysSo_OfNone_SaysWhy()
    {
        IRenderedComponent<PlayerSprayPanel> Panel(PlayerSpray spray) => Render<PlayerSprayPanel>(p => p.Add(x => x.Dashboard, s_some with { Spray = spray }).Add(x => x.State, PlayerExamples.State()));
        var panel = Panel(s_some.Spray);
        Assert.Contains("all 2 balls that have one, 2022–2024, postseason included", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(2, panel.FindAll("circle").Count);
        Assert.Equal("Apr 2, 2024: home run, 108.0 mph, 28°, 420 ft", panel.Find("circle.f1 title").TextContent);
        Assert.Equal(["318", "399", "408", "375", "314"], panel.FindAll("text").Select(t => t.TextContent.Trim()));
        Assert.Contains("Direction is not known", Panel(s_some.Spray with { Balls = [] }).Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 ball with a direction on file")]
    [InlineData(19, "19 balls with a direction on file")]
    [InlineData(20, "Most of his home runs go to left")]
    public void Spray_OfFewBalls_CountsThemAndClaimsNothing(int balls, string title)
    {
        var spray = s_some.Spray with { Balls = [.. Enumerable.Repeat(new PlayerBall(new(2024, 4, 2), BallOutcome.HomeRun, 108, 28, 420, -40, "Al Ames"), balls)] };
        var panel = Render<PlayerSprayPanel>(p => p.Add(x => x.Dashboard, s_some with { Spray = spray }).Add(x => x.State, PlayerExamples.State()));
        Assert.Equal(title, panel.Find("h2").TextContent);
        Assert.Equal(balls < 20, panel.Markup.Contains("under 20 are too few to tell where he hits", StringComparison.Ordinal));
        Assert.Contains(title, panel.Find("svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(19, 3, 0, "19 plate appearances with a zone on file")]
    [InlineData(20, 3, 0, "Most home runs: the heart")]
    [InlineData(20, 3, 2, "Most home runs: the heart")]
    // no one zone has the most
    [InlineData(20, 3, 3, "By zone")]
    [InlineData(20, 1, 0, "By zone")]
    public void Zones_OfFewTurnsOrNoneAhead_ClaimNothing(int turns, int heart, int below, string title)
    {
        var zones = new PlayerZones(true, turns, new(2024, 4, 1), new(2024, 4, 9), [new(5, turns / 2, heart, 8, 91), new(8, turns - turns / 2, below, 8, 91)]);
        var panel = Render<PlayerZonesPanel>(p => p.Add(x => x.Dashboard, s_some with { Zones = zones }).Add(x => x.State, PlayerExamples.State()));
        Assert.Equal(title, panel.Find("h2").TextContent);
        Assert.Equal(title.StartsWith("Most", StringComparison.Ordinal), panel.Find("svg.zones").GetAttribute("aria-label")!.Contains("most home runs", StringComparison.Ordinal));
    }

    [Fact]
    public void Zones_EachHasItsNumber_FewAreUnknown()
    {
        var panel = Render<PlayerZonesPanel>(p => p.Add(x => x.Dashboard, s_some).Add(x => x.State, PlayerExamples.State()));
        Assert.Equal(13, panel.FindAll("g").Count);
        Assert.Equal("Most home runs: the heart", panel.Find("h2").TextContent);
        Assert.Equal("20%", panel.Find("g.z7 .fig").TextContent.Trim());
        Assert.Equal("–", panel.Find("g.z0 .fig").TextContent.Trim());
        Assert.Contains("Zones are not known", Render<PlayerZonesPanel>(p => p.Add(x => x.Dashboard, s_some with { Zones = new(true, 0, null, null, []) }).Add(x => x.State, PlayerExamples.State())).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Pace_DrawsTheRangeAhead_NotAfterTheSeason()
    {
        IRenderedComponent<PlayerPacePanel> Panel(PlayerDashboard dashboard) => Render<PlayerPacePanel>(p => p.Add(x => x.Dashboard, dashboard).Add(x => x.State, PlayerExamples.State()));
        Assert.Equal("On pace for 50", Panel(s_some).Find("h2").TextContent);
        Assert.Single(Panel(s_some).FindAll("path.ar"));
        var over = s_some with { Calendar = s_some.Calendar with { AsOf = new(2024, 10, 5) }, Season = s_some.Season with { TeamGamesLeft = 0 } };
        Assert.Equal("16 at the end of the season", Panel(over).Find("h2").TextContent);
        Assert.Empty(Panel(over).FindAll("path.ar"));
    }

    [Fact]
    public void Splits_LinkToTheirView_SidesOfASwitchHitterDoNot()
    {
        var panel = Render<PlayerSplitsPanel>(p => p.Add(x => x.Dashboard, s_some).Add(x => x.State, PlayerExamples.State()));
        Assert.Equal(["Venue", "Pitcher hand", "Side of the plate"], panel.FindAll("tr.grp").Select(g => g.TextContent.Trim()));
        Assert.Equal(["/players/592450?split=home", "/players/592450?split=vs-lhp"], panel.FindAll("tbody a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public void Next_NotForecast_IsADashWithItsReason_AndTheFactorOfHisSide()
    {
        var panel = Render<PlayerNextPanel>(p => p.Add(x => x.Request, PlayerExamples.Request()).Add(x => x.Dashboard, s_some).Add(x => x.State, PlayerExamples.State()));
        Assert.Equal(["–", "–"], panel.FindAll("ol b").Select(b => b.TextContent));
        Assert.Equal("/games/2000", panel.Find("ol li a").GetAttribute("href"));
        Assert.DoesNotContain("%", panel.Find("ol").TextContent, StringComparison.Ordinal);
        Assert.Contains("– Chances: no model forecasts home runs yet.", panel.Find(".note").TextContent, StringComparison.Ordinal);
        Assert.Contains("HR park factor 107 for right-handed batters", panel.FindAll("ol p")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("no HR park factor", panel.FindAll("ol p")[1].TextContent, StringComparison.Ordinal);
    }

    static PlayerForecast Chance => new(2000, .218, .18, .26, .118, 4.3, 97.2, 2, false, 500, "Al Ames",
        [new(ForecastTopic.Batter, Math.Log(2.08), "16 homers in 400 trips, 1.4× the league’s rate")], new(1, "hr-1", new(2024, 8, 1), new(2024, 8, 1, 11, 0, 0, DateTimeKind.Utc), false));

    [Fact]
    public void Next_Forecast_HasChanceRangeReasonsAndTheLab()
    {
        var dashboard = s_some with { Upcoming = [s_some.Upcoming[0] with { ProjectedHomeRuns = 1.4 }, s_some.Upcoming[1] with { ProjectedHomeRuns = 1.2 }], Forecasts = [Chance] };
        var request = PlayerExamples.Request();
        request = request with { League = request.League with { HasForecasts = true } };
        var rows = Render<PlayerNextPanel>(p => p.Add(x => x.Request, request).Add(x => x.Dashboard, dashboard).Add(x => x.State, PlayerExamples.State())).FindAll("ol li");
        Assert.Equal(("21.8%", "21.8%, 80% range 18–26%", "HotBatScore 97"), (rows[0].QuerySelector("b")!.TextContent, rows[0].QuerySelector(".rng")!.GetAttribute("aria-label"), rows[0].QuerySelector(".score")!.TextContent));
        Assert.StartsWith("16 homers in 400 trips, 1.4× the league’s rate (×2.08). Projected to bat 2nd.", rows[0].QuerySelector("p")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("/lab?batter=592450&pitcher=500&park=2&slot=2&home=no", rows[0].QuerySelector("p a")!.GetAttribute("href"));
        Assert.Equal(("–", "Not in the line-up that is forecast"), (rows[1].QuerySelector("b")!.TextContent, rows[1].QuerySelector(".no")!.TextContent));
    }

    [Fact]
    public void Next_Reasons_AreTheLargestAndTheLargestOfTheGame()
    {
        ForecastReason Reason(ForecastTopic topic, double times) => new(topic, Math.Log(times), topic.ToString());
        var why = PlayerForecastText.Why(Chance with
        {
            Reasons = [Reason(ForecastTopic.Batter, 2), Reason(ForecastTopic.Contact, 1.6), Reason(ForecastTopic.Ballpark, .9)],
        });
        Assert.Equal("Batter (×2.00); Ballpark (×0.90). Projected to bat 2nd.", why);
        Assert.StartsWith("Nothing sets it apart from a usual game.", PlayerForecastText.Why(Chance with { Reasons = [] }), StringComparison.Ordinal);
    }

    [Fact]
    public void KeyFigures_ChanceInTheNextGame_WithRangeScoreAndUsualCase()
    {
        AngleSharp.Dom.IElement Card(PlayerDashboard dashboard) => Render<PlayerKeyFigureStrip>(p => p.Add(k => k.Request, PlayerExamples.Request()).Add(k => k.Dashboard, dashboard).Add(k => k.State, PlayerExamples.State())).FindAll(".stat")[3];
        var told = Card(s_some with { Forecasts = [Chance] });
        Assert.Equal("21.8%", told.QuerySelector(".v")!.TextContent.Trim());
        Assert.Contains("18–26% · Aug 1 @ BAL HotBatScore 97", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("Average starting batter 11.8%", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chance to homer – no model forecasts home runs yet", Card(s_some).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("split", "away", "/players/592450?split=away&hand=L")]
    [InlineData("hand", "", "/players/592450")]
    [InlineData("from", "2024-05-01", "/players/592450?from=2024-05-01&hand=L")]
    [InlineData("season", "2023", "/players/592450?season=2023")]
    public void Filter_Changed_IsTheAddress(string name, string value, string address)
    {
        var filters = Render<PlayerFilters>(p => p.Add(f => f.Request, PlayerExamples.Request()).Add(f => f.Dashboard, s_some).Add(f => f.State, PlayerExamples.State(new(Hand: "L")) with { LogPage = 2 }));
        filters.Find($"[name={name}]").Change(value);
        Assert.Equal(address, Address);
    }

    [Fact]
    public void Header_NamesBothClubs_LatestFirst()
    {
        Services.AddSingleton<IProspectProfiles>(new Profiles(null));
        var header = Render<PlayerHeader>(p => p.Add(h => h.Request, PlayerExamples.Request()).Add(h => h.Dashboard, s_some).Add(h => h.State, PlayerExamples.State()));
        Assert.Equal(["New York Yankees", "Baltimore Orioles"], header.FindAll(".eyebrow a").Select(a => a.TextContent));
        Assert.Contains("Bats R, throws R · Age 32", header.Find(".eyebrow").TextContent, StringComparison.Ordinal);
        Assert.Contains(".314", header.Find(".meta").TextContent, StringComparison.Ordinal);
        Assert.Equal("/players/compare?ids=592450", header.Find("a.btn").GetAttribute("href"));
    }

    [Fact]
    public void Header_LeadsToHisProfileAsAProspect_OfTheSameDay()
    {
        Services.AddSingleton<IProspectProfiles>(new Profiles("a1b2"));
        var header = Render<PlayerHeader>(p => p.Add(h => h.Request, PlayerExamples.Request()).Add(h => h.Dashboard, s_some).Add(h => h.State, PlayerExamples.State(new(AsOf: "2024-06-01"))));
        Assert.Equal("/prospects/a1b2?asof=2024-06-01", header.FindAll("a.btn").Single(a => a.TextContent == "As a prospect").GetAttribute("href"));
    }

    sealed class Profiles(string? id) : IProspectProfiles
    {
        public Task<string?> IdAsync(int playerId, CancellationToken cancel) => Task.FromResult(id);

        public Task<int?> PlayerIdAsync(string key, CancellationToken cancel) => Task.FromResult<int?>(null);
    }

    [Fact]
    public void Spray_WithoutFences_DrawsTheInfieldAlone()
    {
        var chart = Render<SprayChart>(p => p.Add(c => c.Fence, (BallparkFence?)null).Add(c => c.Points, [new ChartPoint(0, 480, "f1", "far")]).Add(c => c.Summary, "one ball"));
        Assert.Empty(chart.FindAll("text"));
        // the box grows so that 480 feet lie inside
        Assert.True(double.Parse(chart.Find("svg").GetAttribute("viewBox")!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) <= 420 - (480 * .86) - 7.99);
    }
}
