using System.Text;
using HotBat.Core.Operations;
using HotBat.Data.Ingestion;

namespace HotBat.Jobs.Ingestion;

/// <summary>How far a file is: its rows, and the part of its bytes that has been read.</summary>
public sealed record StatcastProgress(string Path, string Doing, long Rows, long BytesRead, long Bytes);

/// <summary>
/// Files of Statcast data, plain or gzip, told apart by their header: pitches as Savant sends them, batted balls without game and batter, home runs by ballpark and game.
/// A file is taken whole, with all that is derived of it, or not at all; reading it again changes nothing.
/// </summary>
public sealed class StatcastIngestion(FileImport imports)
{
    public const string PitchesKind = "statcast";

    public async Task<FileImportResult> IngestAsync(string path, IProgress<StatcastProgress>? progress, CancellationToken cancellation)
    {
        var kind = RequireKind(await HeaderAsync(path, cancellation), path);
        return await imports.RunAsync(kind, path, (file, stop) =>
        {
            var records = new CsvRecords(file.Content, path);
            var header = ReadHeader(records, path);
            return kind switch
            {
                BattedBallSampleImport.Kind => BattedBallSampleImport.RunAsync(file, records, header, stop),
                ParkGameSampleImport.Kind => ParkGameSampleImport.RunAsync(file, records, header, stop),
                _ => new PitchImport(file, progress).RunAsync(records, header, stop),
            };
        }, cancellation);
    }

    /// <summary>Pitches as the site answers them; an error page, an error column or any other file is refused.</summary>
    internal static Task<IngestionCounts> ReadPitchesAsync(ImportFile file, CancellationToken cancellation)
    {
        var records = new CsvRecords(file.Content, file.Path);
        var header = ReadHeader(records, file.Path);
        return KindOf(header) == PitchesKind
            ? new PitchImport(file, null).RunAsync(records, header, cancellation)
            : throw new UserError("The answer holds no pitches.", file.Path, "Fetch it again.");
    }

    /// <summary>What a header belongs to; null if nothing here reads it.</summary>
    public static string? KindOf(IReadOnlyCollection<string> header)
    {
        bool Has(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (!header.Contains(name))
                    return false;
            return true;
        }

        return Has("game_pk", "at_bat_number", "pitch_number") ? PitchesKind
            : Has("game_date", "launch_speed", "launch_angle", "events") ? BattedBallSampleImport.Kind
            : Has("GAME_ID", "PARK_ID", "HR") ? ParkGameSampleImport.Kind
            : null;
    }

    static string RequireKind(List<string> header, string path)
    {
        if (KindOf(header) is { } kind)
            return kind;
        if (header.Contains("avg_release_speed") && header.Contains("num_pitches"))
            throw new UserError("This is a study's file of pitchers' games, not of pitches: ./hotbat ingest injuries reads it.", path, "Read it with that.");
        throw new UserError($"The header is that of no Statcast file: {string.Join(", ", header.Take(8))}{(header.Count > 8 ? ", …" : "")}", $"{path}, line 1",
            "Pitches need game_pk, at_bat_number and pitch_number; batted balls need game_date, launch_speed, launch_angle and events.");
    }

    static async Task<List<string>> HeaderAsync(string path, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var content = FileImport.OpenUnpacked(path);
        try
        {
            return ReadHeader(new CsvRecords(content, path, 4096), path);
        }
        catch (InvalidDataException e)
        {
            throw new UserError("The file cannot be unpacked: " + e.Message, path, "Fetch it again; a gzip file may be cut off.", e);
        }
    }

    static List<string> ReadHeader(CsvRecords records, string path)
    {
        if (!records.Read())
            throw new UserError("The file is empty.", path, "Fetch it again.");
        if (records.Field(0).TrimStart(" \t"u8) is [(byte)'<', ..] or [(byte)'{', ..])
            throw new UserError("The file is no CSV but a page or document, probably an error message of the site.", $"{path}, line 1", "Open it to see what it says, then fetch fewer days at a time.");
        var header = new List<string>(records.FieldCount);
        for (var i = 0; i < records.FieldCount; i++)
            header.Add(Encoding.UTF8.GetString(records.Field(i)).Trim());
        if (!header.Contains("error", StringComparer.OrdinalIgnoreCase))
            return header;
        var message = records.Read() ? Encoding.UTF8.GetString(records.Raw).Trim() : "";
        throw new UserError($"The site answered with an error instead of data: {(message.Length > 300 ? message[..300] : message)}", $"{path}, line {records.Line}", "Ask for fewer days at a time and fetch the file again.");
    }
}
