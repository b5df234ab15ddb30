using HotBat.Core.Operations;
using HotBat.Data.Ingestion;
using HotBat.Jobs.Ingestion;

namespace HotBat.Jobs.Prospects;

/// <summary>Minor-league season lines: batting, pitching, or batting by level. Which of them a file is, its header says.</summary>
public sealed class MinorsImporter(FileImport files)
{
    public const string Kind = "minors";

    public static bool Takes(IReadOnlyList<string> columns) => MinorBattingImport.Takes(columns) || MinorPitchingImport.Takes(columns) || LevelLinesImport.Takes(columns);

    public Task<FileImportResult> ImportAsync(string path, CancellationToken cancellation) => files.RunAsync(Kind, path, ReadAsync, cancellation);

    static async Task<IngestionCounts> ReadAsync(ImportFile file, CancellationToken cancellation)
    {
        using var rows = CsvRows.Open(file.Content, file.Path);
        if (MinorPitchingImport.Takes(rows.Columns)) return await MinorPitchingImport.RunAsync(file, rows, cancellation);
        if (MinorBattingImport.Takes(rows.Columns)) return await MinorBattingImport.RunAsync(file, rows, cancellation);
        if (LevelLinesImport.Takes(rows.Columns)) return await LevelLinesImport.RunAsync(file, rows, cancellation);
        throw new UserError("This is not a file of minor-league lines.", $"{file.Path}, line 1",
            "Batting needs season, name, level, PA, AB, H, HR, BB, SO; pitching season, name, level, IP, TBF, HR, BB, SO; batting by level season, name, level, PA, BB%, K%, wRC+.");
    }
}
