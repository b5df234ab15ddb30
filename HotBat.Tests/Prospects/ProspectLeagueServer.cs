using HotBat.Data;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Prospects;
using HotBat.Jobs.Operations;
using HotBat.Jobs.Prospects;
using HotBat.Tests.Api;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Prospects;

/// <summary>The app over the invented league in December 2012: its last two seasons told of, one prospect on two boards.</summary>
public sealed class ProspectLeagueServer : IAsyncLifetime
{
    readonly TestDatabase _database = new();

    public TestDatabase Database => _database;

    public AppServer App { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>On the board of 2013, with tools and future value.</summary>
    public string Graded { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await MadeProspectFiles.LoadAsync(_database);
        await using (var db = _database.CreateDbContext())
        {
            var id = MadeProspects.League().Players.First(player => player.Debut is null && player.Seasons is [.., { Season: MadeProspects.Last, Batting: not null }]).MlbamId;
            Graded = id!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await db.Database.ExecuteSqlAsync($"""
                insert into board_players (source, year, player, mlbam_id, name, organisation, position, age, future_value, overall_rank, organisation_rank, source_file)
                values ('made', 2013, {Graded}, {id}, 'Graded', 'Blues', 'SS', 20, 55, 12, 1, 'made.csv'), ('made', 2012, {Graded}, {id}, 'Graded', 'Blues', 'SS', 19, 50, 40, 2, 'made.csv')
                """);
            await db.Database.ExecuteSqlAsync($"insert into scouting_grades (source, year, player, tool, present, future) values ('made', 2013, {Graded}, 'hit', 40, 55), ('made', 2013, {Graded}, 'speed', 60, 60), ('made', 2012, {Graded}, 'hit', 30, 50)");
        }
        await RunAsync(_database);
        App = AppServer.Start("Production", new Dictionary<string, string?>(ApiServer.Settings(_database.ConnectionString, requestsPerMinute: 0), StringComparer.Ordinal) { ["HotBat:Today"] = "2012-12-01" });
        Client = App.CreateClient();
    }

    /// <returns>Chances added.</returns>
    internal static Task<int> RunAsync(TestDatabase database)
    {
        var (reader, versions, watermarks, store) = (new ProspectHistoryReader(database.DataSource), new ModelVersionStore(database, TimeProvider.System), new DataWatermarks(database, TimeProvider.System), new ProspectPredictionStore(database, TimeProvider.System));
        return new ProspectPipeline(reader, new(reader, versions, watermarks), new(reader, versions, store, watermarks), store, new(database.DataSource, TimeProvider.System), versions).RunAsync(new(2012, 12, 1), new RunLog(TimeProvider.System, _ => { }, ProspectPipeline.Steps), default);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        App.Dispose();
        await _database.DisposeAsync();
    }
}
