using System.Globalization;
using HotBat.Core.Operations;

namespace HotBat.Data.Operations;

/// <summary>
/// Three lock files of a home. The kernel drops a lock with the process that holds it, so none is ever stale.
/// owner: the one web app. users: shared by everybody connected, so that the last to leave can tell. control: held while starting or stopping.
/// </summary>
sealed class ClusterLocks(string folder)
{
    string OwnerProcess => Path.Combine(folder, "owner.pid");

    public FileStream TakeOwnership()
    {
        if (TryOpen("owner.lock", FileShare.None) is { } held)
        {
            File.WriteAllText(OwnerProcess, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return held;
        }

        throw new UserError($"Another HotBat{OwnerText()} already runs on this home.", Path.GetDirectoryName(folder),
            "Stop it first, give this one a home of its own (HOTBAT_HOME=/another/folder), or point it at another database (ConnectionStrings__HotBat=…).");
    }

    /// <summary>" (process 123)" while a web app runs on this home, else null.</summary>
    public string? FindOwner()
    {
        using var free = TryOpen("owner.lock", FileShare.None);
        return free is null ? OwnerText() : null;
    }

    /// <summary>Tells the others that somebody uses the server, for as long as the result is kept open.</summary>
    public FileStream Use() =>
        TryOpen("users.lock", FileShare.Read) ?? throw new UserError("The private database is just being stopped.", folder, "Try again in a moment.");

    public bool IsUsed()
    {
        using var free = TryOpen("users.lock", FileShare.None);
        return free is null;
    }

    public async Task<FileStream> ControlAsync(TimeSpan patience, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(patience);
        try
        {
            while (true)
            {
                if (TryOpen("control.lock", FileShare.None) is { } held)
                    return held;
                await Task.Delay(100, timeout.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UserError("Another process has been starting or stopping the private database for too long.", folder, "End that process, then try again.");
        }
    }

    FileStream? TryOpen(string name, FileShare share)
    {
        var path = Path.Combine(folder, name);
        try
        {
            if (share is FileShare.Read && !File.Exists(path))
                File.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
            return new FileStream(path, FileMode.OpenOrCreate, share is FileShare.None ? FileAccess.ReadWrite : FileAccess.Read, share);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && File.Exists(path))
        {
            return null;
        }
    }

    string OwnerText()
    {
        try
        {
            return $" (process {File.ReadAllText(OwnerProcess).Trim()})";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
