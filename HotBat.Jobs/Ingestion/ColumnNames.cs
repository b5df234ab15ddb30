namespace HotBat.Jobs.Ingestion;

/// <summary>Finds a column by the names that sources give it.</summary>
public static class ColumnNames
{
    /// <returns>The column as the file writes it; the first name that is there counts.</returns>
    public static string? Find(IReadOnlyList<string> columns, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var column in columns)
                if (string.Equals(column.Trim('\uFEFF', ' '), name, StringComparison.OrdinalIgnoreCase))
                    return column;
        return null;
    }
}
