using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>The measures of one kind over some appearances, each with its 95% interval by pitcher.</summary>
/// <param name="LogLossGain">Log loss of the shrunk rate less this one's, on the same appearances: above 0 is better.</param>
/// <param name="PrLift">PR-AUC over the base rate.</param>
/// <param name="TopFifth">Share of the injured appearances among the fifth with the highest risks.</param>
/// <param name="Predicted">Mean risk.</param>
public sealed record RiskMeasures(RiskKind Kind, Interval? LogLoss, Interval? LogLossGain, Interval? Brier, Interval? Skill, Interval? Auc, Interval? PrAuc, Interval? PrLift, Interval? Ece, Interval? TopFifth, double Predicted);

/// <param name="Name">"all", "starters", "relievers", "seen pitchers", "unseen pitchers", or a month as 2024-05.</param>
/// <param name="Rate">Base rate: how often an arm injury came.</param>
/// <param name="ConstantBrier">Brier score of always saying the base rate of these appearances.</param>
public sealed record RiskGroup(string Name, int Rows, int Pitchers, double Rate, double ConstantBrier, IReadOnlyList<RiskMeasures> Kinds);

/// <summary>A walk forward, measured on the appearances whose window was seen whole and who were not on the list.</summary>
/// <param name="Labels">How many appearances had each label.</param>
/// <param name="Losses">By pitcher.</param>
public sealed record RiskEvaluation(DateOnly From, DateOnly To, IReadOnlyDictionary<RiskLabel, int> Labels, IReadOnlyList<RiskGroup> Groups, IReadOnlyDictionary<RiskKind, IReadOnlyList<ReliabilityBin>> Reliability,
    IReadOnlyDictionary<RiskKind, BlockLosses> Losses)
{
    const int Draws = 300, DrawsOfMonth = 100;

    public static RiskEvaluation Of(IReadOnlyList<PastRisk> risks)
    {
        if (risks.Count == 0) throw new ArgumentException("There is no appearance to measure.", nameof(risks));
        List<PastRisk> known = [.. risks.Where(risk => risk.Example.Outcome.IsKnown)];
        var groups = new List<RiskGroup>();
        void Add(string name, Func<PastRisk, bool> takes, int draws = Draws)
        {
            List<PastRisk> rows = [.. known.Where(takes)];
            if (rows.Count > 0) groups.Add(Group(name, rows, draws));
        }

        Add("all", _ => true);
        Add("starters", risk => risk.Example.IsStarter);
        Add("relievers", risk => !risk.Example.IsStarter);
        Add("seen pitchers", risk => risk.IsSeen);
        Add("unseen pitchers", risk => !risk.IsSeen);
        foreach (var month in known.Select(Month).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) Add(month, risk => Month(risk) == month, DrawsOfMonth);
        IEnumerable<RiskKind> kinds = known.Count == 0 ? [] : known[0].Chances.Keys;
        int[] pitchers = [.. known.Select(risk => risk.Example.Pitcher)];
        return new(risks.Min(risk => risk.Example.Day), risks.Max(risk => risk.Example.Day), risks.CountBy(risk => risk.Example.Outcome.Label).ToDictionary(), groups,
            kinds.ToDictionary(kind => kind, kind => ProbabilityMetrics.Reliability(Chances(known, kind), Outcomes(known))),
            kinds.ToDictionary(kind => kind, kind => BlockLosses.Of(pitchers, Chances(known, kind), Outcomes(known))));
    }

    static RiskGroup Group(string name, IReadOnlyList<PastRisk> rows, int draws)
    {
        var outcomes = Outcomes(rows);
        var rate = outcomes.Average(yes => yes ? 1.0 : 0.0);
        var bootstrap = new BlockBootstrap([.. rows.Select(row => row.Example.Pitcher)], draws);
        var baseline = rows[0].Chances.ContainsKey(RiskKind.Shrunk) ? new WeighedPredictions(Chances(rows, RiskKind.Shrunk), outcomes) : null;
        return new(name, rows.Count, rows.Select(row => row.Example.Pitcher).Distinct().Count(), rate, rate * (1 - rate), [.. rows[0].Chances.Keys.Select(kind => Measures(kind, Chances(rows, kind), outcomes, baseline, bootstrap))]);
    }

    static RiskMeasures Measures(RiskKind kind, double[] chances, bool[] outcomes, WeighedPredictions? baseline, BlockBootstrap bootstrap)
    {
        var weighed = new WeighedPredictions(chances, outcomes);
        var intervals = bootstrap.Intervals(weights =>
        {
            var scores = weighed.Scores(weights);
            double hurt = 0, all = 0;
            for (var i = 0; i < outcomes.Length; i++)
            {
                var weight = weights?[i] ?? 1;
                (hurt, all) = (hurt + (outcomes[i] ? weight : 0), all + weight);
            }
            return [scores.LogLoss, baseline?.LogLoss(weights) - scores.LogLoss, scores.Brier, scores.Skill, scores.Auc, scores.PrAuc, scores.PrAuc / (hurt / all), scores.Ece, scores.TopFifth];
        });
        return new(kind, intervals[0], intervals[1], intervals[2], intervals[3], intervals[4], intervals[5], intervals[6], intervals[7], intervals[8], chances.Average());
    }

    static string Month(PastRisk risk) => FormattableString.Invariant($"{risk.Example.Day:yyyy-MM}");

    static double[] Chances(IEnumerable<PastRisk> rows, RiskKind kind) => [.. rows.Select(row => row.Chances[kind])];

    static bool[] Outcomes(IEnumerable<PastRisk> rows) => [.. rows.Select(row => row.Example.Outcome.IsArmInjury)];
}
