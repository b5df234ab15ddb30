using HotBat.Core.Operations;
using Microsoft.Extensions.Logging;

namespace HotBat.Data.Operations;

/// <summary>Makes the data directory. It is made under another name and renamed when whole, so one that was interrupted is never mistaken for data.</summary>
static class ClusterBirth
{
    const string Unfinished = "unfinished-";

    public static async Task EnsureDataAsync(ClusterFolder folder, PostgresBinaries binaries, PostgresProgram program, ILogger logger, CancellationToken cancellation)
    {
        RemoveUnfinished(folder);
        if (folder.HasData)
            return;
        if (Directory.Exists(folder.Data) && Directory.EnumerateFileSystemEntries(folder.Data).Any())
            throw new UserError("The data folder of the private database has no PG_VERSION, so it is not a database.", folder.Data, "Move it away, then start again.");

        logger.LogInformation("Creating a private PostgreSQL {Version} database in {Folder}", binaries.Version, folder.Root);
        var unfinished = Path.Combine(folder.Root, Unfinished + Guid.NewGuid().ToString("N"));
        await PostgresProgram.HandOverAsync(folder.Root, cancellation);
        string[] locale = binaries.Major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"] : ["--locale=C.UTF-8"];
        var (exitCode, output) = await program.RunAsync("initdb",
            ["-D", unfinished, "-U", PrivateCluster.UserName, "-A", "scram-sha-256", "--pwfile", folder.PasswordFile, "-E", "UTF8", "--no-instructions", .. locale], cancellation);
        if (exitCode != 0)
            throw new UserError("initdb failed: " + output, binaries.Folder, $"Mend what it says; as another user, {folder.Root} and the folders above it must be readable.");
        if (Directory.Exists(folder.Data))
            Directory.Delete(folder.Data);
        Directory.Move(unfinished, folder.Data);
    }

    static void RemoveUnfinished(ClusterFolder folder)
    {
        foreach (var leftover in Directory.GetDirectories(folder.Root, Unfinished + "*"))
        {
            try
            {
                Directory.Delete(leftover, recursive: true);
            }
            catch (IOException)
            {
                // its initdb may still be writing; the next start removes it
            }
        }
    }
}
