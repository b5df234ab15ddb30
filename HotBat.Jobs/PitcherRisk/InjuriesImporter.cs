using HotBat.Core.Operations;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>Injured lists, surgeries and pitchers' games without pitches. Which of them a file is, its header says.</summary>
public sealed class InjuriesImporter(FileImport files)
{
    public const string Kind = "injuries";

    public static bool Takes(IReadOnlyList<string> columns) => InjuredListImport.Takes(columns) || StintCollectionImport.Takes(columns) || SurgeryImport.Takes(columns) || PitcherGameImport.Takes(columns);

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var rows = CsvRows.Open(file.Content, file.Path);
        if (InjuredListImport.Takes(rows.Columns)) return await InjuredListImport.RunAsync(file, rows, cancellation);
        if (StintCollectionImport.Takes(rows.Columns)) return await StintCollectionImport.RunAsync(file, rows, cancellation);
        if (SurgeryImport.Takes(rows.Columns)) return await SurgeryImport.RunAsync(file, rows, cancellation);
        if (PitcherGameImport.Takes(rows.Columns)) return await PitcherGameImport.RunAsync(file, rows, cancellation);
        throw new UserError("This is neither an injured list nor a file of surgeries or of pitchers' games.", $"{file.Path}, line 1",
            "An injured list needs MLBAMID, the injury's text and IL Retro Date; a collection of stints player_id, effectiveDate and injury_notes; surgeries mlbamid and TJ Surgery Date; pitchers' games player_name, game_date, num_pitches.");
    }
}
