namespace HotBat.Web.Parts;

/// <summary>A table's order as it stands in the address: a column's key, "-" before it for largest first.</summary>
public static class TableSort
{
    public static string Column(string sort) => sort.TrimStart('-');

    /// <summary>The order after a click on a column's header: largest first, then smallest first.</summary>
    public static string Toggle(string current, string column) => current == "-" + column ? column : "-" + column;

    public static bool IsDescending(string sort) => sort.StartsWith('-');
}

/// <summary>Orders rows by a named column; what is unknown comes last either way, and equal rows keep their order.</summary>
/// <param name="rising">Columns of which the first is asked for, as of names.</param>
public sealed class TableSort<T>(Dictionary<string, Func<T, IComparable?>> columns, params string[] rising)
{
    /// <summary>What an address may name.</summary>
    public IReadOnlyList<string> Names { get; } = [.. columns.Keys];

    /// <summary>The order after a click on a column's header; of a rising column smallest first, of the others largest first, and then the other way round.</summary>
    public string Toggle(string current, string column) => rising.Contains(column) && current != column ? column : TableSort.Toggle(current, column);

    /// <summary>Whether the order in an address names a column.</summary>
    public bool Has(string sort) => columns.ContainsKey(TableSort.Column(sort));

    /// <summary>Rows as they are when the address names no column of this table.</summary>
    public IReadOnlyList<T> Apply(IReadOnlyList<T> rows, string sort)
    {
        if (!columns.TryGetValue(TableSort.Column(sort), out var key)) return rows;
        var known = rows.OrderBy(r => key(r) is null);
        return [.. TableSort.IsDescending(sort) ? known.ThenByDescending(key) : known.ThenBy(key)];
    }
}
