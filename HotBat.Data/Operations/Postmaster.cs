using System.Diagnostics;
using System.Globalization;

namespace HotBat.Data.Operations;

/// <summary>What a data directory's postmaster.pid says, and whether it is still true.</summary>
sealed record Postmaster(string DataFolder, int Pid, int Port, int? SharedMemory)
{
    public static string PidFile(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    public static Postmaster? Read(string dataFolder)
    {
        try
        {
            // pid, data directory, start time, port, socket directory, address, shared memory key and id, status
            var lines = File.ReadAllLines(PidFile(dataFolder));
            if (lines.Length < 4 || Number(lines[0]) is not { } pid || Number(lines[3]) is not { } port)
                return null;
            var sharedMemory = lines.Length > 6 ? Number(lines[6].Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()) : null;
            return new Postmaster(dataFolder, pid, port, sharedMemory);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether the process exists, has not ended (a killed one stays in the table until its parent asks) and is the server of this very folder.</summary>
    public bool IsAlive()
    {
        if (!OperatingSystem.IsLinux())
            return ProcessName() is "postgres";
        try
        {
            var status = File.ReadAllText($"/proc/{Pid}/stat");
            var state = status[(status.LastIndexOf(')') + 2)..][0];
            if (state is 'Z' or 'X')
                return false;
            var folder = new FileInfo($"/proc/{Pid}/cwd").LinkTarget;
            return folder is null ? ProcessName() is "postgres" : string.Equals(folder, DataFolder, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is UnauthorizedAccessException && ProcessName() is "postgres";
        }
    }

    /// <summary>
    /// Whether a server process of a killed postmaster still has the shared memory mapped. PostgreSQL asks the same before it starts,
    /// but it takes any process with the old number, an ended one or a stranger, for the old server and gives up.
    /// </summary>
    public bool HasSurvivors()
    {
        const string table = "/proc/sysvipc/shm";
        if (SharedMemory is null || !File.Exists(table))
            return false;
        foreach (var line in File.ReadLines(table).Skip(1))
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length > 6 && Number(columns[1]) == SharedMemory)
                return Number(columns[6]) > 0;
        }

        return false;
    }

    string? ProcessName()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            return process.ProcessName;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
