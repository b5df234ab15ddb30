using System.Diagnostics;
using System.Text.Json;
using HotBat.Data.ModelRegistry;
using HotBat.Jobs.HomeRuns;
using HotBat.Tests.Support;

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

    [Fact]
    public async Task Train_KilledAtManyMoments_LeavesAChampionServing_AndNothingHalf()
    {
        const int kills = 6;
        var before = await AllAsync();
        var old = (await _league.ChampionAsync()).ModelVersionId;
        var started = Stopwatch.GetTimestamp();
        using (var whole = Start("train", "home-runs"))
            await whole.WaitForExitAsync();
        var length = Stopwatch.GetElapsedTime(started);
        var together = (await AllAsync()).Count - before.Count;
        Assert.True(together > 1, "a training stores several kinds");
        await _league.Moves.PromoteAsync(old, null, "Ann", "the old one again", default);

        var killed = 0;
        for (var i = 0; i < kills; i++)
        {
            before = await AllAsync();
            var champion = (await _league.ChampionAsync()).ModelVersionId;
            started = Stopwatch.GetTimestamp();
            using var child = Start("train", "home-runs");
            if (!child.WaitForExit(length * (.3 + (.65 * i / kills))))
            {
                child.Kill();
                killed++;
            }
            else
            {
                // the machine is less busy than it was: the moments that are left follow
                length = Stopwatch.GetElapsedTime(started);
            }
            await child.WaitForExitAsync();
            await _league.Database.CommandsGoneAsync();
            var after = await AllAsync();
            Assert.Contains(after.Count - before.Count, (int[])[0, together]);
            var serving = await _league.ChampionAsync();
            if (after.Count == before.Count) Assert.Equal(champion, serving.ModelVersionId);
            var scored = await _league.Service<ForecastScoring>().ScoreAsync(new(2024, 7, 29), default);
            Assert.Equal(serving.Label, scored.Model);
        }
        Assert.True(killed >= kills / 2, $"{killed} of {kills} were killed, the others ended before");
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
