using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;
using HotBat.Web.HomeRuns;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.HomeRuns;

[Collection(SmallLeagueCollection.Name)]
public sealed class PlayerRequestsTests(SmallLeagueDatabase league)
{
    static TeamRequests Teams(IServiceProvider s) => new(s.GetRequiredService<SeasonQueries>(), s.GetRequiredService<ClubDirectory>(), SmallLeague.Clock);

    PlayerRequests Requests => league.FreshServices() is var s ? new(Teams(s), s.GetRequiredService<PlayerHomeRunQueries>()) : null!;

    LeaderRequests Leaders => league.FreshServices() is var s ? new(Teams(s), s.GetRequiredService<ClubDirectory>(), s.GetRequiredService<LeagueBatterQueries>()) : null!;

    async Task<LeadersAnswer> AllAsync(LeaderParameters parameters)
    {
        var requests = Leaders;
        return await requests.AllAsync((await requests.LeadersAsync(parameters, default)).Value!, default);
    }

    [Theory]
    [InlineData("592450", 592450)]
    [InlineData("592450-aaron-judge", 592450)]
    [InlineData("judge", null)]
    [InlineData("-1", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData("9999999999", null)]
    [InlineData("592450x", null)]
    public void Id_IsTheNumberBeforeTheName(string written, int? id) => Assert.Equal(id, PlayerRequests.IdOf(written));

    [Fact]
    public async Task Player_EveryParameter_IsInTheView()
    {
        var request = (await Requests.PlayerAsync("14701-somebody", new("2024", "home", "2024-07-01", "2024-07-20", "3313", "l", "2024-07-25"), default)).Value!;
        Assert.Equal((14701, GameSplit.Home, new DateOnly(2024, 7, 25)), (request.View.PlayerId, request.View.Split, request.Calendar.AsOf));
        Assert.Equal(new GameWindow(2024, new(2024, 7, 1), new(2024, 7, 20), null, 3313, 'L'), request.View.Window);
    }

    [Theory]
    [InlineData("split", "sideways")]
    [InlineData("from", "soon")]
    [InlineData("hand", "S")]
    [InlineData("park", "Fenway")]
    [InlineData("asof", "2024-07-30")]
    public async Task Player_ParameterThatCannotBe_IsNamed(string name, string value)
    {
        string? Of(string parameter) => parameter == name ? value : null;
        var resolved = await Requests.PlayerAsync("14701", new(Of("season"), Of("split"), Of("from"), Of("to"), Of("park"), Of("hand"), Of("asof")), default);
        Assert.Equal((name, 400), (resolved.Problem?.Parameter, resolved.Problem?.Status));
    }

    [Fact]
    public async Task Compare_IdsTwice_AreOneColumn() => Assert.Equal([14701, 11001], (await Requests.CompareAsync(new("14701, 11001,14701"), default)).Value!.PlayerIds);

    [Fact]
    public async Task Leaders_ByHomeRuns_AreThoseOfTheWrittenTurns()
    {
        var answer = await AllAsync(new());
        Assert.Equal(
            WrittenTurn.All.GroupBy(t => t.Batter).Select(g => g.Count(t => t.IsHomeRun)).OrderDescending(),
            answer.Leaders.Select(l => l.Batter.Line.HomeRuns));
        Assert.Equal((1, 36), (answer.MinimumPlateAppearances, answer.Total));
        Assert.Equal(answer.Leaders.Reverse().Select(l => l.Batter.Line.HomeRuns), (await AllAsync(new(Sort: "hr"))).Leaders.Select(l => l.Batter.Line.HomeRuns));
    }

    [Fact]
    public async Task Leaders_ByARate_AreQualified_UnlessAMinimumIsGiven()
    {
        var rate = await AllAsync(new(Sort: "-hr-rate"));
        Assert.Equal((29, 29), (rate.MinimumPlateAppearances, rate.QualifyingMinimum));
        Assert.All(rate.Leaders, l => Assert.True(l.Batter.Line.PlateAppearances >= 29));
        Assert.Equal(36, (await AllAsync(new(Sort: "-hr-rate", MinPa: "0"))).Total);
    }

    [Fact]
    public async Task Leaders_InAWindow_OfAClub_CountThatAlone()
    {
        var answer = await AllAsync(new(From: "2024-07-19", Split: "away", Hand: "R", Team: "nyy"));
        var written = WrittenTurn.All.Where(t => t.Batter / 100 == SmallLeague.Yankees && t.Date >= new DateOnly(2024, 7, 19) && !t.IsHome && t.PitcherHand == 'R').ToList();
        Assert.Equal((written.Count, written.Count(t => t.IsHomeRun)), (answer.Leaders.Sum(l => l.Batter.Line.PlateAppearances), answer.Leaders.Sum(l => l.Batter.Line.HomeRuns)));
        Assert.Equal(0, (await AllAsync(new(From: "2024-07-19", Split: "jun"))).Total);
    }

    [Fact]
    public async Task Leaders_PageBeyondTheLast_IsTheLast()
    {
        var answer = await AllAsync(new());
        Assert.Equal((1, 25), (answer.Cut(1, 25).Page, answer.Cut(1, 25).Leaders.Count));
        Assert.Equal((2, 11), (answer.Cut(99, 25).Page, answer.Cut(99, 25).Leaders.Count));
    }

    [Fact]
    public async Task Leaders_OfAnUnknownFigure_StandLastWithoutARank()
    {
        var answer = await AllAsync(new(Sort: "-pull-air-rate", MinPa: "0"));
        Assert.All(answer.Leaders, l => Assert.Null(l.Rank));
        Assert.Equal(36, answer.Total);
    }

    [Theory]
    [InlineData("ronald acu", "Ronald Acuña Jr.")]
    [InlineData("ACUNA", "Ronald Acuña Jr.")]
    [InlineData("cruz", "Elly De La Cruz")]
    [InlineData("de la", "Elly De La Cruz")]
    [InlineData("uz", null)]
    public void Named_ByTheBeginningsOfWords(string typed, string? found)
    {
        BatterLine Of(string name) => new(1, name, null, 1, 1, HomeRunLine.Empty, 0, 0, ContactLine.Empty);
        Assert.Equal(found, NamedBatters.In([Of("Ronald Acuña Jr."), Of("Elly De La Cruz")], typed) is [var first, ..] ? first.Name : null);
    }
}
