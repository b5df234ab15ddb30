using System.Globalization;

namespace HotBat.Data.Operations;

/// <summary>The server settings of the private cluster: bulk loading and analytics on a small machine that has other work too.</summary>
static class ClusterSettings
{
    const long Megabyte = 1 << 20;
    const long Gigabyte = 1 << 30;

    /// <param name="options">How many connections, and whether a commit must reach the disk.</param>
    /// <param name="port">The loopback port.</param>
    /// <param name="memory">Memory this process may count on, in bytes.</param>
    /// <param name="freeDisk">Free bytes where the data lies.</param>
    /// <param name="sharedMemoryDisk">Size of /dev/shm in bytes, null where there is none; containers often have 64 MB, too little for a parallel query.</param>
    /// <param name="hasLz4">Whether this server was built with lz4.</param>
    public static string Text(HotBatDatabaseOptions options, int port, long memory, long freeDisk, long? sharedMemoryDisk, bool hasLz4)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["listen_addresses"] = "'127.0.0.1'",
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = "''",
            ["password_encryption"] = "'scram-sha-256'",
            ["max_connections"] = options.MaxConnections.ToString(CultureInfo.InvariantCulture),
            ["shared_buffers"] = Megabytes(memory / 16, 32, 256),
            ["effective_cache_size"] = Megabytes(memory / 2, 128, 65_536),
            ["work_mem"] = Megabytes(memory / 256, 4, 48),
            ["maintenance_work_mem"] = Megabytes(memory / 32, 32, 512),
            ["wal_level"] = "minimal",
            ["max_wal_senders"] = "0",
            ["wal_compression"] = hasLz4 ? "lz4" : "on",
            ["max_wal_size"] = Megabytes(freeDisk / 8, 256, 4_096),
            ["checkpoint_timeout"] = "15min",
            ["jit"] = "off",
            ["random_page_cost"] = "1.1",
            ["max_parallel_workers_per_gather"] = "1",
            ["timezone"] = "'UTC'",
            ["log_timezone"] = "'UTC'",
            ["log_line_prefix"] = "'%m [%p] %a '",
            ["log_min_duration_statement"] = "2s",
            ["idle_in_transaction_session_timeout"] = "30min",
        };
        if (sharedMemoryDisk < Gigabyte / 2)
            settings["dynamic_shared_memory_type"] = "mmap";
        if (!options.Durable)
            settings["fsync"] = settings["synchronous_commit"] = settings["full_page_writes"] = "off";

        return "# Written by HotBat at every start of the server. Settings of your own belong in own.conf beside the data folder; they win.\n"
            + string.Concat(settings.Select(setting => $"{setting.Key} = {setting.Value}\n"))
            + "include_if_exists = '../own.conf'\n";
    }

    public static string ForThisMachine(HotBatDatabaseOptions options, int port, string dataFolder, bool hasLz4)
    {
        var sharedMemory = Directory.Exists("/dev/shm") ? new DriveInfo("/dev/shm").TotalSize : (long?)null;
        return Text(options, port, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, new DriveInfo(dataFolder).AvailableFreeSpace, sharedMemory, hasLz4);
    }

    static string Megabytes(long bytes, long least, long most) => Math.Clamp(bytes / Megabyte, least, most).ToString(CultureInfo.InvariantCulture) + "MB";
}
