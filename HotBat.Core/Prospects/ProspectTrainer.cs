using HotBat.Core.Learning;

namespace HotBat.Core.Prospects;

/// <summary>
/// Fits a <see cref="ProspectModel"/> to past seasons. A model is the mean of members, each fitted to players drawn with replacement (all seasons of a player together); who was not drawn is asked about for the calibration.
/// Source: Breiman, Bagging predictors, Machine Learning 24 (1996), and out-of-bag estimation.
/// </summary>
public static class ProspectTrainer
{
    /// <summary>Prospects who made it from which on a model is worth learning.</summary>
    public const int LeastMade = 100;

    /// <summary>Share that makes it before anything was learned, rounded from the seasons 2006 to 2008.</summary>
    public const double PriorRate = .035;

    // rows that the prior rate counts as
    const double PriorRows = 200;

    const int Members = 10;

    const double L2 = 15, SlopePull = 20;

    // share of a role's rows that must know a feature
    const double LeastCoverage = .3;

    static readonly BoostedTreesSettings s_trees = new(Trees: 250, Depth: 3, LearningRate: .04, MinLeafWeight: 5, L2: 5, RowShare: .7, FeatureShare: .3);

    /// <summary>Those that can be fitted here: boosted trees where their library is installed.</summary>
    public static IReadOnlyList<ProspectKind> Kinds => [.. Enum.GetValues<ProspectKind>().Where(kind => kind < ProspectKind.Boosted || XGBoostLibrary.IsInstalled)];

    /// <summary>Hyperparameters, to be kept beside a model.</summary>
    public static IReadOnlyDictionary<string, object> SettingsOf(ProspectKind kind)
    {
        var settings = new Dictionary<string, object>(StringComparer.Ordinal);
        if (kind == ProspectKind.Constant) return settings;
        (settings["members"], settings["slope_pull"]) = (Members, SlopePull);
        if (kind != ProspectKind.Boosted) settings["l2"] = L2;
        if (kind >= ProspectKind.Boosted) settings["trees"] = s_trees;
        return settings;
    }

    /// <param name="rows">Of closed windows only; the caller sees to that.</param>
    public static ProspectModel Fit(ProspectKind kind, IReadOnlyList<ProspectRow> rows, CancellationToken cancel = default) => Fit([kind], rows, cancel)[0];

    /// <summary>Several kinds at once: they share their members' parts.</summary>
    /// <returns>In the order of the kinds.</returns>
    public static IReadOnlyList<ProspectModel> Fit(IReadOnlyList<ProspectKind> kinds, IReadOnlyList<ProspectRow> rows, CancellationToken cancel = default)
    {
        List<ProspectRow> known = [.. rows.Where(row => row.Made is not null)];
        var made = known.Count(row => row.Made == true);
        var bare = new ProspectParameters(ProspectKind.Constant, ProspectFeatures.Fingerprint, known.Count == 0 ? null : known.Min(row => row.Season), known.Count == 0 ? null : known.Max(row => row.Season), known.Count, made,
            (made + (PriorRows * PriorRate)) / (known.Count + PriorRows), [], PlattCalibration.None, PlattCalibration.None, known.Count(row => row.Grade?.FutureValue is not null) >= GradePrior.LeastGraded);
        if (made < LeastMade || kinds.All(kind => kind == ProspectKind.Constant)) return [.. kinds.Select(kind => new ProspectModel(bare with { Kind = kind }))];

        var players = known.Select(row => row.Player.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((key, number) => (key, number)).ToDictionary(pair => pair.key, pair => pair.number, StringComparer.Ordinal);
        var (isGrown, isLinear) = (kinds.Any(kind => kind >= ProspectKind.Boosted), kinds.Any(kind => kind is ProspectKind.Logistic or ProspectKind.Blend));
        var (hitters, pitchers) = isLinear ? (RoleFit.Of([.. known.Where(row => !row.IsPitcher)]), RoleFit.Of([.. known.Where(row => row.IsPitcher)])) : (null, null);
        var (members, draws) = (new ProspectMember[Members], Enumerable.Range(0, Members).Select(member => Draw(players.Count, member)).ToArray());
        Parallel.For(0, Members, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, member =>
        {
            int Drawn(ProspectRow row) => draws[member][players[row.Player.Key]];
            members[member] = new(hitters?.Drawn(Drawn), pitchers?.Drawn(Drawn), isGrown ? Grow([.. known.SelectMany(row => Enumerable.Repeat(row, Drawn(row)))], cancel) : null);
        });
        int[] numbers = [.. known.Select(row => players[row.Player.Key])];
        return [.. kinds.Select(kind => kind == ProspectKind.Constant ? new(bare) : Calibrated(bare with { Kind = kind, Members = [.. members.Select(member => PartOf(member, kind))] }, known, numbers, draws))];
    }

    /// <summary>Learns on each player from the members that had not drawn him.</summary>
    static ProspectModel Calibrated(ProspectParameters parameters, List<ProspectRow> known, int[] players, int[][] draws)
    {
        using var raw = new ProspectModel(parameters);
        var logits = raw.MemberLogits(known);
        return new(parameters with { HitterCalibration = Of(isPitcher: false), PitcherCalibration = Of(isPitcher: true) });

        PlattCalibration Of(bool isPitcher)
        {
            var (unseen, outcomes) = (new List<double>(), new List<bool>());
            for (var i = 0; i < known.Count; i++)
            {
                if (known[i].IsPitcher != isPitcher) continue;
                double sum = 0, count = 0;
                for (var member = 0; member < draws.Length; member++)
                    if (draws[member][players[i]] == 0)
                        (sum, count) = (sum + logits[member][i], count + 1);
                if (count == 0) continue;
                unseen.Add(sum / count);
                outcomes.Add(known[i].Made!.Value);
            }
            return PlattCalibration.Fit(unseen, outcomes, SlopePull);
        }
    }

    static ProspectMember PartOf(ProspectMember member, ProspectKind kind) => kind switch
    {
        ProspectKind.Logistic => member with { Trees = null },
        ProspectKind.Boosted => new(null, null, member.Trees),
        _ => member,
    };

    static byte[] Grow(List<ProspectRow> rows, CancellationToken cancel)
    {
        using var trees = BoostedTrees.Fit(Matrix(rows, [.. Enumerable.Range(0, ProspectFeatures.Count)]), Outcomes(rows), s_trees, threads: 1, cancel: cancel);
        return trees.ToBytes();
    }

    /// <summary>The logistic model of all rows of a role, near which those of the draws lie.</summary>
    sealed record RoleFit(List<ProspectRow> Rows, IReadOnlyList<string> Chosen, FeatureMatrix Matrix, bool[] Outcomes, LogisticModel All)
    {
        public static RoleFit? Of(List<ProspectRow> rows)
        {
            if (rows.Count == 0) return null;
            int[] places = [.. Enumerable.Range(0, ProspectFeatures.Count).Where(place => rows.Count(row => !double.IsNaN(row.Values[place])) >= LeastCoverage * rows.Count)];
            var (matrix, outcomes) = (ProspectTrainer.Matrix(rows, places), ProspectTrainer.Outcomes(rows));
            return new(rows, [.. places.Select(place => ProspectFeatures.All[place].Name)], matrix, outcomes, LogisticModel.Fit(matrix, outcomes, L2));
        }

        public RoleLogistic Drawn(Func<ProspectRow, int> drawn) => new(Chosen, LogisticModel.Fit(Matrix, Outcomes, L2, weights: [.. Rows.Select(row => (double)drawn(row))], near: All));
    }

    static FeatureMatrix Matrix(List<ProspectRow> rows, int[] places)
    {
        var matrix = new FeatureMatrix(places.Length);
        foreach (var row in rows) matrix.Add(Array.ConvertAll(places, place => row.Values[place]));
        return matrix;
    }

    static bool[] Outcomes(List<ProspectRow> rows) => [.. rows.Select(row => row.Made!.Value)];

    /// <summary>How often each player is drawn.</summary>
    static int[] Draw(int players, int member)
    {
        var random = new Random(20240328 + member);
        var drawn = new int[players];
        for (var i = 0; i < players; i++) drawn[random.Next(players)]++;
        return drawn;
    }
}
