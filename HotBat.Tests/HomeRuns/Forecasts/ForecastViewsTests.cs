using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;

namespace HotBat.Tests.HomeRuns.Forecasts;

/// <summary>Forecasts in the views of slate, game, club and player: what had been said by the day of the view, and nothing later. They were made on July 28.</summary>
public sealed class ForecastViewsTests : IAsyncLifetime
{
    static readonly DateOnly s_said = ForecastLeague.Today, s_before = s_said.AddDays(-1), s_coming = new(2024, 7, 30);

    const int ComingGame = 910_000, CancelledGame = 910_008;

    readonly SmallLeagueDatabase _league = new();

    public async Task InitializeAsync()
    {
        await _league.InitializeAsync();
        await _league.On<ForecastPipeline>(s_said).RunAsync(s_said, _ => { }, default);
    }

    public Task DisposeAsync() => _league.DisposeAsync();

    Task<Slate> SlateAsync(DateOnly date, DateOnly asOf) => _league.Fresh<SlateQueries>().SlateAsync(new(date, asOf, SmallLeague.Today), default);

    async Task<GameAnalysis> GameAsync(int game, DateOnly asOf) => (await _league.Fresh<GameQueries>().AnalysisAsync(game, asOf, SmallLeague.Today, default))!;

    async Task<PlayerDashboard> PlayerAsync(int batter, DateOnly asOf)
    {
        var calendar = await _league.CalendarAsync(asOf);
        return (await _league.Fresh<PlayerHomeRunQueries>().DashboardAsync(new(batter, calendar, GameWindow.Of(calendar)), default))!;
    }

    [Fact]
    public async Task Slate_AForecastGame_HasItsTotalsAndScore()
    {
        var slate = await SlateAsync(s_coming, s_said);
        var game = Assert.Single(slate.Games);
        var said = (await _league.Fresh<HomeRunForecastQueries>().TotalsAsync(s_coming, s_coming, s_said, default))[game.GamePk];
        foreach (var side in (SlateSide[])[game.Away, game.Home])
            Assert.Equal(new SlateExpectation(said.Clubs[side.TeamId].Mean, said.Clubs[side.TeamId].Low, said.Clubs[side.TeamId].High, IsForecast: true), side.Expected);
        Assert.Equal(Math.Round(said.HotBatScore!.Value, MidpointRounding.AwayFromZero), game.HotBatScore!.Value);
        Assert.Equal((s_said, true), (slate.Said!.AsOf, slate.HasForecasts));
    }

    [Fact]
    public async Task Picks_SaidAgainAsTheyWere_KeepTheMomentTheyWereFirstSaid()
    {
        var first = await SaidAsync();
        await SayAgainAsync("p.slot");
        Assert.Equal(first, await SaidAsync());
        await SayAgainAsync("10 - p.slot");
        var turned = await SaidAsync();
        Assert.True(turned > first);
        // back to what it was at first: that is news as well
        await SayAgainAsync("10 - p.slot");
        Assert.True(await SaidAsync() > turned);

        async Task<DateTime> SaidAsync() => (await _league.Fresh<HomeRunPickQueries>().OfDayAsync(s_coming, s_said, default)).Picks.Select(pick => pick.Forecast.Said.At).Distinct().Single();

        // the last scoring once more, seven minutes later
        Task SayAgainAsync(string slot) => _league.ExecuteAsync($"""
            with last as (
                select max(scoring_id) as scoring_id from home_run_predictions where is_served and game_date = '{s_coming:yyyy-MM-dd}'
            ), again as (
                insert into scorings (model_version_id, source_watermark, rows_changed, finished_at)
                select model_version_id, source_watermark, rows_changed, finished_at + interval '7 minutes' from scorings where scoring_id = (select scoring_id from last) returning scoring_id
            ), batters as (
                insert into home_run_predictions
                select r.* from home_run_predictions p, again, jsonb_populate_record(null::home_run_predictions, to_jsonb(p) || jsonb_build_object('scoring_id', again.scoring_id, 'slot', {slot})) r
                where p.scoring_id = (select scoring_id from last)
            )
            insert into home_run_total_predictions
            select r.* from home_run_total_predictions t, again, jsonb_populate_record(null::home_run_total_predictions, to_jsonb(t) || jsonb_build_object('scoring_id', again.scoring_id)) r
            where t.scoring_id = (select scoring_id from last)
            """);
    }

    [Fact]
    public async Task Picks_ADayAhead_SeenFromTwoDays_HaveTheEarlierPicksOfEach()
    {
        var (next, ahead) = (s_said.AddDays(1), new DateOnly(2024, 8, 1));
        await _league.On<ForecastDaysAhead>(next).RunAsync(next, ForecastPipeline.DaysAhead, (_, _, _) => { }, default);
        var one = _league.Fresh<HomeRunPickQueries>();
        var first = await PastAsync(one, s_said);
        var second = await PastAsync(one, next);
        Assert.Contains(first, past => past.Date == s_coming);
        Assert.NotEqual(first, second);
        Assert.Equal(await PastAsync(_league.Fresh<HomeRunPickQueries>(), next), second);

        async Task<List<PastPick>> PastAsync(HomeRunPickQueries picks, DateOnly asOf) => [.. (await picks.OfDayAsync(ahead, asOf, default)).Picks.OrderBy(pick => pick.Forecast.Batter).SelectMany(pick => pick.Past)];
    }

    [Fact]
    public async Task Slate_AsOfTheDayBeforeItWasSaid_HasAUsualNightAndNoScore()
    {
        var slate = await SlateAsync(s_coming, s_before);
        var game = Assert.Single(slate.Games);
        Assert.Equal((null, false, false), (game.HotBatScore, game.Away.Expected!.IsForecast, game.Home.Expected!.IsForecast));
        Assert.Null(slate.Said);
    }

    [Fact]
    public async Task Slate_PostponedOrCancelled_HasNoScore()
    {
        Assert.Null(Assert.Single((await SlateAsync(new(2024, 7, 31), s_said.AddDays(1))).Games).HotBatScore);
        Assert.Equal((null, null), ((await GameAsync(CancelledGame, SmallLeague.Today)).Game.HotBatScore, (await GameAsync(CancelledGame, SmallLeague.Today)).Forecast));
    }

    [Fact]
    public async Task Game_ToCome_TellsTheNineOfEachClubWithTheReasonsOfThePicks()
    {
        var forecast = (await GameAsync(ComingGame, s_said)).Forecast!;
        Assert.Equal([9, 9], forecast.Batters.GroupBy(b => b.TeamId).Select(team => team.Count()));
        var picks = (await _league.Fresh<HomeRunPickQueries>().OfDayAsync(s_coming, s_said, default)).Picks.ToDictionary(pick => pick.Forecast.Batter);
        foreach (var batter in forecast.Batters)
        {
            var pick = picks[batter.BatterId];
            Assert.Equal((pick.Forecast.Probability, pick.Forecast.Range.Low, pick.Forecast.Range.High), (batter.Probability, batter.Low80, batter.High80));
            Assert.Equal(HotBat.Core.HomeRuns.Forecasts.ForecastReasons.Of(pick.Forecast.Parts, pick.Evidence), batter.Reasons);
        }
        Assert.Contains(forecast.Batters, batter => batter.Reasons.Count > 0);
        Assert.Null((await GameAsync(ComingGame, s_before)).Forecast);
    }

    [Fact]
    public async Task Game_Over_TellsWhatHadBeenSaidThatMorning_WhateverWasSaidLater()
    {
        var morning = (await _league.Fresh<HomeRunForecastQueries>().OfDayAsync(s_said, s_said, default)).Batters;
        var before = (await GameAsync(SmallLeague.NeutralGame, SmallLeague.Today)).Forecast!;
        Assert.Equal(morning.Select(f => (f.Batter, f.Probability)), before.Batters.Select(b => (b.BatterId, b.Probability)));
        Assert.All(before.Batters, batter => Assert.Empty(batter.Reasons));
        Assert.False(before.Said.IsReconstructed);
        await _league.On<ForecastScoring>(s_said.AddDays(2)).ScoreAsync(s_said, default);
        Assert.Equal(before.Batters.Select(b => (b.BatterId, b.Probability)), (await GameAsync(SmallLeague.NeutralGame, SmallLeague.Today)).Forecast!.Batters.Select(b => (b.BatterId, b.Probability)));
    }

    [Fact]
    public async Task Team_NextGames_AreProjectedAsFarAsTheyAreForecast()
    {
        var games = await _league.Fresh<TeamOpponentQueries>().UpcomingAsync(SmallLeague.Yankees, await _league.CalendarAsync(s_said), default);
        var last = s_said.AddDays(ForecastPipeline.DaysAhead - 1);
        Assert.Contains(games, g => g.Date > last);
        Assert.All(games, g => Assert.Equal(g.Date <= last, g is { ProjectedHomeRuns: > 0, ProjectedLow: >= 0, ProjectedHigh: > 0, HotBatScore: >= 0 }));
        var said = await _league.Fresh<HomeRunForecastQueries>().TotalsAsync(s_said, last, s_said, default);
        Assert.Equal(said[games[0].GamePk].Clubs[SmallLeague.Yankees].Mean, games[0].ProjectedHomeRuns);
        var earlier = await _league.Fresh<TeamOpponentQueries>().UpcomingAsync(SmallLeague.Yankees, await _league.CalendarAsync(s_before), default);
        Assert.All(earlier.Where(g => g.Date > s_before), g => Assert.Null(g.ProjectedHomeRuns));
    }

    [Fact]
    public async Task Player_NextGames_HaveHisChanceWithReasons_AndNothingThatWasSaidLater()
    {
        var batter = SmallLeague.Batter("NYY", 1);
        var dashboard = await PlayerAsync(batter, s_said);
        var said = await _league.Fresh<HomeRunForecastQueries>().OfBatterAsync(batter, s_said, s_said.AddDays(ForecastPipeline.DaysAhead), s_said, default);
        Assert.Equal(said.Select(f => (f.GamePk, f.Probability, f.Range.Low)), dashboard.Forecasts.Select(f => (f.GamePk, f.Probability, f.Low80)));
        Assert.Equal(dashboard.Upcoming.Where(g => g.ProjectedHomeRuns is not null).Select(g => g.GamePk), dashboard.Forecasts.Select(f => f.GamePk));
        Assert.Contains(dashboard.Forecasts, f => f.Reasons.Count > 0);
        // a day later more is known, and more is said; seen from July 28 nothing has changed
        await _league.On<ForecastDaysAhead>(s_said.AddDays(1)).RunAsync(s_said.AddDays(1), ForecastPipeline.DaysAhead, (_, _, _) => { }, default);
        Assert.Equal(dashboard.Forecasts.Select(f => (f.GamePk, f.Probability)), (await PlayerAsync(batter, s_said)).Forecasts.Select(f => (f.GamePk, f.Probability)));
        Assert.All((await PlayerAsync(batter, s_said.AddDays(1))).Forecasts, f => Assert.Equal(s_said.AddDays(1), f.Said.AsOf));
        Assert.DoesNotContain((await PlayerAsync(batter, s_before)).Forecasts, f => f.Said.AsOf > s_before);
    }
}
