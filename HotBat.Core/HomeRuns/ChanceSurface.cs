using HotBat.Core.Learning;
using MathNet.Numerics.LinearAlgebra;

namespace HotBat.Core.HomeRuns;

/// <summary>
/// The logit of a home run over exit velocity and launch angle: a smooth surface, the product of two cubic splines.
/// Balls outside its range (softer, lower, higher) are valued at its edge, where next to none leaves the park.
/// </summary>
public sealed class ChanceSurface
{
    static readonly CubicSpline s_velocities = new(84, 117, 11);
    static readonly CubicSpline s_angles = new(8, 56, 12);

    readonly double[] _coefficients;

    public ChanceSurface(IReadOnlyList<double> coefficients)
    {
        if (coefficients.Count != Features) throw new ArgumentException($"The surface has {Features} coefficients.", nameof(coefficients));
        _coefficients = [.. coefficients];
    }

    public static int Features => s_velocities.Size * s_angles.Size;

    /// <summary>What the features are, in words; changes whenever coefficients of before no longer mean the same.</summary>
    public static string Description => $"logit = spline3(ev, {s_velocities}) x spline3(la, {s_angles})";

    public IReadOnlyList<double> Coefficients => _coefficients;

    public double Logit(double exitVelocity, double launchAngle) => Value(exitVelocity, launchAngle, slope: false);

    /// <summary>Change of the logit by one more mph.</summary>
    public double LogitPerMph(double exitVelocity, double launchAngle) => Value(exitVelocity, launchAngle, slope: true);

    internal static void AddRow(SparseDesign design, double exitVelocity, double launchAngle)
    {
        Span<double> velocity = stackalloc double[CubicSpline.Support], angle = stackalloc double[CubicSpline.Support];
        var firstVelocity = s_velocities.Weights(exitVelocity, velocity);
        var firstAngle = s_angles.Weights(launchAngle, angle);
        Span<int> columns = stackalloc int[CubicSpline.Support * CubicSpline.Support];
        Span<double> values = stackalloc double[columns.Length];
        for (var i = 0; i < CubicSpline.Support; i++)
        {
            for (var j = 0; j < CubicSpline.Support; j++)
            {
                columns[(i * CubicSpline.Support) + j] = ((firstVelocity + i) * s_angles.Size) + firstAngle + j;
                values[(i * CubicSpline.Support) + j] = velocity[i] * angle[j];
            }
        }
        design.Add(columns, values);
    }

    /// <summary>
    /// Neighbouring coefficients are held to a straight line in either direction (second differences), and very lightly to zero where no ball was ever seen.
    /// </summary>
    internal static Matrix<double> Roughness(double velocityWeight, double angleWeight)
    {
        var penalty = LogisticRegression.Ridge(Features, 1e-4);
        for (var v = 0; v < s_velocities.Size; v++)
        {
            for (var a = 0; a < s_angles.Size; a++)
            {
                var at = (v * s_angles.Size) + a;
                if (v >= 2) AddSecondDifference(penalty, at, s_angles.Size, velocityWeight);
                if (a >= 2) AddSecondDifference(penalty, at, 1, angleWeight);
            }
        }
        return penalty;
    }

    static void AddSecondDifference(Matrix<double> penalty, int last, int stride, double weight)
    {
        ReadOnlySpan<int> at = [last, last - stride, last - (2 * stride)];
        ReadOnlySpan<double> times = [1, -2, 1];
        for (var i = 0; i < 3; i++)
            for (var j = 0; j < 3; j++)
                penalty[at[i], at[j]] += weight * times[i] * times[j];
    }

    double Value(double exitVelocity, double launchAngle, bool slope)
    {
        Span<double> velocity = stackalloc double[CubicSpline.Support], angle = stackalloc double[CubicSpline.Support];
        var firstVelocity = s_velocities.Weights(exitVelocity, velocity);
        if (slope) s_velocities.Slopes(exitVelocity, velocity);
        var firstAngle = s_angles.Weights(launchAngle, angle);
        var sum = 0.0;
        for (var i = 0; i < CubicSpline.Support; i++)
        {
            var line = ((firstVelocity + i) * s_angles.Size) + firstAngle;
            sum += velocity[i] * ((angle[0] * _coefficients[line]) + (angle[1] * _coefficients[line + 1])
                + (angle[2] * _coefficients[line + 2]) + (angle[3] * _coefficients[line + 3]));
        }
        return sum;
    }
}
