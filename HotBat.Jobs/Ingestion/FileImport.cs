using System.IO.Compression;
using System.Security.Cryptography;
using HotBat.Core.Operations;
using HotBat.Data.Ingestion;
using HotBat.Data.Operations;
using Npgsql;

namespace HotBat.Jobs.Ingestion;

/// <param name="Note">What a reader should know about the counts; null when they say all.</param>
public sealed record FileImportResult(string Kind, string Path, IngestionCounts Counts, string? Note)
{
    /// <summary>The first rows that were not taken; all are kept in the database with their reasons.</summary>
    public IReadOnlyList<RejectedRow> Rejected { get; init; } = [];
}

/// <summary>Reads one file under a run of its own: everything that it brings, what it could not bring and the run's counts are committed together or not at all.</summary>
public sealed class FileImport(IngestionRunStore runs)
{
    const int RejectsTold = 3;

    public async Task<FileImportResult> RunAsync(string kind, string path, Func<ImportFile, CancellationToken, Task<IngestionCounts>> import, CancellationToken cancellation)
    {
        await using var raw = Open(path);
        return await RunAsync(kind, path, SourceName(path), raw, import, cancellation);
    }

    /// <param name="path">Where the bytes come from, as people know it: a path or an address.</param>
    /// <param name="source">The name under which the run and its rejects are kept; what was rejected of it before is replaced.</param>
    public async Task<FileImportResult> RunAsync(string kind, string path, string source, Stream raw, Func<ImportFile, CancellationToken, Task<IngestionCounts>> import, CancellationToken cancellation)
    {
        await using var run = await runs.StartAsync(kind, source, cancellation);
        FileImportResult result;
        try
        {
            var checksum = Convert.ToHexStringLower(await SHA256.HashDataAsync(raw, cancellation));
            raw.Position = 0;
            await using var content = IsGzip(raw) ? new GZipStream(raw, CompressionMode.Decompress, leaveOpen: true) : raw;
            await using var transaction = await run.Connection.BeginTransactionAsync(cancellation);
            var file = new ImportFile(path, source, content, run.Connection, run.StartedAt, () => raw.Position, raw.Length);
            var counts = await import(file, cancellation);
            if (counts.Added > 0)
                await DataOriginQueries.RefuseMixtureAsync(run.Connection, path, cancellation);
            await run.FinishAsync(checksum, counts, file.Rejected, cancellation);
            await transaction.CommitAsync(cancellation);
            result = new(kind, path, counts, file.Note) { Rejected = [.. file.Rejected.Take(RejectsTold)] };
        }
        catch (Exception e)
        {
            var cancelled = e is OperationCanceledException;
            try
            {
                await run.StopAsync(cancelled ? "cancelled" : "failed", cancelled ? "stopped by the user" : e.Message);
            }
            // with its connection gone the run is a dead one, which the next finds; what is to be told is what came first
            catch (Exception gone) when (gone is NpgsqlException or InvalidOperationException)
            {
            }
            if (e is InvalidDataException)
                throw new UserError("The file cannot be read: " + e.Message, path, "Fetch it again; a gzip file may be cut off.", e);
            throw;
        }
        await TableStatistics.RefreshAsync(run.Connection, cancellation);
        return result;
    }

    /// <summary>A reading that came to nothing before there was anything to read.</summary>
    public async Task FailAsync(string kind, string source, string error)
    {
        await using var run = await runs.StartAsync(kind, source, CancellationToken.None);
        await run.StopAsync("failed", error);
    }

    /// <summary>SHA-256 of the bytes as they lie on disk, in hex: what a run's row keeps.</summary>
    public static async Task<string> ChecksumAsync(string path, CancellationToken cancellation)
    {
        await using var raw = Open(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(raw, cancellation));
    }

    /// <summary>A file opens as what it is, not as what its name says.</summary>
    public static Stream OpenUnpacked(string path)
    {
        var raw = Open(path);
        return IsGzip(raw) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
    }

    /// <summary>Folder and name: the same file at another place of the disk is the same source.</summary>
    internal static string SourceName(string path)
    {
        var full = Path.GetFullPath(path);
        return Path.Join(Path.GetFileName(Path.GetDirectoryName(full)), Path.GetFileName(full));
    }

    internal static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError("The file cannot be opened: " + e.Message, path, "Check the path and who may read it.", e);
        }
    }

    internal static bool IsGzip(Stream file)
    {
        Span<byte> start = stackalloc byte[2];
        var packed = file.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start is [0x1f, 0x8b];
        file.Position = 0;
        return packed;
    }
}

/// <summary>The file under way: its unpacked bytes, the connection inside the transaction, the rows that were not taken.</summary>
public sealed class ImportFile(string path, string source, Stream content, NpgsqlConnection connection, DateTime readAt, Func<long> bytesRead, long bytes)
{
    const int LongestRawLine = 4000;

    readonly List<RejectedRow> _rejected = [];

    public string Path => path;

    public Stream Content => content;

    /// <summary>Of the file as it lies on the disk, packed or not.</summary>
    public long Bytes => bytes;

    public long BytesRead => bytesRead();

    public string Source => source;

    public NpgsqlConnection Connection => connection;

    /// <summary>When its reading began, UTC.</summary>
    public DateTime ReadAt => readAt;

    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    public string? Note { get; set; }

    public void Reject(RejectedRow row) => _rejected.Add(row);

    public void Reject(long line, RowError error, string raw) =>
        _rejected.Add(new RejectedRow(line, error.Reason, error.Column, error.Message, raw.Length <= LongestRawLine ? raw : raw[..LongestRawLine]));
}

/// <summary>Why a row is not taken. Reason is type, range, key or state.</summary>
public sealed class RowError(string reason, string? column, string message) : Exception(message)
{
    public string Reason => reason;

    public string? Column => column;
}
