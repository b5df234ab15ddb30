namespace HotBat.Core.PitcherRisk;

/// <summary>Sums of any stretch of a list in one step. A stretch with a value that is not known (NaN) has no sum.</summary>
sealed class RunningSum
{
    readonly double[] _sums;
    readonly int[] _unknown;

    public RunningSum(IReadOnlyList<double> values)
    {
        (_sums, _unknown) = (new double[values.Count + 1], new int[values.Count + 1]);
        for (var i = 0; i < values.Count; i++)
        {
            var isUnknown = double.IsNaN(values[i]);
            _sums[i + 1] = _sums[i] + (isUnknown ? 0 : values[i]);
            _unknown[i + 1] = _unknown[i] + (isUnknown ? 1 : 0);
        }
    }

    /// <summary>From one place up to another, the latter left out.</summary>
    public double Of(int from, int to) => _unknown[to] > _unknown[from] ? double.NaN : _sums[to] - _sums[from];
}
