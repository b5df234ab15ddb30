using System.Runtime.InteropServices;

namespace HotBat.Core.Learning;

/// <summary>
/// Cubic B-splines on evenly spaced knots: a smooth curve over [<paramref name="From"/>, <paramref name="To"/>] as a weighted sum of
/// <see cref="Size"/> bumps, of which four are non-zero at any point. Outside the range the curve stays at its end value.
/// Source: Eilers and Marx, Flexible smoothing with B-splines and penalties, Statistical Science 11 (1996).
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CubicSpline(double From, double To, int Intervals)
{
    public const int Support = 4;

    public int Size => Intervals + 3;

    /// <summary>Fills the four weights at <paramref name="x"/>; returns the index of the first bump they belong to.</summary>
    public int Weights(double x, Span<double> weights)
    {
        var (first, u) = Locate(x);
        var rest = 1 - u;
        weights[0] = rest * rest * rest / 6;
        weights[1] = ((((3 * u) - 6) * u * u) + 4) / 6;
        weights[2] = (((((-3 * u) + 3) * u) + 3) * u + 1) / 6;
        weights[3] = u * u * u / 6;
        return first;
    }

    /// <summary>Fills the four derivatives by x; zero outside the range.</summary>
    public void Slopes(double x, Span<double> slopes)
    {
        if (x < From || x > To)
        {
            slopes.Clear();
            return;
        }
        var (_, u) = Locate(x);
        var perUnit = Intervals / (To - From);
        slopes[0] = -(1 - u) * (1 - u) / 2 * perUnit;
        slopes[1] = ((3 * u) - 4) * u / 2 * perUnit;
        slopes[2] = ((((-3 * u) + 2) * u) + 1) / 2 * perUnit;
        slopes[3] = u * u / 2 * perUnit;
    }

    (int First, double Within) Locate(double x)
    {
        var at = (Math.Clamp(x, From, To) - From) * Intervals / (To - From);
        var first = Math.Min((int)at, Intervals - 1);
        return (first, at - first);
    }
}
