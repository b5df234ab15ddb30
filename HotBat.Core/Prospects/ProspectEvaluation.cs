using HotBat.Core.Learning;

namespace HotBat.Core.Prospects;

/// <summary>The measures of one kind over some rows, each with its 95% interval by player.</summary>
/// <param name="LogLossGain">Log loss of the constant less this one's, on the same rows: above 0 is better.</param>
/// <param name="AveragePrecision">Area under the precision-recall curve.</param>
/// <param name="BestHundred">Of the hundred of each season with the highest chances, the share that made it: the mean over the seasons.</param>
/// <param name="Predicted">Mean chance.</param>
public sealed record ProspectMeasures(ProspectKind Kind, Interval? Auc, Interval? AveragePrecision, Interval? Brier, Interval? Skill, Interval? LogLossGain, Interval? Ece, Interval? BestHundred, double Predicted);

/// <param name="Name">"all", "hitters", "pitchers", a level, "AA and above", "below AA", or a season.</param>
/// <param name="Rate">Base rate: how many made it.</param>
/// <param name="ConstantBrier">Brier score of always saying the base rate of these rows.</param>
public sealed record ProspectGroup(string Name, int Rows, int Players, double Rate, double ConstantBrier, IReadOnlyList<ProspectMeasures> Kinds);

/// <param name="Open">Rows by season whose outcome is not known here: their chances are told and not measured.</param>
public sealed record ProspectEvaluation(int From, int To, int Rows, IReadOnlyDictionary<int, int> Open, IReadOnlyList<ProspectGroup> Groups, IReadOnlyDictionary<ProspectKind, IReadOnlyList<ReliabilityBin>> Reliability)
{
    public const int Best = 100;

    const int Draws = 300, DrawsOfPart = 100;

    public static ProspectEvaluation Of(IReadOnlyList<PastProspect> past)
    {
        if (past.Count == 0) throw new ArgumentException("There is no row to measure.", nameof(past));
        List<PastProspect> known = [.. past.Where(one => one.Row.Made is not null)];
        var groups = new List<ProspectGroup>();
        void Add(string name, Func<PastProspect, bool> takes, int draws = DrawsOfPart)
        {
            List<PastProspect> rows = [.. known.Where(takes)];
            if (rows.Count > 0) groups.Add(Group(name, rows, draws));
        }

        Add("all", _ => true, Draws);
        Add("hitters", one => !one.Row.IsPitcher, Draws);
        Add("pitchers", one => one.Row.IsPitcher, Draws);
        Add("AA and above", one => one.Row.Level >= (int)MinorLevel.DoubleA);
        Add("below AA", one => one.Row.Level < (int)MinorLevel.DoubleA);
        foreach (var level in Enum.GetValues<MinorLevel>().Reverse().Select(level => level.Code()).Append("several")) Add(level, one => one.Row.LevelGroup == level);
        foreach (var season in known.Select(one => one.Row.Season).Distinct().Order()) Add(FormattableString.Invariant($"{season}"), one => one.Row.Season == season);
        return new(past.Min(one => one.Row.Season), past.Max(one => one.Row.Season), past.Count, past.Where(one => one.Row.Made is null).CountBy(one => one.Row.Season).ToDictionary(), groups,
            known.Count == 0 ? new Dictionary<ProspectKind, IReadOnlyList<ReliabilityBin>>() : known[0].Chances.Keys.ToDictionary(kind => kind, kind => ProbabilityMetrics.Reliability(Chances(known, kind), Outcomes(known))));
    }

    static ProspectGroup Group(string name, IReadOnlyList<PastProspect> rows, int draws)
    {
        var outcomes = Outcomes(rows);
        var rate = outcomes.Average(yes => yes ? 1.0 : 0.0);
        var players = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows) players.TryAdd(row.Row.Player.Key, players.Count);
        var bootstrap = new BlockBootstrap([.. rows.Select(row => players[row.Row.Player.Key])], draws);
        var baseline = rows[0].Chances.ContainsKey(ProspectKind.Constant) ? new WeighedPredictions(Chances(rows, ProspectKind.Constant), outcomes) : null;
        int[] seasons = [.. rows.Select(row => row.Row.Season)];
        return new(name, rows.Count, players.Count, rate, rate * (1 - rate), [.. rows[0].Chances.Keys.Select(kind => Measures(kind, Chances(rows, kind), outcomes, seasons, baseline, bootstrap))]);
    }

    static ProspectMeasures Measures(ProspectKind kind, double[] chances, bool[] outcomes, int[] seasons, WeighedPredictions? baseline, BlockBootstrap bootstrap)
    {
        var weighed = new WeighedPredictions(chances, outcomes);
        var ranked = Enumerable.Range(0, chances.Length).GroupBy(row => seasons[row]).Select(season => season.OrderByDescending(row => chances[row]).ToArray()).ToList();
        var intervals = bootstrap.Intervals(weights =>
        {
            var scores = weighed.Scores(weights);
            return [scores.Auc, scores.PrAuc, scores.Brier, scores.Skill, baseline?.LogLoss(weights) - scores.LogLoss, scores.Ece, kind == ProspectKind.Constant ? null : BestHundred(ranked, outcomes, weights)];
        });
        return new(kind, intervals[0], intervals[1], intervals[2], intervals[3], intervals[4], intervals[5], intervals[6], chances.Average());
    }

    static double? BestHundred(List<int[]> ranked, bool[] outcomes, IReadOnlyList<int>? weights)
    {
        double shares = 0, seasons = 0;
        foreach (var season in ranked)
        {
            double made = 0, seen = 0;
            foreach (var row in season)
            {
                var weight = Math.Min(weights?[row] ?? 1, Best - seen);
                (made, seen) = (made + (outcomes[row] ? weight : 0), seen + weight);
                if (seen >= Best) break;
            }
            if (seen < Best) continue;
            (shares, seasons) = (shares + (made / Best), seasons + 1);
        }
        return seasons > 0 ? shares / seasons : null;
    }

    static double[] Chances(IEnumerable<PastProspect> rows, ProspectKind kind) => [.. rows.Select(row => row.Chances[kind].Chance)];

    static bool[] Outcomes(IEnumerable<PastProspect> rows) => [.. rows.Select(row => row.Row.Made!.Value)];
}
