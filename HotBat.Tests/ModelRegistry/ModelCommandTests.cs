using System.Diagnostics;
using System.Text.Json;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;
using Npgsql;

namespace HotBat.Tests.ModelRegistry;

/// <summary>The real command: its verbs for models, and a training that is killed.</summary>
public sealed class ModelCommandTests : IAsyncLifetime, IDisposable
{
    readonly ImportFolder _folder = new();
    TrainedLeague _league = null!;

    public async Task InitializeAsync() => _league = await TrainedLeague.StartAsync();

    public async Task DisposeAsync() => await _league.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Models_ListedPromotedSharedAndRolledBack()
    {
        var (champion, challenger) = ((await _league.ChampionAsync()).ModelVersionId, (await _league.ChallengersAsync())[0].ModelVersionId);
        var listed = await RunAsync("models", "list", "home-runs", "--json");
        Assert.Equal(champion, listed.Json.GetProperty("models")[0].GetProperty("model_version_id").GetInt32());

        var promoted = await RunAsync("models", "promote", $"{challenger}", "--why", "a try", "--json");
        Assert.Equal((0, "champion", champion), (promoted.Code, promoted.Json.GetProperty("model").GetProperty("status").GetString(), promoted.Json.GetProperty("before").GetInt32()));
        var e = (await _league.Versions.EventsAsync("home-runs", 1, default))[0];
        Assert.Contains("a try", e.Reason, StringComparison.Ordinal);
        Assert.EndsWith("(command line)", e.By, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("models", "share", $"{champion}", "25", "--json")).Code);
        Assert.Equal(25, (await _league.ChallengersAsync()).Single(version => version.ModelVersionId == champion).Share);
        var refused = await RunAsync("models", "share", $"{champion}", "60", "--json");
        Assert.Equal(1, refused.Code);
        Assert.Contains("0 to 50", refused.Json.GetProperty("mend").GetString(), StringComparison.Ordinal);

        Assert.Equal(champion, (await RunAsync("models", "roll-back", "home-runs", "--json")).Json.GetProperty("model").GetProperty("model_version_id").GetInt32());
        Assert.Equal(1, (await RunAsync("models", "promote", "999999", "--json")).Code);
    }

    [Theory]
    [InlineData("plate_appearances", "access exclusive")] // while it reads
    [InlineData("model_versions", "exclusive")] // before it stores
    [InlineData("model_events", "exclusive")] // with the versions written and their events not
    public async Task Train_Killed_LeavesTheOldChampionServing_AndNothingHalf(string table, string mode)
    {
        var (before, champion) = (await AllAsync(), await _league.ChampionAsync());
        await using (var holder = await _league.Database.DataSource.OpenConnectionAsync())
        {
            await using var hold = await holder.BeginTransactionAsync();
            await using (var command = new NpgsqlCommand($"lock table {table} in {mode} mode", holder, hold)) await command.ExecuteNonQueryAsync();
            using var child = Start("train", "home-runs");
            await using var waiting = _league.Database.DataSource.CreateCommand("select count(*) from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())");
            await Eventually.IsAsync(async () => await waiting.ExecuteScalarAsync() is > 0L, "the training has come to the table");
            child.Kill();
            await child.WaitForExitAsync();
            await hold.RollbackAsync();
        }
        await _league.Database.CommandsGoneAsync();
        Assert.Equivalent(before, await AllAsync());
        Assert.Equal(champion.Label, (await _league.Service<ForecastScoring>().ScoreAsync(new(2024, 7, 29), default)).Model);

        using (var whole = Start("train", "home-runs")) await whole.WaitForExitAsync();
        Assert.True((await AllAsync()).Count > before.Count);
        Assert.NotEqual(champion.ModelVersionId, (await _league.ChampionAsync()).ModelVersionId);
    }

    async Task<IReadOnlyList<ListedVersion>> AllAsync() => (await _league.Versions.ListAsync(ForecastTraining.Model, null, 1, 100, default)).Versions;

    async Task<(int Code, JsonElement Json)> RunAsync(params string[] arguments)
    {
        using var child = Start(arguments);
        var output = child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return (child.ExitCode, JsonDocument.Parse((await output).TrimEnd().Split('\n')[^1]).RootElement.Clone());
    }

    Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ForecastTraining).Assembly.Location, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__HotBat"] = _league.Database.ConnectionString;
        start.Environment["HOTBAT_HOME"] = _folder.Path;
        start.Environment["HotBat__Today"] = "2024-07-29";
        var child = Process.Start(start)!;
        child.BeginErrorReadLine();
        return child;
    }
}
