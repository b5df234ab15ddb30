using HotBat.Core.HomeRuns;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Tests.Support;
using HotBat.Web.HomeRuns;
using Microsoft.Extensions.DependencyInjection;

namespace HotBat.Tests.HomeRuns;

[Collection(SmallLeagueCollection.Name)]
public sealed class TeamRequestsTests(SmallLeagueDatabase league)
{
    TeamRequests Requests => league.FreshServices() is var s ? new(s.GetRequiredService<SeasonQueries>(), s.GetRequiredService<ClubDirectory>(), SmallLeague.Clock) : null!;

    [Theory]
    [InlineData("season", "20x4", 400)]
    [InlineData("season", "1999", 404)]
    [InlineData("season", "99999", 400)]
    [InlineData("split", "sideways", 400)]
    [InlineData("from", "2024-13-01", 400)]
    [InlineData("to", "yesterday", 400)]
    [InlineData("park", "-1", 400)]
    [InlineData("park", "Fenway", 400)]
    [InlineData("park", "99999", 404)]
    [InlineData("hand", "S", 400)]
    [InlineData("minPa", "1001", 400)]
    [InlineData("minPa", "many", 400)]
    [InlineData("asof", "2024-7-1", 400)]
    [InlineData("asof", "2024-07-30", 400)]
    [InlineData("asof", "2024-06-28", 404)]
    public async Task Team_ParameterThatCannotBe_IsNamed(string name, string value, int status)
    {
        string? Of(string parameter) => parameter == name ? value : null;
        var resolved = await Requests.TeamAsync("nyy", new(Of("season"), Of("split"), Of("from"), Of("to"), Of("park"), Of("hand"), Of("minPa"), Of("asof")), default);
        Assert.Equal((name, status), (resolved.Problem?.Parameter, resolved.Problem?.Status));
    }

    [Fact]
    public async Task Team_FromAfterTo_SaysWhich()
    {
        var problem = (await Requests.TeamAsync("nyy", new(From: "2024-07-10", To: "2024-07-09"), default)).Problem!;
        Assert.Equal(("from", 400), (problem.Parameter, problem.Status));
        Assert.Contains("2024-07-10", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vs-lhp", "R", true)]
    [InlineData("vs-rhp", "L", true)]
    [InlineData("vs-rhp", "R", false)]
    public async Task Team_SplitAgainstTheOtherHand_IsRefused_AndBothAreNamed(string split, string hand, bool isRefused)
    {
        var problem = (await Requests.TeamAsync("nyy", new(Split: split, Hand: hand), default)).Problem;
        Assert.Equal(isRefused, problem is { Parameter: "hand", Status: 400 });
        if (isRefused) Assert.StartsWith($"split={split} and hand={hand} contradict", problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nearest_LeavesOutWhatCannotBeUsed_AndNothingElse()
    {
        TeamParameters asked = new(Split: "sideways", Park: "99999", Hand: "L", AsOf: "garbage");
        var problem = (await Requests.TeamAsync("nyy", asked, default)).Problem!;
        var nearest = (await Requests.NearestAsync("nyy", asked, problem, default)).Value!;
        Assert.Equal(("asof", "NYY", GameSplit.All, (int?)null, 'L'), (problem.Parameter, nearest.Club.Abbreviation, nearest.View.Split, nearest.View.Window.VenueId, nearest.View.Window.PitcherHand!.Value));
        Assert.Equal("team", (await Requests.NearestAsync("xyz", asked, problem, default)).Problem!.Parameter);
    }

    [Theory]
    [InlineData("xyz")]
    [InlineData("nyyyyyy")]
    [InlineData("%")]
    public async Task Team_ThatIsNone_IsNotFound(string written) =>
        Assert.Equal(("team", 404), (await Requests.TeamAsync(written, new(), default)).Problem is { } p ? (p.Parameter, p.Status) : default);

    [Theory]
    [InlineData("ATH", "OAK")]
    [InlineData("oak", "OAK")]
    [InlineData("CHW", "CWS")]
    [InlineData("ari", "AZ")]
    public async Task Team_ByAnotherSourcesAbbreviation_IsTheClubOfThatSeason(string written, string club) =>
        Assert.Equal(club, (await Requests.TeamAsync(written, new(), default)).Value!.Club.Abbreviation);

    [Fact]
    public async Task Team_WithoutFilters_IsTheWholeKnownSeason()
    {
        var request = (await Requests.TeamAsync("nyy", new(), default)).Value!;
        Assert.Equal(new GameWindow(2024, new(2024, 6, 28), new(2024, 7, 28)), request.View.Window);
        Assert.False(request.IsAsOfEarlierDay);
    }

    [Theory]
    [InlineData("nyy", 28)]
    [InlineData("nym", 30)]
    public async Task Team_FirstGame_IsItsOwn_WhileTheViewBeginsWithTheLeagues(string club, int day)
    {
        var request = (await Requests.TeamAsync(club, new(), default)).Value!;
        Assert.Equal((new DateOnly(2024, 6, day), new DateOnly(2024, 6, 28)), (request.FirstGame, request.View.Window.From));
    }

    [Fact]
    public async Task Team_DatesBeyondTheKnown_AreCutToIt()
    {
        var request = (await Requests.TeamAsync("nyy", new(From: "2024-01-01", To: "2024-12-31", AsOf: "2024-07-15", Park: "2", Hand: "l", MinPa: "7", Split: "HOME"), default)).Value!;
        Assert.Equal(new GameWindow(2024, new(2024, 6, 28), new(2024, 7, 14), null, 2, 'L'), request.View.Window);
        Assert.Equal((GameSplit.Home, 7, true), (request.View.Split, request.View.MinimumPlateAppearances, request.IsAsOfEarlierDay));
    }
}
