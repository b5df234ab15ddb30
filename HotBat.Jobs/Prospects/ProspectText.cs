using System.Globalization;
using HotBat.Core.Learning;
using HotBat.Core.Prospects;

namespace HotBat.Jobs.Prospects;

/// <summary>An evaluation as lines for a terminal, and as an object for --json; and the file of predictions.</summary>
static class ProspectText
{
    public static string Name(ProspectKind kind) => kind.ToString().ToLowerInvariant();

    public static IEnumerable<string> Lines(ProspectEvaluation evaluation)
    {
        yield return Invariant($"{evaluation.From} to {evaluation.To}: {evaluation.Rows:N0} player-seasons");
        if (evaluation.Open.Count > 0)
            yield return $"outcome not known here, told and not measured: {string.Join(", ", evaluation.Open.OrderBy(season => season.Key).Select(season => Invariant($"{season.Key} {season.Value:N0}")))}";
        foreach (var group in evaluation.Groups)
        {
            yield return "";
            yield return Invariant($"{group.Name}: {group.Rows:N0} player-seasons of {group.Players:N0} players, {group.Rate:0.0000} made it; Brier of always saying that {group.ConstantBrier:0.00000}");
            yield return $"{"",-10}{"AUC",-22}{"AP",-22}{"Brier",-30}{"skill",-24}{"log loss gain",-30}{"ECE",-26}{"best hundred",-20}mean";
            foreach (var kind in group.Kinds)
                yield return Invariant($"{Name(kind.Kind),-10}{Of(kind.Auc, "0.000"),-22}{Of(kind.AveragePrecision, "0.000"),-22}{Of(kind.Brier, "0.00000"),-30}{Of(kind.Skill, "0.000"),-22}{Of(kind.LogLossGain, "0.00000"),-30}{Of(kind.Ece, "0.0000"),-26}{Of(kind.BestHundred, "0.00"),-20}{kind.Predicted:0.0000}");
        }
    }

    /// <summary>Names as the command's JSON has them.</summary>
    public static object Json(ProspectsWalked walked) => new
    {
        Model = Name(walked.Champion),
        walked.Evaluation.From,
        walked.Evaluation.To,
        Rows = walked.Prospects.Count,
        Open = walked.Evaluation.Open,
        Unjoined = walked.Unjoined.Count,
        Groups = walked.Evaluation.Groups.Select(group => new
        {
            group.Name,
            group.Rows,
            group.Players,
            group.Rate,
            group.ConstantBrier,
            Models = group.Kinds.ToDictionary(kind => Name(kind.Kind), kind => new { kind.Auc, kind.AveragePrecision, kind.Brier, kind.Skill, kind.LogLossGain, kind.Ece, kind.BestHundred, kind.Predicted }),
        }),
        Reliability = walked.Evaluation.Reliability.GetValueOrDefault(walked.Champion),
    };

    /// <summary>A row for each player-season; who has no MLBAM id has his key alone.</summary>
    public static async Task WriteAsync(ProspectsWalked walked, TextWriter writer, CancellationToken cancel)
    {
        await writer.WriteLineAsync("mlbam_id,player_key,season,p".AsMemory(), cancel);
        foreach (var one in walked.Prospects)
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{one.Row.Player.MlbamId},{one.Row.Player.Key},{one.Row.Season},{one.Chances[walked.Champion].Chance:0.000000}").AsMemory(), cancel);
    }

    static string Of(Interval? interval, string format) => interval is null ? "–"
        : $"{interval.Value.ToString(format, CultureInfo.InvariantCulture)} [{interval.Low.ToString(format, CultureInfo.InvariantCulture)}, {interval.High.ToString(format, CultureInfo.InvariantCulture)}]";

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
