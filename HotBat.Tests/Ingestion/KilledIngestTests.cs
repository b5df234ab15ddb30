using System.Diagnostics;
using HotBat.Data.Baseball;
using HotBat.Jobs.Ingestion;
using HotBat.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Tests.Ingestion;

/// <summary>The real command, killed at many moments, then run again: the tables must be those of one clean run.</summary>
public sealed class KilledIngestTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    const int Kills = 12;
    const int Games = 400;

    readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_KilledAtManyMoments_SecondRunEndsAsOneCleanRun()
    {
        await ReferenceData.SeedAsync(database.DataSource, TimeProvider.System, default);
        var old = _folder.Write("old.csv.gz", Season(correction: "90.0"));
        var corrected = _folder.Write("corrected.csv.gz", Season(correction: "101.0"));
        var before = await CleanAsync(old);
        var after = await CleanAsync(old, corrected);
        Assert.NotEqual(before, after);

        var started = Stopwatch.GetTimestamp();
        using (var whole = Start(corrected))
            await whole.WaitForExitAsync();
        var length = Stopwatch.GetElapsedTime(started);

        var (killed, finished) = (0, 0);
        for (var i = 0; i < Kills; i++)
        {
            // into an empty database and over older values by turns; the moments spread over the whole run
            var overOld = i % 2 == 1;
            await EmptyAsync();
            if (overOld)
                await Ingestion().IngestAsync(old, null, default);
            started = Stopwatch.GetTimestamp();
            using (var child = Start(corrected))
            {
                if (!child.WaitForExit(length * (0.3 + (0.75 * i / Kills))))
                {
                    child.Kill();
                    killed++;
                }
                else
                {
                    // the machine is less busy than it was: the moments that are left follow
                    length = Stopwatch.GetElapsedTime(started);
                    finished++;
                }
                await child.WaitForExitAsync();
            }

            // until the server has noticed, the dead one's transaction may still hold its locks: the second run waits for it
            var state = await SettledAsync();
            Assert.Contains(state, (IReadOnlyList<string>[])[after, overOld ? before : await EmptySumsAsync()], Same.Instance);
            await Ingestion().IngestAsync(corrected, null, default);
            Assert.Equal(after, await TableChecksums.ReadAsync(database.DataSource));
            await using var db = database.CreateDbContext();
            Assert.Equal(0, await db.IngestionRuns.CountAsync(r => r.Status == "running"));
        }

        Assert.True(killed >= Kills / 2, $"{killed} of {Kills} runs were killed, {finished} ended before: the moments are too late");
    }

    static string Season(string correction)
    {
        var rows = Enumerable.Range(1, Games).SelectMany(pk => new HandMadeGame(pk, $"2024-{4 + (pk % 5):00}-{1 + (pk % 28):00}")
            .Half(1, isTop: true, $"home_run 10{pk % 10}.0 28", "single 88.0 5", "strikeout", "strikeout", "field_out " + correction + " 20").Rows());
        return HandMadeGame.Csv(rows);
    }

    async Task<IReadOnlyList<string>> CleanAsync(params string[] files)
    {
        await EmptyAsync();
        foreach (var file in files)
            await Ingestion().IngestAsync(file, null, default);
        return await TableChecksums.ReadAsync(database.DataSource);
    }

    async Task<IReadOnlyList<string>> EmptySumsAsync() => [.. (await TableChecksums.ReadAsync(database.DataSource, TableChecksums.OfPitches)).Select(s => s.Split(' ')[0] + " 0 ")];

    async Task EmptyAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("drop table if exists pitches_2024; truncate pitches, games, plate_appearances, batted_balls, pitching_appearances, batter_games, team_games, team_game_batting, ingestion_runs");
    }

    /// <summary>The tables once the server has cleared away what the dead process left open.</summary>
    async Task<IReadOnlyList<string>> SettledAsync()
    {
        await database.CommandsGoneAsync();
        return await TableChecksums.ReadAsync(database.DataSource);
    }

    Process Start(string file)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(StatcastIngestion).Assembly.Location, "ingest", "statcast", file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__HotBat"] = database.ConnectionString;
        start.Environment["HOTBAT_HOME"] = _folder.Path;
        start.Environment["DOTNET_TieredPGO"] = "0";
        var child = Process.Start(start)!;
        child.OutputDataReceived += (_, _) => { };
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return child;
    }

    StatcastIngestion Ingestion() => new(ImportFolder.Files(database));

    sealed class Same : IEqualityComparer<IReadOnlyList<string>>
    {
        public static readonly Same Instance = new();

        public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => x!.SequenceEqual(y!);

        public int GetHashCode(IReadOnlyList<string> sums) => sums.Count;
    }
}
