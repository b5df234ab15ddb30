using System.Globalization;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Core.Learning;

namespace HotBat.Jobs.HomeRuns;

/// <summary>An evaluation as lines for a terminal, and as an object for --json.</summary>
static class ForecastText
{
    public static string Name(ForecastKind kind) => kind switch
    {
        ForecastKind.Constant => "constant",
        ForecastKind.ShrunkRate => "shrunk rate",
        ForecastKind.Rate => "rate",
        ForecastKind.Logistic => "logistic",
        ForecastKind.Boosted => "boosted",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What a scoring came to.</summary>
    public static string Added(int forecasts) => forecasts == 0 ? "no forecast changed" : Invariant($"{forecasts:N0} {(forecasts == 1 ? "forecast" : "forecasts")} added");

    public static IEnumerable<string> Lines(ForecastEvaluation evaluation)
    {
        foreach (var group in evaluation.Groups)
        {
            yield return "";
            yield return Invariant($"{group.Name}: {group.Rows:N0} batter games on {group.Days} days, {group.Rate:0.0000} with a home run");
            yield return $"{"",-12}{"log loss",-28}{"gain on shrunk",-30}{"skill",-28}{"AUC",-22}{"ECE",-26}{"lift",-20}{"top ten",-22}mean";
            foreach (var kind in group.Kinds)
                yield return Invariant($"{Name(kind.Kind),-12}{Of(kind.LogLoss, "0.00000"),-28}{Of(kind.LogLossGain, "0.00000"),-30}{Of(kind.Skill, "0.0000"),-28}{Of(kind.Auc, "0.000"),-22}{Of(kind.Ece, "0.0000"),-26}{Of(kind.Lift, "0.00"),-20}{Of(kind.TopTen, "0.000"),-22}{kind.Predicted:0.0000}");
        }
        yield return "";
        foreach (var total in evaluation.Totals)
            yield return Invariant($"{(total.IsGame ? "game" : "club"),-5}{Name(total.Kind),-12}Poisson deviance {Of(total.Deviance, "0.0000"),-26} 80% range held {Of(total.Coverage, "0.000"),-22} mean {total.Predicted:0.000}, came {total.Mean:0.000}");
    }

    public static string Line(ForecastKind kind, ForecastsIfTrue ifTrue) =>
        Invariant($"If every chance of {Name(kind)} were exactly true, such starters would come out with a skill of {Of(ifTrue.Skill, "0.0000")}, an AUC of {Of(ifTrue.Auc, "0.000")}, an ECE of {Of(ifTrue.Ece, "0.0000")} and a top ten of {Of(ifTrue.TopTen, "0.000")}.");

    /// <summary>Names as the command's JSON has them.</summary>
    public static object Json(ForecastsWalked walked) => new
    {
        Model = Name(walked.Champion),
        From = walked.Evaluation.From,
        To = walked.Evaluation.To,
        Rows = walked.Games.Count,
        Groups = walked.Evaluation.Groups.Select(group => new
        {
            group.Name,
            group.Rows,
            group.Days,
            group.Rate,
            Models = group.Kinds.ToDictionary(kind => Key(kind.Kind), kind => new
            {
                kind.LogLoss,
                kind.LogLossGain,
                kind.Brier,
                kind.Skill,
                kind.Auc,
                kind.PrAuc,
                kind.Ece,
                kind.Lift,
                kind.TopTen,
                kind.Predicted,
            }),
        }),
        Totals = walked.Evaluation.Totals.Select(total => new { Of = total.IsGame ? "game" : "club", Model = Key(total.Kind), total.Count, total.Mean, total.Predicted, total.Deviance, total.Coverage }),
        Reliability = walked.Evaluation.Reliability[walked.Champion],
        walked.IfTrue,
    };

    static string Key(ForecastKind kind) => Name(kind).Replace(' ', '_');

    static string Of(Interval? interval, string format) => interval is null ? "–"
        : $"{interval.Value.ToString(format, CultureInfo.InvariantCulture)} [{interval.Low.ToString(format, CultureInfo.InvariantCulture)}, {interval.High.ToString(format, CultureInfo.InvariantCulture)}]";

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
