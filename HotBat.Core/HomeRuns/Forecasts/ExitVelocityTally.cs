namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>Exit velocities counted by half a mph, so that old ones can fade and the 90th percentile is at hand at any time.</summary>
sealed class ExitVelocityTally
{
    const int Slowest = 40, Cells = 180;
    const double CellsPerMph = 2;

    readonly float[] _cells = new float[Cells];

    public double Count { get; private set; }

    public void Add(double exitVelocity)
    {
        _cells[Math.Clamp((int)Math.Round((exitVelocity - Slowest) * CellsPerMph), 0, Cells - 1)]++;
        Count++;
    }

    public void Fade(double share)
    {
        for (var i = 0; i < Cells; i++) _cells[i] *= (float)share;
        Count *= share;
    }

    /// <summary>The velocity, mph, that this share of the balls stays under; null without a ball.</summary>
    public double? Percentile(double share)
    {
        if (Count <= 0) return null;
        var above = (1 - share) * Count;
        var cell = Cells - 1;
        for (var seen = (double)_cells[cell]; seen < above && cell > 0; seen += _cells[cell]) cell--;
        return Slowest + (cell / CellsPerMph);
    }
}
