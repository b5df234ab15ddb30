namespace HotBat.Core.Learning;

/// <summary>
/// The rows of a regression, each holding only its non-zero features. A spline touches a handful of its coefficients a row,
/// so hundreds of thousands of rows with hundreds of features fit into memory and are walked quickly.
/// </summary>
public sealed class SparseDesign(int features)
{
    readonly List<int> _starts = [0];
    readonly List<int> _columns = [];
    readonly List<double> _values = [];

    public int Features { get; } = features;

    public int Rows => _starts.Count - 1;

    /// <summary>Adds a row; <paramref name="columns"/> names the features that <paramref name="values"/> are of, each at most once.</summary>
    public void Add(ReadOnlySpan<int> columns, ReadOnlySpan<double> values)
    {
        if (columns.Length != values.Length) throw new ArgumentException("As many values as columns are needed.", nameof(values));
        foreach (var column in columns) ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Features, nameof(columns));
        _columns.AddRange(columns);
        _values.AddRange(values);
        _starts.Add(_columns.Count);
    }

    /// <summary>Adds a row that gives every feature.</summary>
    public void Add(params ReadOnlySpan<double> values)
    {
        Span<int> columns = stackalloc int[values.Length];
        for (var column = 0; column < columns.Length; column++) columns[column] = column;
        Add(columns, values);
    }

    internal ReadOnlySpan<int> Starts => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_starts);

    internal ReadOnlySpan<int> Columns => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_columns);

    internal ReadOnlySpan<double> Values => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values);
}
