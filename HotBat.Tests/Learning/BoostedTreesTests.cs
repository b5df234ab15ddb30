using FsCheck;
using FsCheck.Fluent;
using HotBat.Core.Learning;

namespace HotBat.Tests.Learning;

public sealed class BoostedTreesTests
{
    static readonly BoostedTreesSettings s_settings = new(Trees: 40, Depth: 3, LearningRate: .1, MinLeafWeight: 1, L2: 1, RowShare: 1, FeatureShare: 1);

    [XGBoostFact]
    public void Fit_OneTreeOfOneSplit_GivesTheLeavesNewtonStep()
    {
        // 30 of 100 left of the split, 70 of 100 right: gradient ±20, curvature 25, leaf = 20 / (25 + λ)
        var rows = new FeatureMatrix(1);
        var outcomes = new List<bool>();
        for (var i = 0; i < 200; i++)
        {
            rows.Add([i < 100 ? 0 : 1]);
            outcomes.Add(i % 10 < (i < 100 ? 3 : 7));
        }
        using var trees = BoostedTrees.Fit(rows, outcomes, new(Trees: 1, Depth: 1, LearningRate: 1, MinLeafWeight: 0, L2: 15, RowShare: 1, FeatureShare: 1));
        var logits = trees.Logits(rows);
        Assert.Equal(-.5, logits[0], 5);
        Assert.Equal(.5, logits[^1], 5);
    }

    [XGBoostFact]
    public void Explain_AnyRow_AddsUpToItsLogit()
    {
        var (rows, outcomes) = Learnable(2000);
        using var trees = BoostedTrees.Fit(rows, outcomes, s_settings);
        var value = Gen.OneOf(Gen.Choose(-1000, 1000).Select(n => n / 500.0), Gen.Constant(double.NaN));
        var row = from a in value from b in value from c in value from offset in Gen.Choose(-300, 300) select (Row: new[] { a, b, c }, Offset: offset / 100.0);
        Prop.ForAll(row.ToArbitrary(), given =>
        {
            var one = FeatureMatrix.Of(given.Row);
            return Math.Abs(trees.Explain(one, [given.Offset])[0].Logit - trees.Logits(one, [given.Offset])[0]) < 1e-4;
        }).QuickCheckThrowOnFailure();
    }

    [XGBoostFact]
    public void Fit_WithOffsets_CorrectsThemOnly()
    {
        var (rows, outcomes) = Learnable(2000);
        using var trees = BoostedTrees.Fit(rows, outcomes, s_settings with { Trees = 1, LearningRate = 1e-6 }, [.. Enumerable.Repeat(-2.0, rows.Rows)]);
        Assert.All(trees.Logits(rows, [.. Enumerable.Repeat(-2.0, rows.Rows)]), logit => Assert.Equal(-2, logit, 4));
    }

    [XGBoostFact]
    public void Fit_Monotone_NeverFallsAsTheFeatureRises()
    {
        var (rows, outcomes) = Learnable(2000);
        using var trees = BoostedTrees.Fit(rows, outcomes, s_settings with { Monotone = [0, 1, 0] });
        var line = new FeatureMatrix(3);
        for (var b = -2.0; b <= 2; b += .05) line.Add([.3, b, 0]);
        var logits = trees.Logits(line);
        // the second feature lowers the chance in these rows, so a rising curve is a flat one
        for (var i = 1; i < logits.Length; i++) Assert.True(logits[i] >= logits[i - 1]);
    }

    [XGBoostFact]
    public void FromBytes_WhatToBytesWrote_AnswersTheSame()
    {
        var (rows, outcomes) = Learnable(500);
        using var trees = BoostedTrees.Fit(rows, outcomes, s_settings);
        using var copy = BoostedTrees.FromBytes(trees.ToBytes(), 3);
        Assert.Equal(trees.Logits(rows), copy.Logits(rows));
    }

    [XGBoostFact]
    public void Logits_RowsOfAnotherWidth_Refuses()
    {
        var (rows, outcomes) = Learnable(100);
        using var trees = BoostedTrees.Fit(rows, outcomes, s_settings);
        Assert.Throws<ArgumentException>(() => trees.Logits(FeatureMatrix.Of([1, 2])));
    }

    [XGBoostFact]
    public void FromBytes_NoModel_SaysSo() => Assert.Throws<InvalidOperationException>(() => BoostedTrees.FromBytes([1, 2, 3], 3));

    static (FeatureMatrix Rows, bool[] Outcomes) Learnable(int count)
    {
        var random = new Random(7);
        var rows = new FeatureMatrix(3);
        var outcomes = new bool[count];
        for (var i = 0; i < count; i++)
        {
            double a = (random.NextDouble() * 4) - 2, b = (random.NextDouble() * 4) - 2;
            rows.Add([a, b, random.Next(5) == 0 ? double.NaN : random.NextDouble()]);
            outcomes[i] = random.NextDouble() < Logit.Inverse(a - b - 1);
        }
        return (rows, outcomes);
    }
}

/// <summary>A test that needs XGBoost's library; skipped, saying so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class XGBoostFactAttribute : FactAttribute
{
    public XGBoostFactAttribute() => Skip = XGBoostLibrary.IsInstalled ? null : "Needs XGBoost's library (apt-get install libxgboost0).";
}
