using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>How far one feature moves a risk from one situation to another.</summary>
/// <param name="Points">0 to 1; all moves add up to the difference of both risks.</param>
public sealed record RiskMove(string Feature, double Points);

/// <summary>
/// What makes the difference between two risks of one model: points = (logit there − logit here) · (P′ − P) ÷ (L′ − L), so that they add up exactly (Aumann-Shapley values of a function of one sum).
/// A feature that the model does not look at moves nothing, however much it changes.
/// </summary>
public static class RiskMoves
{
    /// <returns>The one that moves it most first; none that moves nothing.</returns>
    public static IReadOnlyList<RiskMove> Between(RiskExplanation from, RiskExplanation to)
    {
        var (start, end) = (Logit.Inverse(from.Logit), Logit.Inverse(to.Logit));
        var way = to.Logit - from.Logit;
        // where all cancels out the slope is the derivative
        var slope = Math.Abs(way) > 1e-9 ? (end - start) / way : start * (1 - start);
        var logits = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var part in to.Parts) logits[part.Feature] = logits.GetValueOrDefault(part.Feature) + part.Logit;
        foreach (var part in from.Parts) logits[part.Feature] = logits.GetValueOrDefault(part.Feature) - part.Logit;
        return [.. logits.Where(one => Math.Abs(one.Value) > 1e-9).Select(one => new RiskMove(one.Key, slope * one.Value)).OrderByDescending(one => Math.Abs(one.Points)).ThenBy(one => one.Feature, StringComparer.Ordinal)];
    }

    /// <summary>Features of one matter together, in a word or two: "short rest".</summary>
    /// <param name="least">Points under it are left out.</param>
    public static IReadOnlyList<(string Matter, double Points)> ByMatter(IEnumerable<RiskMove> moves, double least) =>
    [
        .. moves.GroupBy(move => RiskReasons.SubjectOf(move.Feature)).Select(group => (Matter: Words(group.Key), Points: group.Sum(move => move.Points)))
            .Where(one => Math.Abs(one.Points) >= least).OrderByDescending(one => Math.Abs(one.Points)).ThenBy(one => one.Matter, StringComparer.Ordinal),
    ];

    /// <summary>A subject of <see cref="RiskReasons.SubjectOf"/> in a word or two.</summary>
    internal static string Words(string subject) => subject switch
    {
        "list" => "time since the injured list",
        "arm" => "arm stints",
        "stints" => "stints in two years",
        "surgery" => "elbow ligament surgery",
        "short-rest" => "short rest",
        "consecutive" => "consecutive days",
        "work" => "work of four weeks",
        "season-work" => "work this season",
        "last-season" => "work last season",
        "velocity" => "change of velocity",
        "velocity-spread" => "how even his velocity is",
        "spin" => "change of spin",
        "release" => "change of release",
        "mix" => "change of pitch mix",
        "age" => "age and experience",
        "season" => "time of the season",
        "role" => "role",
        "rest" => "rest",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "no words"),
    };
}
