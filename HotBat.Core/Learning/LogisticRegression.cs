using MathNet.Numerics.LinearAlgebra;

namespace HotBat.Core.Learning;

/// <param name="Coefficients">One per feature of the design.</param>
/// <param name="Iterations">Newton steps taken.</param>
public sealed record LogisticFit(IReadOnlyList<double> Coefficients, int Iterations);

/// <summary>
/// Logistic regression: P(y = 1) = 1 / (1 + exp(−(offset + x·β))), β minimising
/// −Σ w·[y·ln p + (1 − y)·ln(1 − p)] + ½·βᵀSβ by Newton's method (iteratively reweighted least squares).
/// S is the penalty: a diagonal of λ is the usual L2 (ridge), a difference penalty makes a spline smooth.
/// The same rows in the same order, from the same start, give the same bits.
/// Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1.
/// </summary>
public static class LogisticRegression
{
    const int MaxIterations = 60;
    const double Tolerance = 1e-9;

    /// <summary>An L2 penalty of <paramref name="l2"/> on every feature but the <paramref name="free"/> ones (an intercept is left free).</summary>
    public static Matrix<double> Ridge(int features, double l2, params ReadOnlySpan<int> free)
    {
        var penalty = Matrix<double>.Build.DenseDiagonal(features, features, l2);
        foreach (var feature in free) penalty[feature, feature] = 0;
        return penalty;
    }

    /// <exception cref="ArgumentException">Outcomes, offsets, weights or penalty are of other rows or features.</exception>
    /// <exception cref="InvalidOperationException">It does not settle, as where the outcomes are separable.</exception>
    public static LogisticFit Fit(SparseDesign design, IReadOnlyList<double> outcomes, Matrix<double> penalty,
        IReadOnlyList<double>? offsets = null, IReadOnlyList<double>? weights = null, IReadOnlyList<double>? start = null)
    {
        if (outcomes.Count != design.Rows) throw new ArgumentException("Every row needs its outcome.", nameof(outcomes));
        if (offsets is not null && offsets.Count != design.Rows) throw new ArgumentException("Every row needs its offset.", nameof(offsets));
        if (weights is not null && weights.Count != design.Rows) throw new ArgumentException("Every row needs its weight.", nameof(weights));
        if (penalty.RowCount != design.Features || penalty.ColumnCount != design.Features)
            throw new ArgumentException("The penalty is a square of the features.", nameof(penalty));

        var coefficients = start is null ? Vector<double>.Build.Dense(design.Features) : Vector<double>.Build.Dense([.. start]);
        var loss = Loss(design, outcomes, penalty, offsets, weights, coefficients);
        for (var iteration = 1; iteration <= MaxIterations; iteration++)
        {
            var (gradient, curvature) = Slopes(design, outcomes, penalty, offsets, weights, coefficients);
            var step = curvature.Cholesky().Solve(gradient);
            var length = 1.0;
            var next = coefficients - step;
            var nextLoss = Loss(design, outcomes, penalty, offsets, weights, next);
            while (!(nextLoss <= loss + (1e-12 * Math.Abs(loss))) && length > 1e-6)
            {
                length /= 2;
                next = coefficients - (length * step);
                nextLoss = Loss(design, outcomes, penalty, offsets, weights, next);
            }
            var gained = loss - nextLoss;
            coefficients = next;
            loss = nextLoss;
            if (gained <= Tolerance * (1 + Math.Abs(loss))) return new(coefficients.ToArray(), iteration);
        }
        throw new InvalidOperationException($"The regression did not settle within {MaxIterations} steps: the outcomes may be separable; a larger penalty helps.");
    }

    static (Vector<double> Gradient, Matrix<double> Curvature) Slopes(SparseDesign design, IReadOnlyList<double> outcomes,
        Matrix<double> penalty, IReadOnlyList<double>? offsets, IReadOnlyList<double>? weights, Vector<double> coefficients)
    {
        var size = design.Features;
        var beta = coefficients.ToArray();
        var gradient = (penalty * coefficients).ToArray();
        var curvature = new double[size * size];
        ReadOnlySpan<int> starts = design.Starts, allColumns = design.Columns;
        var allValues = design.Values;
        for (var row = 0; row < design.Rows; row++)
        {
            var weight = weights?[row] ?? 1;
            if (weight == 0) continue;
            var columns = allColumns[starts[row]..starts[row + 1]];
            var values = allValues[starts[row]..starts[row + 1]];
            var p = Logit.Inverse(Linear(columns, values, beta, offsets?[row] ?? 0));
            var residual = weight * (p - outcomes[row]);
            var information = weight * p * (1 - p);
            for (var i = 0; i < columns.Length; i++)
            {
                gradient[columns[i]] += residual * values[i];
                var scaled = information * values[i];
                var line = columns[i] * size;
                for (var j = 0; j <= i; j++) curvature[columns[j] <= columns[i] ? line + columns[j] : (columns[j] * size) + columns[i]] += scaled * values[j];
            }
        }
        for (var i = 0; i < size; i++)
            for (var j = 0; j < i; j++)
                curvature[(j * size) + i] = curvature[(i * size) + j];
        return (Vector<double>.Build.Dense(gradient), Matrix<double>.Build.Dense(size, size, curvature) + penalty);
    }

    static double Loss(SparseDesign design, IReadOnlyList<double> outcomes, Matrix<double> penalty,
        IReadOnlyList<double>? offsets, IReadOnlyList<double>? weights, Vector<double> coefficients)
    {
        var beta = coefficients.ToArray();
        ReadOnlySpan<int> starts = design.Starts, allColumns = design.Columns;
        var allValues = design.Values;
        var loss = coefficients * (penalty * coefficients) / 2;
        for (var row = 0; row < design.Rows; row++)
        {
            var logit = Linear(allColumns[starts[row]..starts[row + 1]], allValues[starts[row]..starts[row + 1]], beta, offsets?[row] ?? 0);
            // ln(1 + e^x) − y·x, without overflow
            loss += (weights?[row] ?? 1) * (Math.Max(logit, 0) + Math.Log(1 + Math.Exp(-Math.Abs(logit))) - (outcomes[row] * logit));
        }
        return loss;
    }

    static double Linear(ReadOnlySpan<int> columns, ReadOnlySpan<double> values, double[] beta, double offset)
    {
        for (var i = 0; i < columns.Length; i++) offset += beta[columns[i]] * values[i];
        return offset;
    }
}
