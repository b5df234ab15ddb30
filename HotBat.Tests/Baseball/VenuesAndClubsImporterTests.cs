using HotBat.Core.Operations;
using HotBat.Data.Baseball;
using HotBat.Jobs.Baseball;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Baseball;

/// <summary>The payloads here are made by hand after the Stats API's.</summary>
public sealed class VenuesAndClubsImporterTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    const string Club = """{"id":133,"name":"Las Vegas Athletics","season":2028,"abbreviation":"LV","teamName":"Athletics","clubName":"Athletics","teamCode":"lva","fileCode":"lv","venue":{"id":99999},"league":{"id":103},"division":{"name":"American League West"},"sport":{"id":1}}""";

    readonly ImportFolder _folder = new();

    public Task InitializeAsync() => ReferenceData.SeedAsync(database.DataSource, new PinnedTimeProvider(new DateOnly(2027, 6, 1)), default);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Venues_NewAndKnown_NewAddedKnownLeftAlone()
    {
        var importer = new VenuesImporter(ImportFolder.Files(database));
        var path = _folder.Write("venues.json", "\uFEFF" + """{"venues":[{"id":2392,"name":"Some Other Name"},{"id":77777,"name":"New Park","location":{"city":"Townsville","elevation":12,"defaultCoordinates":{"latitude":1.5,"longitude":-2.5}},"timeZone":{"id":"America/New_York"},"fieldInfo":{"roofType":"Retractable"}},{"name":"No id"}]}""");
        var first = await importer.ImportAsync(path, default);
        var second = await importer.ImportAsync(path, default);
        Assert.Equal((3, 1, 0, 1), (first.Counts.Read, first.Counts.Added, first.Counts.Updated, first.Counts.Rejected));
        Assert.Equal((0, 0), (second.Counts.Added, second.Counts.Updated));
        await using var db = database.CreateDbContext();
        var venue = await db.Venues.SingleAsync(v => v.VenueId == 77777);
        Assert.Equal(("Townsville", "retractable", 12, -2.5), (venue.City, venue.Roof, venue.ElevationFeet, venue.Longitude));
        Assert.Equal("Daikin Park", (await db.Venues.SingleAsync(v => v.VenueId == 2392)).Name);
    }

    [Fact]
    public async Task Clubs_OfASeasonNotCompared_TakenAndKeptBySeeding()
    {
        var importer = new ClubsImporter(ImportFolder.Files(database));
        var result = await importer.ImportAsync(_folder.Write("teams.json", $$$"""{"response":{"teams":[{{{Club}}},{"id":897,"name":"Puerto Rico","abbreviation":"PUR","sport":{"id":51}}]}}"""), default);
        Assert.Equal((2, 0, 1, 1), (result.Counts.Read, result.Counts.Added, result.Counts.Updated, result.Counts.Rejected));
        await ReferenceData.SeedAsync(database.DataSource, new PinnedTimeProvider(new DateOnly(2027, 6, 1)), default);
        await using var db = database.CreateDbContext();
        Assert.Equal("LV", (await db.ClubSeasons.SingleAsync(c => c.Season == 2028 && c.TeamId == 133)).Abbreviation);
        Assert.Equal(133, (await db.ClubAliases.SingleAsync(a => a.Alias == "LVA")).TeamId);
    }

    [Fact]
    public async Task Clubs_DifferentFromAComparedSeason_FlaggedAndNotTaken()
    {
        var importer = new ClubsImporter(ImportFolder.Files(database));
        var result = await importer.ImportAsync(_folder.Write("old.json", $$"""{"teams":[{{Club.Replace("2028", "2024", StringComparison.Ordinal)}}]}"""), default);
        Assert.Equal((0, 0, 1, 1), (result.Counts.Added, result.Counts.Updated, result.Counts.Unchanged, result.Counts.Flagged));
        Assert.Contains("2024 LV", result.Note, StringComparison.Ordinal);
    }
}
