using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;
using HotBat.Web.Parts;

namespace HotBat.Web.ModelRegistry;

/// <summary>A measure that two versions are compared by.</summary>
/// <param name="Group">Of whom: "Starters".</param>
/// <param name="IsLess">The lower one is better; null where neither is.</param>
public sealed record ModelMeasure(string Group, string Name, string Hint, int Digits, bool? IsLess, Func<ModelCard, Interval?> Of)
{
    public static IReadOnlyList<ModelMeasure> All { get; } =
    [
        .. Forecasts("Starters", card => card.Starters),
        .. Forecasts("All batters", card => card.AllBatters),
        .. Totals("Club totals", isGame: false),
        .. Totals("Game totals", isGame: true),
        .. Risks("All appearances", "all"),
        .. Risks("Starters’ appearances", "starters"),
        .. Risks("Relievers’ appearances", "relievers"),
        .. Risks("Pitchers it had seen", "seen pitchers"),
        .. Risks("Pitchers it had never seen", "unseen pitchers"),
    ];

    /// <summary>The rows in which one of two has something to say.</summary>
    public static IEnumerable<ModelMeasure> Known(ModelCard a, ModelCard b) => All.Where(measure => measure.Of(a) is not null || measure.Of(b) is not null);

    public string Text(ModelCard card) => Text(Of(card), Digits);

    /// <summary>Right less left; null while one of them is not known.</summary>
    public double? Difference(ModelCard a, ModelCard b) => Of(b)?.Value - Of(a)?.Value;

    /// <summary>Which is better beyond doubt: "left", "right", or null where their intervals overlap.</summary>
    public string? Better(ModelCard a, ModelCard b) => IsLess is not { } less || Of(a) is not { } left || Of(b) is not { } right || (left.Low <= right.High && right.Low <= left.High) ? null
        : right.Value < left.Value == less ? "right" : "left";

    /// <summary>"0.3489 [0.3421, 0.3558]".</summary>
    public static string Text(Interval? interval, int digits) => interval is null ? Format.Unknown : $"{Format.Number(interval.Value, digits)} {Range(interval, digits)}";

    /// <summary>"[0.3421, 0.3558]".</summary>
    public static string Range(Interval interval, int digits) => $"[{Format.Number(interval.Low, digits)}, {Format.Number(interval.High, digits)}]";

    static IEnumerable<ModelMeasure> Forecasts(string group, Func<ModelCard, ForecastMeasures?> of) =>
    [
        new(group, "Log loss", "Mean −ln of the probability given to what came; lower is better", 4, true, card => of(card)?.LogLoss),
        new(group, "Gain on the shrunk rate", "Log loss of the plain rate less this one’s, on the same games; above 0 is better than the plain rate", 4, false, card => of(card)?.LogLossGain),
        new(group, "Brier skill", "Share of the base rate’s squared error that is saved", 4, false, card => of(card)?.Skill),
        new(group, "AUC", "How often a batter who homered had the higher probability than one who did not", 3, false, card => of(card)?.Auc),
        new(group, "Calibration error", "Mean distance of probability and frequency over ten groups (ECE)", 4, true, card => of(card)?.Ece),
        new(group, "Top-decile lift", "How many times the base rate the highest tenth has", 2, false, card => of(card)?.Lift),
        new(group, "Top ten of a day", "Share of the ten highest of each day that came true", 3, false, card => of(card)?.TopTen),
    ];

    static IEnumerable<ModelMeasure> Risks(string title, string group) =>
    [
        new(title, "AUC", "How often an appearance before an arm injury had the higher risk than one without", 3, false, card => card.RiskOf(group)?.Auc),
        new(title, "PR-AUC, times the base rate", "Precision over recall, beside that of chance", 2, false, card => card.RiskOf(group)?.PrLift),
        new(title, "Brier score", "Mean squared error of the risk; lower is better", 5, true, card => card.RiskOf(group)?.Brier),
        new(title, "Gain on the shrunk rate", "Log loss of the rate by role and arm stints less this one’s; above 0 is better than the plain rate", 5, false, card => card.RiskOf(group)?.LogLossGain),
        new(title, "Calibration error", "Mean distance of risk and frequency over ten groups (ECE)", 4, true, card => card.RiskOf(group)?.Ece),
        new(title, "Injured in the top fifth", "Share of the injured appearances among the fifth with the highest risks", 3, false, card => card.RiskOf(group)?.TopFifth),
    ];

    static IEnumerable<ModelMeasure> Totals(string group, bool isGame) =>
    [
        new(group, "Poisson deviance", "Of expected home runs; lower is better", 4, true, card => card.Totals.FirstOrDefault(total => total.IsGame == isGame)?.Deviance),
        new(group, "80% range held", "How often the range held the count", 3, null, card => card.Totals.FirstOrDefault(total => total.IsGame == isGame)?.Coverage),
    ];
}
