using HotBat.Core.Operations;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace HotBat.Tests.Baseball;

public sealed class ReferenceDataTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    static readonly PinnedTimeProvider s_time = new(new DateOnly(2026, 11, 1));
    readonly ClubDirectory _clubs = new(database, new DataWatermarks(database, s_time), new MemoryCache(new MemoryCacheOptions()));

    public Task InitializeAsync() => ReferenceData.SeedAsync(database.DataSource, s_time, default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Seed_Twice_SecondChangesNothing() => Assert.Equal((0, 0), await ReferenceData.SeedAsync(database.DataSource, s_time, default));

    [Fact]
    public async Task Seed_SomethingWasChanged_BroughtBack()
    {
        await using var db = database.CreateDbContext();
        await db.ClubSeasons.Where(c => c.Season == 2024 && c.TeamId == 133).ExecuteUpdateAsync(c => c.SetProperty(x => x.Abbreviation, "ZZZ"));
        Assert.Equal((0, 1), await ReferenceData.SeedAsync(database.DataSource, s_time, default));
    }

    [Fact]
    public async Task Seed_LastSeason_TheOneAfterTheClocks()
    {
        await using var db = database.CreateDbContext();
        Assert.Equal(2027, await db.ClubSeasons.MaxAsync(c => (int)c.Season));
        Assert.Equal(20 * 30, await db.ClubSeasons.CountAsync());
    }

    [Theory]
    [InlineData("ATH", 2024, "OAK", "Oakland Athletics", "Oakland Coliseum")]
    [InlineData("oak", 2025, "ATH", "Athletics", "Sutter Health Park")]
    [InlineData("chw", 2024, "CWS", "Chicago White Sox", "Guaranteed Rate Field")]
    [InlineData("chw", 2025, "CWS", "Chicago White Sox", "Rate Field")]
    [InlineData("oak", 2016, "OAK", "Oakland Athletics", "Oakland Coliseum")]
    [InlineData("oak", 2022, "OAK", "Oakland Athletics", "RingCentral Coliseum")]
    [InlineData("ARI", 2024, "AZ", "Arizona Diamondbacks", "Chase Field")]
    [InlineData("CLE", 2021, "CLE", "Cleveland Indians", "Progressive Field")]
    [InlineData("KCA", 2024, "KC", "Kansas City Royals", "Kauffman Stadium")]
    [InlineData("tex", 2019, "TEX", "Texas Rangers", "Globe Life Park in Arlington")]
    [InlineData("TBR", 2025, "TB", "Tampa Bay Rays", "George M. Steinbrenner Field")]
    public async Task Resolve_AnyAliasOfASource_TheClubOfThatSeason(string written, int season, string abbreviation, string name, string venue)
    {
        var club = await _clubs.ResolveAsync(written, season, default);
        Assert.Equal((abbreviation, name, venue), (club?.Abbreviation, club?.Name, club?.VenueName));
    }

    [Theory]
    [InlineData("XXX", 2024)]
    [InlineData("", 2024)]
    [InlineData("nyy' or 1=1", 2024)]
    [InlineData("NYY", 1999)]
    public async Task Resolve_Nobody_Null(string written, int season) => Assert.Null(await _clubs.ResolveAsync(written, season, default));

    [Fact]
    public async Task OfSeason_AskedTwice_ReadOnce() => Assert.Same(await _clubs.OfSeasonAsync(2024, default), await _clubs.OfSeasonAsync(2024, default));

    [Fact]
    public async Task Standings_ThroughADay_OnlyWhatHadBeenPlayed()
    {
        await using var db = database.CreateDbContext();
        db.TeamGames.AddRange(
            Played(1, 147, 110, new DateOnly(2023, 4, 1), 5, 3), Played(1, 110, 147, new DateOnly(2023, 4, 1), 3, 5),
            Played(2, 147, 110, new DateOnly(2023, 4, 2), 1, 3), Played(2, 110, 147, new DateOnly(2023, 4, 2), 3, 1));
        await db.SaveChangesAsync();
        using var recent = new RecentAnswers();
        var queries = new StandingsQueries(database, _clubs, new(database, TimeProvider.System), recent);
        var first = (await queries.AsOfAsync(2023, new DateOnly(2023, 4, 1), default)).Where(s => s is { League: "AL", Division: "East" }).ToList();
        Assert.Equal((147, 1, 0), (first[0].TeamId, first[0].Wins, first[0].Losses));
        Assert.Equal(5, first.Count);
        var second = await queries.AsOfAsync(2023, new DateOnly(2023, 4, 2), default);
        Assert.Equal((1, 1), second.Where(s => s.TeamId == 147).Select(s => (s.Wins, s.Losses)).Single());
        Assert.Equal(30, second.Count);
    }

    static TeamGame Played(int game, int team, int opponent, DateOnly date, short runs, short allowed) =>
        new() { GamePk = game, TeamId = team, OpponentId = opponent, Season = (short)date.Year, GameDate = date, GameType = 'R', Runs = runs, RunsAllowed = allowed };
}
