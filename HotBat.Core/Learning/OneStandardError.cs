namespace HotBat.Core.Learning;

/// <summary>
/// The one-standard-error rule: of kinds from the simplest on, the first that nothing more elaborate beats. A more elaborate one must gain on the same past outcomes, foretold in a walk forward, more log loss than one
/// standard error of the gain. Source: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 7.10.
/// </summary>
public static class OneStandardError
{
    const double StandardErrorsOf95 = 2 * 1.96;

    /// <param name="kinds">At least one, the simplest first.</param>
    /// <param name="of">What a kind foretold, of the same outcomes in the same order.</param>
    /// <param name="bootstrap">Draws the blocks that the standard error is by.</param>
    public static TKind Choose<TKind>(IReadOnlyList<TKind> kinds, Func<TKind, WeighedPredictions> of, BlockBootstrap bootstrap)
    {
        var best = kinds[0];
        foreach (var kind in kinds.Skip(1))
        {
            var (held, tried) = (of(best), of(kind));
            var gain = bootstrap.Intervals(weights => [held.LogLoss(weights) - tried.LogLoss(weights)])[0]!;
            if (gain.Value > (gain.High - gain.Low) / StandardErrorsOf95) best = kind;
        }
        return best;
    }
}
