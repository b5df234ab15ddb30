namespace HotBat.Core.Learning;

/// <summary>Rows of equally many features, one after the other in memory. NaN is a value that is not known.</summary>
public sealed class FeatureMatrix(int features)
{
    readonly List<double> _values = [];

    public int Features { get; } = features;

    public int Rows => _values.Count / Features;

    public ReadOnlySpan<double> this[int row] => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values).Slice(row * Features, Features);

    public void Add(ReadOnlySpan<double> row)
    {
        if (row.Length != Features) throw new ArgumentException($"A row has {Features} features, this one {row.Length}.", nameof(row));
        _values.AddRange(row);
    }

    /// <summary>A single row.</summary>
    public static FeatureMatrix Of(ReadOnlySpan<double> row)
    {
        var matrix = new FeatureMatrix(row.Length);
        matrix.Add(row);
        return matrix;
    }

    internal float[] ToSingles()
    {
        var singles = new float[_values.Count];
        for (var i = 0; i < singles.Length; i++) singles[i] = (float)_values[i];
        return singles;
    }
}
