using HotBat.Data.Ingestion;

namespace HotBat.Jobs.Ingestion;

/// <summary>Rows as they are read.</summary>
public sealed class RowCount
{
    public long Read { get; set; }

    public DateOnly? Through { get; set; }

    public IngestionCounts Counts(ImportFile file, long added, long updated, long flagged = 0, int games = 0) =>
        new(Read, added, updated, Read - added - updated - file.Rejected.Count, file.Rejected.Count, flagged, games, Through);
}

public static class CsvImport
{
    /// <summary>The rows that <paramref name="take"/> accepts; what it refuses with a <see cref="RowError"/> goes to the file's rejects.</summary>
    public static IEnumerable<object?[]> Each(this CsvRows rows, ImportFile file, RowCount count, Func<CsvRows, object?[]> take)
    {
        while (rows.Read())
        {
            count.Read++;
            object?[] row;
            try
            {
                row = take(rows);
            }
            catch (RowError e)
            {
                file.Reject(rows.Line, e, rows.Raw);
                continue;
            }
            yield return row;
        }
    }
}
