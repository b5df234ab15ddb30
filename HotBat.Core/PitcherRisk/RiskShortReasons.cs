namespace HotBat.Core.PitcherRisk;

/// <summary>The largest contributions in a word or two each, for a list: what moves a risk up or down, without figures.</summary>
public static class RiskShortReasons
{
    /// <summary>Logits under this are not worth a word.</summary>
    const double Least = .03;

    public static IReadOnlyList<string> Of(RiskExplanation explanation, int most) =>
    [
        .. explanation.Parts.GroupBy(part => RiskReasons.SubjectOf(part.Feature)).Select(group => (Subject: group.Key, Logit: group.Sum(part => part.Logit)))
            .Where(one => Math.Abs(one.Logit) >= Least).OrderByDescending(one => Math.Abs(one.Logit)).ThenBy(one => one.Subject, StringComparer.Ordinal).Take(most)
            .Select(one => $"{(one.Logit > 0 ? "+" : "−")} {Words(one.Subject, one.Logit > 0)}"),
    ];

    static string Words(string subject, bool raises) => subject switch
    {
        "list" => raises ? "lately on the list" : "long off the list",
        "arm" => raises ? "arm stints in two years" : "no new arm stint in two years",
        "stints" => raises ? "stints in two years" : "few stints in two years",
        "surgery" => raises ? "elbow ligament surgery" : "no elbow ligament surgery",
        "short-rest" => "how often on short rest",
        "consecutive" => "how often on consecutive days",
        "velocity-spread" => raises ? "uneven velocity" : "even velocity",
        _ => RiskMoves.Words(subject),
    };
}
