using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Core.Operations;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;
using HotBat.Web.HomeRuns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.HomeRuns.Forecasts;

/// <summary>Matchups of the small league by a model trained on it, over a real database.</summary>
public sealed class MatchupForecastsTests(MatchupForecastsTests.Trained trained) : IClassFixture<MatchupForecastsTests.Trained>
{
    static readonly int s_batter = SmallLeague.Batter("NYY", 1);
    static readonly int s_pitcher = SmallLeague.Pitcher("BAL", 'R', isStarter: true);

    public sealed class Trained : IAsyncLifetime
    {
        public SmallLeagueDatabase League { get; } = new();

        public async Task InitializeAsync()
        {
            await League.InitializeAsync();
            await ActivatorUtilities.CreateInstance<ForecastTraining>(League.FreshServices()).TrainAsync(SmallLeague.Today.AddDays(-1), _ => { }, default);
        }

        public Task DisposeAsync() => League.DisposeAsync();
    }

    static MatchupQuestion Question(int? pitcher = null) => new(SmallLeague.Season, SmallLeague.Today, SmallLeague.Today, s_batter, pitcher, null, null, null, null, null);

    static Task<Matchup> AskAsync(SmallLeagueDatabase league, MatchupQuestion question) =>
        league.FreshServices(services => services.AddSingleton<ForecastMornings>().AddSingleton<ServingForecastModel>().AddSingleton<MatchupForecasts>()).GetRequiredService<MatchupForecasts>().AnswerAsync(question, default);

    Task<Matchup> AnswerAsync(MatchupQuestion question) => AskAsync(trained.League, question);

    [Fact]
    public async Task Answer_WithoutConditions_IsPlayedInThePitchersPark()
    {
        var matchup = await AnswerAsync(Question(s_pitcher));
        Assert.Equal((SmallLeague.CamdenYards, false, 1, true, (int?)SmallLeague.Orioles), (matchup.Scene.Park, matchup.Scene.IsHome, matchup.Scene.Slot, matchup.Scene.IsUsualSlot, matchup.Scene.OpponentId));
        Assert.Equal(Core.Baseball.BatSide.Right, matchup.Scene.PitcherHand);
        Assert.InRange(matchup.Chance, matchup.Low, matchup.High);
        Assert.True(matchup.Low > 0 && matchup.Low < matchup.High && matchup.High < 1);
        Assert.True(matchup.Batter.PlateAppearances > 20 && matchup.Pitcher!.BattersFaced > 20);
    }

    [Fact]
    public async Task Answer_UnderARoofThatNeverOpens_KnowsNoWeather()
    {
        const int tropicanaField = 12;
        var question = Question(s_pitcher) with { Park = tropicanaField };
        var (usual, hot) = (await AnswerAsync(question), await AnswerAsync(question with { Temperature = 100, WindOut = 20 }));
        Assert.True(hot.Scene is { IsDome: true, Temperature: null, WindOut: null });
        Assert.Equal(usual.Chance, hot.Chance);
        // in the parks of the others it is as hot as was asked
        Assert.All(hot.Parks, park => Assert.Equal(park.IsChosen, park.Chance == usual.Parks.Single(one => one.VenueId == park.VenueId).Chance));
        Assert.Contains("whose roof never opens", Assert.Single(LabText.Notes(hot, isWeatherAsked: true)), StringComparison.Ordinal);
        Assert.Empty(LabText.Notes(usual, isWeatherAsked: false));
    }

    [Fact]
    public async Task Answer_ItsAverageBatter_IsWhomThePartsMultiply()
    {
        var (first, other) = (await AnswerAsync(Question(s_pitcher)), await AnswerAsync(Question(s_pitcher) with { Slot = 9, Temperature = 95 }));
        static double Average(Matchup matchup) => ForecastReasons.AverageChance(matchup.Chance, matchup.Reasons);
        Assert.Equal(Average(first), Average(other), 9);
        Assert.InRange(Average(first), .02, .3);
    }

    [Fact]
    public async Task Answer_ItsParts_MultiplyToTheChance()
    {
        var matchup = await AnswerAsync(Question(s_pitcher));
        Assert.Equal(matchup.Reasons.OrderByDescending(reason => Math.Abs(reason.Logit)).Select(reason => reason.Topic), matchup.Reasons.Select(reason => reason.Topic));
        Assert.Contains(matchup.Reasons, reason => reason.Topic == ForecastTopic.Starter && reason.Text.StartsWith("Finn has given up", StringComparison.Ordinal));
        // two questions that differ in one part alone differ by it
        var other = await AnswerAsync(Question(s_pitcher) with { Slot = 9 });
        var (before, after) = (matchup.Reasons.Sum(reason => reason.Logit), other.Reasons.Sum(reason => reason.Logit));
        Assert.Equal(Logit.Of(other.Chance) - Logit.Of(matchup.Chance), after - before, 9);
        Assert.True(other.Chance < matchup.Chance && other.ExpectedPlateAppearances < matchup.ExpectedPlateAppearances);
    }

    [Fact]
    public async Task Answer_Parks_AreTheClubsAndHoldTheMatchupItself()
    {
        var matchup = await AnswerAsync(Question(s_pitcher));
        Assert.Equal(30, matchup.Parks.Count);
        Assert.Equal(matchup.Parks.Select(park => park.Chance).OrderDescending(), matchup.Parks.Select(park => park.Chance));
        var chosen = Assert.Single(matchup.Parks, park => park.IsChosen);
        Assert.Equal((SmallLeague.CamdenYards, (int?)SmallLeague.Orioles, matchup.Chance), (chosen.VenueId, chosen.Club, chosen.Chance));
        Assert.Equal(chosen.Chance, (await AnswerAsync(Question(s_pitcher) with { Park = SmallLeague.CamdenYards })).Chance);
    }

    [Fact]
    public async Task Answer_WarmAirAndWindOut_CarryMore()
    {
        var usual = await AnswerAsync(Question(s_pitcher) with { Temperature = 72 });
        Assert.True((await AnswerAsync(Question(s_pitcher) with { Temperature = 95 })).Chance > usual.Chance);
        Assert.True((await AnswerAsync(Question(s_pitcher) with { Temperature = 45 })).Chance < usual.Chance);
    }

    [Fact]
    public async Task Answer_Days_AreTheNextTenWithTheBestAndTheHardest()
    {
        await using var db = trained.League.Database.CreateDbContext();
        var expected = await db.Games.AsNoTracking()
            .Where(g => g.GameDate >= SmallLeague.Today && g.Status == "scheduled" && (g.HomeTeamId == SmallLeague.Yankees || g.AwayTeamId == SmallLeague.Yankees))
            .OrderBy(g => g.GameDate).ThenBy(g => g.StartTime).Take(10).Select(g => g.GamePk).ToListAsync();
        var days = (await AnswerAsync(Question())).Days;
        Assert.Equal(expected, days.Select(day => day.GamePk));
        Assert.All(days, day => Assert.Null(day.Starter));
        Assert.Equal(days.Max(day => day.Chance), Assert.Single(days, day => day.IsBest).Chance);
        Assert.Equal(days.Min(day => day.Chance), Assert.Single(days, day => day.IsWorst).Chance);
    }

    [Fact]
    public async Task Answer_AnAnnouncedStarter_IsKnownOnTheAppsDayAlone()
    {
        var league = new SmallLeagueDatabase();
        await league.InitializeAsync();
        try
        {
            await ActivatorUtilities.CreateInstance<ForecastTraining>(league.FreshServices()).TrainAsync(new(2024, 7, 20), _ => { }, default);
            await league.ExecuteAsync($"update games set home_probable = {s_pitcher} where game_date = '2024-07-30'");
            var today = (await AskAsync(league, Question())).Days[0];
            Assert.Equal((s_pitcher, "Al Finn"), (today.StarterId, today.Starter));
            var earlier = (await AskAsync(league, Question() with { Day = new(2024, 7, 27) })).Days;
            Assert.All(earlier, day => Assert.Null(day.StarterId));
        }
        finally
        {
            await league.DisposeAsync();
        }
    }

    [Fact]
    public async Task Answer_AManNobodyHasSeen_HasARateAndSaysSo()
    {
        await using var db = trained.League.Database.CreateDbContext();
        var listed = await db.People.AsNoTracking().Select(p => p.MlbamId).OrderBy(id => id).FirstAsync();
        var matchup = await AnswerAsync(Question(s_pitcher) with { Batter = listed });
        Assert.Equal((0, (int?)null), (matchup.Batter.PlateAppearances, matchup.Batter.TeamId));
        Assert.Empty(matchup.Days);
        Assert.InRange(matchup.Chance, .01, .4);
        await Assert.ThrowsAsync<ArgumentException>(() => AnswerAsync(Question() with { Batter = 999_999 }));
    }

    [Fact]
    public async Task Answer_ADayThatTheModelHasLearnedFrom_SaysHowToGetOne()
    {
        var error = await Assert.ThrowsAsync<UserError>(() => AnswerAsync(Question() with { Day = new(2024, 7, 20) }));
        Assert.Contains("./hotbat train home-runs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_OfADayThatTheChampionKnows_IsAnEarlierOneOfItsKind()
    {
        var league = new SmallLeagueDatabase();
        await league.InitializeAsync();
        try
        {
            await ActivatorUtilities.CreateInstance<ForecastTraining>(league.FreshServices()).TrainAsync(new(2024, 7, 10), _ => { }, default);
            await ActivatorUtilities.CreateInstance<ForecastTraining>(league.FreshServices()).TrainAsync(new(2024, 7, 28), _ => { }, default);
            var models = league.Fresh<ServingModelQueries>();
            var champion = await models.OfDayAsync(ForecastTraining.Model, SmallLeague.Today, ForecastFeatures.Fingerprint, default);
            Assert.Equal((true, new DateOnly(2024, 7, 28)), (champion!.IsChampion, champion.TrainedThrough));
            var earlier = await models.OfDayAsync(ForecastTraining.Model, new(2024, 7, 15), ForecastFeatures.Fingerprint, default);
            Assert.Equal((false, new DateOnly(2024, 7, 10), champion.Kind), (earlier!.IsChampion, earlier.TrainedThrough, earlier.Kind));
            // two years of Mondays later
            await league.ExecuteAsync("""
                insert into model_versions (model, label, trained_from, trained_through, data_watermark, feature_fingerprint, sample_size, metrics, artifact, artifact_checksum, status, share, created_at)
                select model, 'hr-logistic-2024-07-27', trained_from, '2024-07-27', data_watermark, feature_fingerprint, sample_size, metrics, '', '', 'retired', 0, created_at
                from model_versions, generate_series(1, 250) where model = 'home-runs' and status = 'champion'
                """);
            Assert.Equal(earlier, await models.OfDayAsync(ForecastTraining.Model, new(2024, 7, 15), ForecastFeatures.Fingerprint, default));
            Assert.Null(await models.OfDayAsync(ForecastTraining.Model, new(2024, 7, 5), ForecastFeatures.Fingerprint, default));
            Assert.Null(await models.OfDayAsync(ForecastTraining.Model, SmallLeague.Today, "other features", default));
        }
        finally
        {
            await league.DisposeAsync();
        }
    }
}
