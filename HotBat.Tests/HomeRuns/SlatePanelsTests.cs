using Bunit;
using HotBat.Core.Baseball;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.HomeRuns;

namespace HotBat.Tests.HomeRuns;

public sealed class SlatePanelsTests : BunitContext
{
    static readonly DateOnly s_day = new(2024, 6, 5);
    static readonly SlateView s_view = new(s_day, s_day, s_day);
    static readonly Dictionary<int, Club> s_clubs = new()
    {
        [114] = new(2024, 114, "CLE", "Cleveland Guardians", "Guardians", "AL", "Central", "#e50022", 5, "Progressive Field"),
        [118] = new(2024, 118, "KC", "Kansas City Royals", "Royals", "AL", "Central", "#004687", 7, "Kauffman Stadium"),
    };

    static SlateSide Side(int team, int? runs = null, double? expected = 1.2, int? homers = null) => new(
        team, 30, 20, runs, null, null, homers, null, expected is { } mean ? new SlateExpectation(mean, 0, 3, IsForecast: false) : null);

    static SlateGame Game(GamePhase phase = GamePhase.Scheduled, int? away = null, int? home = null) => new(
        1, 2024, s_day, 'R', phase, new(2024, 6, 5, 22, 40, 0, DateTimeKind.Utc), null, 5, "Progressive Field", "America/New_York", new(96, 101.4, 92, 900),
        Side(118, away), Side(114, home), null, phase == GamePhase.Final ? (short)9 : null, null, null, null, null, null);

    IRenderedComponent<SlateCards> Cards(params SlateGame[] games) => Render<SlateCards>(p => p
        .Add(c => c.Request, new SlateRequest(s_view, "score"))
        .Add(c => c.Slate, new Slate(s_view, games, null, null, 2.1, new DataWatermark(1, null, 0, 0)))
        .Add(c => c.Clubs, s_clubs).Add(c => c.Zone, "America/Chicago"));

    static string Text(IRenderedComponent<SlateCards> cards) => string.Join(' ', cards.Find("article").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Scheduled_HasBothClocksFactorsAndRange()
    {
        var cards = Cards(Game());
        var text = Text(cards);
        Assert.Contains("5:40 PM CT · 6:40 PM at the park", text, StringComparison.Ordinal);
        Assert.Contains("PF 96 · L 101 · R 92", text, StringComparison.Ordinal);
        Assert.Contains("Royals 30–20", text, StringComparison.Ordinal);
        Assert.Equal(2, cards.FindAll("[aria-label='Expected home runs 1.20, 80% range 0 to 3']").Count);
        Assert.Empty(cards.FindAll(".lsc"));
    }

    [Fact]
    public void HotBatScore_Unknown_IsExplainedOnce()
    {
        var cards = Cards(Game(), Game() with { GamePk = 2 }, Game() with { GamePk = 3 });
        Assert.Single(cards.FindAll("aside"));
        Assert.Equal(1, cards.Markup.Split("HotBatScore").Length - 1);
    }

    [Fact]
    public void HotBatScore_Known_StandsOnTheCard_AndIsExplainedOnce()
    {
        var cards = Cards(Game() with { HotBatScore = 93 }, Game() with { GamePk = 2, HotBatScore = 51 });
        Assert.Equal([("93", true), ("51", false)], cards.FindAll(".hs .sc").Select(s => (s.TextContent, s.ClassList.Contains("hot"))));
        Assert.DoesNotContain("HR expected", cards.Markup, StringComparison.Ordinal);
        Assert.Contains("from 0 to 100", cards.Find("aside").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("–", cards.Find("aside").TextContent, StringComparison.Ordinal);
        Assert.Equal("/picks/track-record", cards.Find("aside a").GetAttribute("href"));
    }

    [Fact]
    public void HotBatScore_OfSomeGames_SaysWhyOthersHaveNone()
    {
        var cards = Cards(Game() with { HotBatScore = 93 }, Game() with { GamePk = 2, GameType = 'E' }, Game(GamePhase.Cancelled) with { GamePk = 3 });
        Assert.Contains("– HotBatScore of some games: only regular-season games are forecast", cards.Find("aside").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-08-15", false, "2024-08-15", "no model forecasts home runs yet")]
    [InlineData("2024-08-15", true, "2024-08-15", "not forecast yet")]
    [InlineData("2024-08-20", true, "2024-08-15", "not forecast yet")]
    [InlineData("2024-08-21", true, "2024-08-15", "forecast 5 days ahead, from Aug 16 on")]
    [InlineData("2024-08-10", true, "2024-08-10", "not forecast by then")]
    [InlineData("2024-08-10", true, "2024-08-15", "nobody had forecast it")]
    public void Missing_Forecast_HasItsReason(string date, bool hasForecasts, string asOf, string reason) =>
        Assert.Equal(reason, ForecastText.Missing(DateOnly.Parse(date, null), DateOnly.Parse(asOf, null), new(2024, 8, 15), hasForecasts));

    static GameBatterForecast Said(int batter, double chance, int team = 118) => new(team, batter, false, batter, $"Al Nr{batter:00}", chance, chance - .05, chance + .05, 4.2, 80, []);

    static GameBall Homer(int batter) => new(batter, 1, false, batter, $"Al Nr{batter:00}", BatSide.Left, 2, null, "home_run", true, true, 108, 28, 420, null, .9, false, null);

    static GameAnalysis Over(params int[] homered) => new(s_view with { AsOf = s_day.AddDays(1), Today = s_day.AddDays(1) }, Game(GamePhase.Final, 2, 3), [], [.. homered.Select(Homer)], [], [], new DataWatermark(1, null, 0, 0))
    {
        Forecast = new(new(1, "hr-1", s_day, s_day.ToDateTime(new(11, 0)), false), .118, [.. Enumerable.Range(1, 18).Select(i => Said(i, .3 - (.01 * i), i % 2 == 0 ? 118 : 114))]),
        HasForecasts = true,
    };

    [Theory]
    [InlineData(new int[0], "Nobody homered; Al Nr01 was likeliest with 29.0%")]
    [InlineData(new[] { 7 }, "Al Nr07 homered: 23.0% that morning, 7th of 18")]
    [InlineData(new[] { 40 }, "Al Nr40 homered, who was not in the line-up that was forecast")]
    [InlineData(new[] { 2, 9 }, "All 2 who homered were in the likelier half")]
    [InlineData(new[] { 2, 12, 40 }, "1 of the 3 who homered was in the likelier half")]
    public void WhatHadBeenSaid_Heading_FollowsFromWhoHomered(int[] homered, string heading)
    {
        var analysis = Over(homered);
        Assert.Equal(heading, GameForecastText.Found(analysis.Forecast!, GameForecastText.Settled(analysis)));
    }

    [Fact]
    public void WhatHadBeenSaid_ListsTheFiveLikeliestAndEveryoneWhoHomered_UnknownIsADash()
    {
        var analysis = Over(2, 12, 40, 40);
        var panel = Render<GameSaidPanel>(p => p.Add(x => x.Analysis, analysis).Add(x => x.State, new GamePageState(1, null)).Add(x => x.Clubs, s_clubs));
        var rows = panel.FindAll("tbody tr").Select(r => r.Children.Select(c => c.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(["Al Nr01", "Al Nr02", "Al Nr03", "Al Nr04", "Al Nr05", "Al Nr12", "Al Nr40"], rows.Select(r => r[0]));
        Assert.Equal(["0", "1", "0", "0", "0", "1", "2"], rows.Select(r => r[1]));
        Assert.Equal(("28.0%", "23–33%", "2nd of 18", "80"), (rows[1][2], rows[1][3], rows[1][5], rows[1][6]));
        Assert.Equal(("–", "–", "–"), (rows[6][2], rows[6][3], rows[6][5]));
        var bare = Render<GameSaidPanel>(p => p.Add(x => x.Analysis, analysis with { Forecast = null, HasForecasts = false }).Add(x => x.State, new GamePageState(1, null)).Add(x => x.Clubs, s_clubs));
        Assert.Contains("– What had been said of its batters: no model forecasts home runs yet", bare.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_PostedOrder_IsShownWithWhatWasSaid_AndAStrangerToItWithItsReason()
    {
        LineupSpot Spot(int slot, int player) => new(118, slot, player, $"Al Nr{player:00}", 'L', "CF", 3, 50);
        var analysis = Over() with { View = s_view, Lineups = [Spot(1, 2), Spot(2, 99)] };
        var preview = Render<GamePreview>(p => p.Add(x => x.Analysis, analysis).Add(x => x.Clubs, s_clubs));
        var lists = preview.FindAll("ol.nine");
        Assert.Equal([2, 9], lists.Select(l => l.Children.Length));
        Assert.Equal("28.0%", lists[0].Children[0].QuerySelector("b")!.TextContent);
        Assert.Contains("CF · bats L · 3 HR in 50 PA", lists[0].Children[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("not in the line-up that was forecast", lists[0].Children[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("–", lists[0].Children[1].QuerySelector("b")!.TextContent);
        var bare = Render<GamePreview>(p => p.Add(x => x.Analysis, analysis with { Forecast = null, Lineups = [] }).Add(x => x.Clubs, s_clubs));
        Assert.Empty(bare.FindAll("ol.nine"));
        Assert.Contains("– HotBatScore and chances: not forecast yet", bare.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Live_ScoreIsAnnouncedPolitely()
    {
        var cards = Cards(Game(GamePhase.Live, 2, 3) with { Live = new(5, "bottom", 2, true, false, true, "In Progress") });
        Assert.Equal("polite", cards.Find(".lsc").GetAttribute("aria-live"));
        Assert.Contains("LIVE Bot 5, 2 out", Text(cards), StringComparison.Ordinal);
        Assert.Equal("On first and third", SlateText.Bases(new(5, "bottom", 2, true, false, true, null)));
    }

    [Theory]
    [InlineData(9, "Final")]
    [InlineData(11, "Final/11")]
    [InlineData(5, "Final/5")]
    public void Final_SaysAnUnusualLength(int innings, string state) => Assert.Equal(state, SlateText.State(Game(GamePhase.Final, 2, 3) with { Innings = (short)innings }));

    [Fact]
    public void Postponed_NamesTheNewDay() =>
        Assert.Contains("Postponed to Aug 26", Text(Cards(Game(GamePhase.Postponed) with { MovedTo = new(2024, 8, 26), Away = Side(118, expected: null), Home = Side(114, expected: null) })), StringComparison.Ordinal);

    [Fact]
    public void DoubleHeaderAndPostseason_AreLabelled()
    {
        var text = Text(Cards(Game() with { DoubleHeaderGame = 2, GameType = 'W', StartTime = null }));
        Assert.Contains("Game 2", text, StringComparison.Ordinal);
        Assert.Contains("World Series", text, StringComparison.Ordinal);
        Assert.Contains("Start not known", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LineScore_ExtraInnings_UnplayedHalfIsCrossed()
    {
        var innings = Enumerable.Range(1, 10).SelectMany(i => (GameInningLine[])[new(i, false, i == 10 ? 2 : 0, 1), new(i, true, 0, 1)]).Where(i => i is not { Inning: 10, IsHome: true }).ToList();
        var game = Game(GamePhase.Final, 2, 0) with { Innings = 10 };
        var panel = Render<LineScorePanel>(p => p
            .Add(l => l.Analysis, new GameAnalysis(s_view, game, innings, [], [], [], new DataWatermark(1, null, 0, 0))).Add(l => l.Clubs, s_clubs));
        var rows = panel.FindAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent).ToList()).ToList();
        Assert.Equal(["0", "0", "0", "0", "0", "0", "0", "0", "0", "2", "2"], rows[0].Take(11));
        Assert.Equal(["x", "0"], rows[1].Skip(9).Take(2));
        // no model, no errors told: no such columns
        Assert.Equal(["Royals", "Guardians"], panel.FindAll("tbody th .wide-only").Select(t => t.TextContent));
        Assert.DoesNotContain(panel.FindAll("thead th"), h => h.TextContent is "E" or "xHR");
    }

    [Fact]
    public void ExpectedHomeRuns_OfAGame_CountsAnUntrackedHomer_AndIsUnknownWithoutAModel()
    {
        GameBall Ball(double? speed, double? chance, bool out_ = false) => new(1, 1, true, 1, null, BatSide.Left, 2, null, "single", out_, false, speed, speed is null ? null : 20, null, null, chance, false, null);
        GameAnalysis Of(params GameBall[] balls) => new(s_view, Game(), [], balls, [], [], new DataWatermark(1, null, 0, 0));
        Assert.Equal(1.25, Of(Ball(100, .25), Ball(null, null, out_: true), Ball(null, null)).ExpectedHomeRuns(isHome: true));
        Assert.Null(Of(Ball(100, null)).ExpectedHomeRuns(isHome: true));
        Assert.Null(Of(Ball(100, .25)).ExpectedHomeRuns(isHome: false));
    }
}
