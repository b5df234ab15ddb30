using HotBat.Core.Learning;

namespace HotBat.Core.HomeRuns.Forecasts;

/// <summary>Fits a <see cref="ForecastModel"/> to past games. A correction is learned from starters in games that are known whole; with too few of them the rate stands alone.</summary>
public static class ForecastTrainer
{
    /// <summary>Starters' games, about two weeks of a season, from which a correction is worth learning.</summary>
    public const int LeastExamples = 3_000;

    // Features and penalty of the correction were settled on games of April to June 2024, in four blocks of alternating weeks, by log loss; the wind, which no game of
    // those has, is in it for its physics: where it is never known it moves nothing.
    const double L2 = 400;

    // The rate follows the league's level by itself; what is left of a past month says little of the next: a level off by 3% is as likely as not.
    const double InterceptL2 = 1000;

    // a slope a tenth off is as likely as not, before the games are asked
    const double SlopePull = 100;

    static readonly string[] s_chosen =
    [
        "bat", "experience", "mean_slot", "hard_contact", "hardest_contact", "barrels", "flies", "plate_appearances", "starter", "starter_strikeouts", "platoon", "ballpark", "wind_out",
    ];

    static readonly BoostedTreesSettings s_trees = new(Trees: 120, Depth: 3, LearningRate: .04, MinLeafWeight: 60, L2: 20);

    /// <summary>Hyperparameters, to be kept beside a model.</summary>
    public static IReadOnlyDictionary<string, object> SettingsOf(ForecastKind kind) => kind switch
    {
        ForecastKind.Logistic => new Dictionary<string, object>(StringComparer.Ordinal) { ["l2"] = L2, ["intercept_l2"] = InterceptL2, ["slope_pull"] = SlopePull, ["least_examples"] = LeastExamples },
        ForecastKind.Boosted => new Dictionary<string, object>(StringComparer.Ordinal) { ["trees"] = s_trees, ["least_examples"] = LeastExamples },
        _ => new Dictionary<string, object>(StringComparer.Ordinal),
    };

    /// <param name="examples">Past games only; the caller sees to that.</param>
    public static ForecastModel Fit(ForecastKind kind, IReadOnlyList<ForecastExample> examples, CancellationToken cancel = default)
    {
        var starters = examples.Where(example => example.IsWhole && example.Row.IsStarter).ToList();
        var bare = new ForecastParameters(kind, ForecastFeatures.Fingerprint, [], null, null, 0, null, null, PlattCalibration.None, TeamTotals.Unlearned, []);
        if (starters.Count > 0)
            bare = bare with { TrainedFrom = starters.Min(example => example.Row.Situation.Day), TrainedThrough = starters.Max(example => example.Row.Situation.Day), SampleSize = starters.Count };
        var learned = starters.Count < LeastExamples ? bare : Correct(bare, starters, cancel) with { Calibration = Calibrate(bare, starters, cancel) };
        return new(Measure(learned, examples, starters));
    }

    static ForecastParameters Correct(ForecastParameters bare, IReadOnlyList<ForecastExample> starters, CancellationToken cancel) => bare.Kind switch
    {
        ForecastKind.Logistic => bare with { Chosen = s_chosen, Logistic = FitLogistic(starters) },
        ForecastKind.Boosted => FitTrees(bare, starters, cancel),
        _ => bare,
    };

    /// <summary>How much too far apart the chances lie, from logits of games that the correction had not seen: each of four stretches of time by the other three.</summary>
    static PlattCalibration Calibrate(ForecastParameters bare, IReadOnlyList<ForecastExample> starters, CancellationToken cancel)
    {
        const int stretches = 4;
        var logits = new List<double>(starters.Count);
        for (var stretch = 0; stretch < stretches; stretch++)
        {
            int from = starters.Count * stretch / stretches, to = starters.Count * (stretch + 1) / stretches;
            using var model = new ForecastModel(Correct(bare, [.. starters.Take(from), .. starters.Skip(to)], cancel));
            logits.AddRange(model.Corrected([.. starters.Skip(from).Take(to - from).Select(example => example.Row)]));
        }
        return PlattCalibration.Fit(logits, Outcomes(starters), SlopePull).KeepingLevel(logits);
    }

    static LogisticModel FitLogistic(IReadOnlyList<ForecastExample> starters)
    {
        var chosen = Array.ConvertAll(s_chosen, ForecastFeatures.IndexOf);
        return LogisticModel.Fit(Matrix(starters, chosen), Outcomes(starters), L2, Offsets(starters), InterceptL2);
    }

    static ForecastParameters FitTrees(ForecastParameters bare, IReadOnlyList<ForecastExample> starters, CancellationToken cancel)
    {
        var chosen = Enumerable.Range(0, ForecastFeatures.Count).ToArray();
        using var trees = BoostedTrees.Fit(Matrix(starters, chosen), Outcomes(starters), s_trees, Offsets(starters), cancel: cancel);
        return bare with { Chosen = [.. ForecastFeatures.All.Select(feature => feature.Name)], Trees = trees.ToBytes() };
    }

    /// <summary>What is told of a model's own chances on its training games: how club totals spread around them, and where each hundredth of them lies.</summary>
    static ForecastParameters Measure(ForecastParameters parameters, IReadOnlyList<ForecastExample> examples, IReadOnlyList<ForecastExample> starters)
    {
        if (starters.Count == 0) return parameters;
        using var model = new ForecastModel(parameters);
        var whole = examples.Where(example => example.IsWhole).ToList();
        var clubs = TeamCount.Of(whole, model.Chances([.. whole.Select(example => example.Row)]));
        var totals = TeamTotals.Fit(clubs);
        var last = starters.Max(example => example.Row.Situation.Day.Year);
        var chances = model.Chances([.. starters.Where(example => example.Row.Situation.Day.Year == last).Select(example => example.Row)]);
        var expected = clubs.Where(club => club.Day.Year == last).GroupBy(club => club.GamePk).Where(game => game.Count() == 2).Select(game => totals.Factor * game.Sum(club => club.Sum));
        return parameters with { Totals = totals, ScoreSteps = Hundredths(chances), GameScoreSteps = Hundredths(expected) };
    }

    static double[] Hundredths(IEnumerable<double> values)
    {
        var rising = values.Order().ToArray();
        return rising.Length == 0 ? [] : [.. Enumerable.Range(0, 101).Select(step => rising[(int)((long)(rising.Length - 1) * step / 100)])];
    }

    static FeatureMatrix Matrix(IReadOnlyList<ForecastExample> examples, int[] chosen)
    {
        var matrix = new FeatureMatrix(chosen.Length);
        foreach (var example in examples) matrix.Add(ForecastModel.Choose(example.Row, chosen));
        return matrix;
    }

    static bool[] Outcomes(IEnumerable<ForecastExample> examples) => [.. examples.Select(example => example.IsHomeRun)];

    static double[] Offsets(IEnumerable<ForecastExample> examples) => [.. examples.Select(example => example.Row.Rate.Logit)];
}
