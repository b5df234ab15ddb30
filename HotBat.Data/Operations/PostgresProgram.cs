using System.Diagnostics;
using HotBat.Core.Operations;

namespace HotBat.Data.Operations;

/// <summary>Runs a program of the server as a user PostgreSQL accepts: it refuses to run as root.</summary>
sealed class PostgresProgram(PostgresBinaries binaries, string folder)
{
    static readonly Lazy<string[]> s_wrapper = new(FindWrapper);

    /// <summary>Runs to the end and returns what it printed.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = StartInfo(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, (await output + await error).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Runs pg_ctl. Its output is not redirected: the server would inherit the pipe and hold it open for ever.</summary>
    public async Task<int> ControlAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(StartInfo("pg_ctl", ["-s", .. arguments]))!;
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    /// <summary>Gives the folder to the user the server will run as, where that is another one than ours.</summary>
    public static async Task HandOverAsync(string folder, CancellationToken cancellation)
    {
        if (s_wrapper.Value is not ["runuser", ..])
            return;
        using var process = Process.Start("chown", ["-R", "postgres:", folder]);
        await process.WaitForExitAsync(cancellation);
    }

    ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments)
    {
        string[] line = [.. s_wrapper.Value, Path.Combine(binaries.Folder, program), .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { UseShellExecute = false, WorkingDirectory = folder };
        start.Environment["LC_ALL"] = "C";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        return start;
    }

    // A user namespace that maps root to another id keeps root's access to files, so no chown and no trouble with parent folders.
    static string[] FindWrapper()
    {
        if (OperatingSystem.IsWindows() || !string.Equals(Environment.UserName, "root", StringComparison.Ordinal))
            return [];
        string[] namespaced = ["unshare", "-U", "--map-user=1000", "--map-group=1000"];
        if (Succeeds([.. namespaced, "true"]))
            return namespaced;
        string[] asPostgres = ["runuser", "-u", "postgres", "--"];
        return Succeeds([.. asPostgres, "true"]) ? asPostgres : throw new UserError(
            "PostgreSQL refuses to run as root, and neither user namespaces (unshare) nor a user \"postgres\" is available.", null,
            "Start HotBat as an ordinary user, install Debian's postgresql package (it makes the user), or set ConnectionStrings__HotBat.");
    }

    static bool Succeeds(string[] line)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
