using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>A past appearance as its risk would have been told on its morning.</summary>
/// <param name="Chances">By kind.</param>
/// <param name="IsSeen">The pitcher was among those learned from.</param>
public sealed record PastRisk(RiskExample Example, IReadOnlyDictionary<RiskKind, double> Chances, bool IsSeen);

/// <summary>
/// A walk forward through past days: month by month every kind is fitted anew to appearances whose window had closed before the month, and each appearance is asked about with what its morning knew.
/// </summary>
public static class RiskWalkForward
{
    /// <summary>The window, and a week for stints that are announced late.</summary>
    public const int EmbargoDays = RiskOutcome.Days + 7;

    /// <param name="examples">Of all days up to the last, from <see cref="RiskWalk"/>.</param>
    public static IReadOnlyList<PastRisk> Run(IReadOnlyList<RiskExample> examples, DateOnly from, DateOnly to, IReadOnlyList<RiskKind> kinds, Action<TimeSplit>? report = null, CancellationToken cancel = default)
    {
        var past = new List<PastRisk>();
        foreach (var split in TimeSplits.Monthly(from, to, EmbargoDays))
        {
            List<RiskExample> asked = [.. examples.Where(example => example.Day >= split.From && example.Day <= split.To)];
            if (asked.Count == 0) continue;
            report?.Invoke(split);
            var learned = Learnable(examples, split.TrainBefore);
            var seen = learned.Select(example => example.Pitcher).ToHashSet();
            var chances = new Dictionary<RiskKind, IReadOnlyList<double>>();
            foreach (var kind in kinds)
            {
                using var model = RiskTrainer.Fit(kind, learned, cancel);
                chances[kind] = model.Chances(asked);
            }
            past.AddRange(asked.Select((example, i) => new PastRisk(example, kinds.ToDictionary(kind => kind, kind => chances[kind][i]), seen.Contains(example.Pitcher))));
        }
        return past;
    }

    /// <summary>Appearances before a day; their windows close before the embargo ends.</summary>
    public static IReadOnlyList<RiskExample> Learnable(IReadOnlyList<RiskExample> examples, DateOnly before) => [.. examples.Where(example => example.Day < before)];
}
