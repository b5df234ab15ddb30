namespace HotBat.Core.HomeRuns;

/// <summary>
/// What direction adds to the logit of a home run: fences are near at the foul lines and far in centre, and pulled balls hook less and carry farther.
/// Effect = intercept + a·x + b·x² + c·x³, x = pull angle / 45°, the angle kept within ±45°. The intercept keeps the sum of chances as it was without direction.
/// </summary>
/// <param name="Intercept">Logit.</param>
/// <param name="Terms">a, b, c.</param>
/// <param name="SampleSize">Balls of known direction it was fitted on.</param>
public sealed record SprayEffect(double Intercept, IReadOnlyList<double> Terms, int SampleSize)
{
    public const int TermCount = 3;

    public double Logit(double pullAngle)
    {
        Span<double> powers = stackalloc double[TermCount];
        Powers(pullAngle, powers);
        var sum = Intercept;
        for (var i = 0; i < TermCount; i++) sum += Terms[i] * powers[i];
        return sum;
    }

    internal static void Powers(double pullAngle, Span<double> powers)
    {
        var x = Math.Clamp(pullAngle / 45, -1, 1);
        powers[0] = x;
        powers[1] = x * x;
        powers[2] = x * x * x;
    }
}
