using System.Runtime.InteropServices;

namespace HotBat.Core.Learning;

/// <summary>How boosted trees are grown.</summary>
/// <param name="Trees">How many.</param>
/// <param name="Depth">Splits from root to leaf at most.</param>
/// <param name="LearningRate">Share of each tree's correction that is taken.</param>
/// <param name="MinLeafWeight">Least sum of p·(1 − p) in a leaf.</param>
/// <param name="L2">Penalty on leaf values.</param>
/// <param name="RowShare">Share of rows that each tree sees.</param>
/// <param name="FeatureShare">Share of features that each tree sees.</param>
/// <param name="Monotone">1, −1 or 0 per feature: whether the chance may only rise, only fall, or do either with it; null for none.</param>
public sealed record BoostedTreesSettings(int Trees = 150, int Depth = 3, double LearningRate = .05, double MinLeafWeight = 50, double L2 = 10,
    double RowShare = .7, double FeatureShare = .7, IReadOnlyList<int>? Monotone = null);

/// <summary>
/// Gradient-boosted trees for a yes-or-no outcome, by XGBoost's C library: P(y = 1) = 1 / (1 + exp(−(offset + Σ leaf values))).
/// The model lives in native memory until it is disposed of. It may be asked from several threads, one at a time.
/// </summary>
public sealed class BoostedTrees : IDisposable
{
    const int Margin = 1;
    const int Contributions = 4;
    const string Seed = "20240328";

    readonly Lock _gate = new();
    readonly BoosterHandle _booster;

    BoostedTrees(BoosterHandle booster, int features) => (_booster, Features) = (booster, features);

    public int Features { get; }

    /// <param name="offsets">Logits that the trees correct, one per row; null to start from even odds.</param>
    /// <param name="threads">How many the library starts; null for one a processor. Who fits several models side by side asks for one.</param>
    /// <exception cref="Operations.UserError">The library is not installed.</exception>
    public static BoostedTrees Fit(FeatureMatrix rows, IReadOnlyList<bool> outcomes, BoostedTreesSettings settings, IReadOnlyList<double>? offsets = null, int? threads = null, CancellationToken cancel = default)
    {
        if (outcomes.Count != rows.Rows) throw new ArgumentException("Every row needs its outcome.", nameof(outcomes));
        XGBoostLibrary.Require();
        using var matrix = Matrix(rows, offsets);
        var labels = new float[outcomes.Count];
        for (var i = 0; i < labels.Length; i++) labels[i] = outcomes[i] ? 1 : 0;
        XGBoostLibrary.Check(XGBoostLibrary.XGDMatrixSetFloatInfo(matrix, "label", labels, (ulong)labels.Length));
        var booster = Create(matrix);
        try
        {
            foreach (var (name, value) in Parameters(settings, threads ?? Math.Min(Environment.ProcessorCount, 8))) XGBoostLibrary.Check(XGBoostLibrary.XGBoosterSetParam(booster, name, value));
            for (var tree = 0; tree < settings.Trees; tree++)
            {
                cancel.ThrowIfCancellationRequested();
                XGBoostLibrary.Check(XGBoostLibrary.XGBoosterUpdateOneIter(booster, tree, matrix));
            }
            return new(booster, rows.Features);
        }
        catch
        {
            booster.Dispose();
            throw;
        }
    }

    /// <exception cref="Operations.UserError">The library is not installed.</exception>
    /// <exception cref="InvalidOperationException">The bytes are no model.</exception>
    public static BoostedTrees FromBytes(byte[] bytes, int features)
    {
        XGBoostLibrary.Require();
        XGBoostLibrary.Check(XGBoostLibrary.XGBoosterCreate([], 0, out var booster));
        try
        {
            XGBoostLibrary.Check(XGBoostLibrary.XGBoosterLoadModelFromBuffer(booster, bytes, (ulong)bytes.Length));
            // a model that serves answers a few rows at a time: starting threads would cost more than they bring
            XGBoostLibrary.Check(XGBoostLibrary.XGBoosterSetParam(booster, "nthread", "1"));
            return new(booster, features);
        }
        catch
        {
            booster.Dispose();
            throw;
        }
    }

    /// <summary>The model as XGBoost's universal binary JSON.</summary>
    public byte[] ToBytes()
    {
        lock (_gate)
        {
            XGBoostLibrary.Check(XGBoostLibrary.XGBoosterSaveModelToBuffer(_booster, """{"format":"ubj"}""", out var count, out var bytes));
            var copy = new byte[(int)count];
            Marshal.Copy(bytes, copy, 0, copy.Length);
            return copy;
        }
    }

    /// <exception cref="ArgumentException">The rows have other features, or offsets are of other rows.</exception>
    public double[] Logits(FeatureMatrix rows, IReadOnlyList<double>? offsets = null) => Ask(rows, offsets, Margin);

    /// <summary>A row's logit taken apart, exactly (TreeSHAP).</summary>
    /// <exception cref="ArgumentException">The rows have other features, or offsets are of other rows.</exception>
    public IReadOnlyList<Explanation> Explain(FeatureMatrix rows, IReadOnlyList<double>? offsets = null)
    {
        var values = Ask(rows, offsets, Contributions);
        var width = Features + 1;
        return [.. Enumerable.Range(0, rows.Rows).Select(row => new Explanation(values[(row * width) + Features], values[(row * width)..((row * width) + Features)]))];
    }

    public void Dispose() => _booster.Dispose();

    double[] Ask(FeatureMatrix rows, IReadOnlyList<double>? offsets, int what)
    {
        if (rows.Features != Features) throw new ArgumentException($"The model knows {Features} features, the rows have {rows.Features}.", nameof(rows));
        if (rows.Rows == 0) return [];
        using var matrix = Matrix(rows, offsets);
        lock (_gate)
        {
            XGBoostLibrary.Check(XGBoostLibrary.XGBoosterPredict(_booster, matrix, what, 0, 0, out var count, out var values));
            var singles = new float[(int)count];
            Marshal.Copy(values, singles, 0, singles.Length);
            return Array.ConvertAll(singles, single => (double)single);
        }
    }

    static MatrixHandle Matrix(FeatureMatrix rows, IReadOnlyList<double>? offsets)
    {
        if (offsets is not null && offsets.Count != rows.Rows) throw new ArgumentException("Every row needs its offset.", nameof(offsets));
        XGBoostLibrary.Check(XGBoostLibrary.XGDMatrixCreateFromMat(rows.ToSingles(), (ulong)rows.Rows, (ulong)rows.Features, float.NaN, out var matrix));
        if (offsets is null) return matrix;
        var margins = offsets.Select(offset => (float)offset).ToArray();
        XGBoostLibrary.Check(XGBoostLibrary.XGDMatrixSetFloatInfo(matrix, "base_margin", margins, (ulong)margins.Length));
        return matrix;
    }

    static BoosterHandle Create(MatrixHandle matrix)
    {
        var isHeld = false;
        try
        {
            matrix.DangerousAddRef(ref isHeld);
            XGBoostLibrary.Check(XGBoostLibrary.XGBoosterCreate([matrix.DangerousGetHandle()], 1, out var booster));
            return booster;
        }
        finally
        {
            if (isHeld) matrix.DangerousRelease();
        }
    }

    static IEnumerable<(string Name, string Value)> Parameters(BoostedTreesSettings settings, int threads)
    {
        yield return ("objective", "binary:logistic");
        yield return ("base_score", "0.5");
        yield return ("tree_method", "hist");
        yield return ("seed", Seed);
        yield return ("nthread", $"{threads}");
        yield return ("verbosity", "0");
        yield return ("max_depth", $"{settings.Depth}");
        yield return ("eta", $"{settings.LearningRate}");
        yield return ("min_child_weight", $"{settings.MinLeafWeight}");
        yield return ("lambda", $"{settings.L2}");
        yield return ("subsample", $"{settings.RowShare}");
        yield return ("colsample_bytree", $"{settings.FeatureShare}");
        if (settings.Monotone is { } monotone) yield return ("monotone_constraints", $"({string.Join(',', monotone)})");
    }
}
