using System.Globalization;
using HotBat.Core.Learning;
using HotBat.Core.PitcherRisk;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>An evaluation as lines for a terminal, and as an object for --json; and the file of predictions.</summary>
static class RiskText
{
    public static string Name(RiskKind kind) => kind.ToString().ToLowerInvariant();

    public static IEnumerable<string> Lines(RiskEvaluation evaluation)
    {
        yield return Invariant($"{evaluation.From:yyyy-MM-dd} to {evaluation.To:yyyy-MM-dd}: {string.Join(", ", evaluation.Labels.OrderBy(label => label.Key).Select(label => Invariant($"{Words(label.Key)} {label.Value:N0}")))}");
        foreach (var group in evaluation.Groups)
        {
            yield return "";
            yield return Invariant($"{group.Name}: {group.Rows:N0} appearances of {group.Pitchers:N0} pitchers, {group.Rate:0.0000} with an arm injury within {RiskOutcome.Days} days; Brier of always saying that {group.ConstantBrier:0.00000}");
            yield return $"{"",-10}{"AUC",-22}{"PR-AUC",-26}{"lift",-20}{"Brier",-30}{"log loss gain",-32}{"ECE",-26}{"top fifth",-22}mean";
            foreach (var kind in group.Kinds)
                yield return Invariant($"{Name(kind.Kind),-10}{Of(kind.Auc, "0.000"),-22}{Of(kind.PrAuc, "0.0000"),-26}{Of(kind.PrLift, "0.00"),-20}{Of(kind.Brier, "0.00000"),-30}{Of(kind.LogLossGain, "0.00000"),-32}{Of(kind.Ece, "0.0000"),-26}{Of(kind.TopFifth, "0.000"),-22}{kind.Predicted:0.0000}");
        }
    }

    public static string Line(RiskKind kind, RisksIfTrue ifTrue) =>
        Invariant($"If every risk of {Name(kind)} were exactly true, such a season would come out with an ECE of {Of(ifTrue.Ece, "0.0000")} and an AUC of {Of(ifTrue.Auc, "0.000")}.");

    /// <summary>Names as the command's JSON has them.</summary>
    public static object Json(RisksWalked walked) => new
    {
        Model = Name(walked.Champion),
        walked.Evaluation.From,
        walked.Evaluation.To,
        Rows = walked.Risks.Count,
        Labels = walked.Evaluation.Labels.ToDictionary(label => label.Key.ToString(), label => label.Value),
        Groups = walked.Evaluation.Groups.Select(group => new
        {
            group.Name,
            group.Rows,
            group.Pitchers,
            group.Rate,
            group.ConstantBrier,
            Models = group.Kinds.ToDictionary(kind => Name(kind.Kind),
                kind => new { kind.Auc, kind.PrAuc, kind.PrLift, kind.Brier, kind.Skill, kind.LogLoss, kind.LogLossGain, kind.Ece, kind.TopFifth, kind.Predicted }),
        }),
        Reliability = walked.Evaluation.Reliability.GetValueOrDefault(walked.Champion),
        walked.IfTrue,
    };

    /// <summary>A row for each regular-season appearance; both games of a doubleheader are one.</summary>
    public static async Task WriteAsync(RisksWalked walked, TextWriter writer, CancellationToken cancel)
    {
        await writer.WriteLineAsync("pitcher,date,p".AsMemory(), cancel);
        foreach (var risk in walked.Risks)
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{risk.Example.Pitcher},{risk.Example.Day:yyyy-MM-dd},{risk.Chances[walked.Champion]:0.000000}").AsMemory(), cancel);
    }

    static string Words(RiskLabel label) => label switch
    {
        RiskLabel.Sound => "sound",
        RiskLabel.ArmInjury => "arm injury",
        RiskLabel.OnList => "on the list (left out)",
        RiskLabel.SeasonEnds => "season ends within the window (left out)",
        RiskLabel.DataEnds => "data ends within the window (left out)",
        _ => throw new ArgumentOutOfRangeException(nameof(label)),
    };

    static string Of(Interval? interval, string format) => interval is null ? "–"
        : $"{interval.Value.ToString(format, CultureInfo.InvariantCulture)} [{interval.Low.ToString(format, CultureInfo.InvariantCulture)}, {interval.High.ToString(format, CultureInfo.InvariantCulture)}]";

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
