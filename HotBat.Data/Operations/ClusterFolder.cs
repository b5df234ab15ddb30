using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using HotBat.Core.Operations;

namespace HotBat.Data.Operations;

/// <summary>The files of the private cluster under its home.</summary>
sealed class ClusterFolder(HotBatHome home)
{
    // below the range from which systems take ports for outgoing connections
    const int FirstPort = 20_000;
    const int LastPort = 32_000;

    public string Root => home.Database;

    public string Data => Path.Combine(Root, "data");

    public string Log => Path.Combine(Root, "server.log");

    public string PasswordFile => Path.Combine(Root, "password");

    string PortFile => Path.Combine(Root, "port");

    /// <summary>While it exists the server goes on after its last user left.</summary>
    public string KeepFile => Path.Combine(Root, "keep-running");

    public bool HasData => File.Exists(Path.Combine(Data, "PG_VERSION"));

    public int? DataMajor => HasData ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), CultureInfo.InvariantCulture) : null;

    public string Password => File.ReadAllText(PasswordFile).Trim();

    public void Create()
    {
        try
        {
            Directory.CreateDirectory(home.Folder);
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(Root);
            else
                Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UserError("The home folder cannot be made: " + e.Message, home.Folder, "Set HOTBAT_HOME to a folder you may write to.", e);
        }
    }

    /// <summary>Makes the password once. Data without it cannot be opened any more.</summary>
    public void EnsurePassword()
    {
        if (File.Exists(PasswordFile))
            return;
        if (HasData)
            throw new UserError("The password file of the private database is gone.", PasswordFile, "Put it back from a backup, or take another HOTBAT_HOME and load the data anew.");
        var unfinished = PasswordFile + ".new";
        File.WriteAllText(unfinished, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(unfinished, PasswordFile);
    }

    /// <summary>The port of the last start if it is free; another free one else.</summary>
    public int ChoosePort()
    {
        if (File.Exists(PortFile) && int.TryParse(File.ReadAllText(PortFile), CultureInfo.InvariantCulture, out var last) && IsFree(last))
            return last;
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(FirstPort, LastPort);
            if (IsFree(port))
                return port;
        }

        throw new UserError($"No free port between {FirstPort} and {LastPort} was found for the private database.", "127.0.0.1", "End what listens there, or set ConnectionStrings__HotBat.");
    }

    public void RememberPort(int port) => File.WriteAllText(PortFile, port.ToString(CultureInfo.InvariantCulture));

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = OperatingSystem.IsWindows() };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public long LogLength => File.Exists(Log) ? new FileInfo(Log).Length : 0;

    public void RollLog(long limit = 20_000_000)
    {
        if (LogLength > limit)
            File.Move(Log, Log + ".1", overwrite: true);
    }

    public string LogSince(long offset)
    {
        if (!File.Exists(Log))
            return "";
        using var stream = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = Math.Min(offset, stream.Length);
        return string.Join('\n', new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(8));
    }
}
