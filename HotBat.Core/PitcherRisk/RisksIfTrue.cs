using HotBat.Core.Learning;

namespace HotBat.Core.PitcherRisk;

/// <summary>
/// What a walk's measures would be if every risk in it were exactly true: the yardstick for those that were measured. One injury is the outcome of all outings of the three weeks before it, so a season
/// holds far fewer injuries than injured appearances, and even true risks miss what came of them by chance.
/// Each draw sends the pitchers through their outings again: between an outing and the next, n days later (21 at most), he is hurt with 1 − (1 − p)^(n / 21), on any of those days alike, and is out for the rest of the walk.
/// </summary>
/// <param name="Ece">Expected calibration error over ten bins of equal count; 0 only over endless seasons. Value is the median of the draws, the bounds hold 95% of them.</param>
/// <param name="Auc">Likewise: how well risks as far apart as these can tell apart.</param>
public sealed record RisksIfTrue(Interval Ece, Interval Auc)
{
    const int Draws = 100;

    /// <returns>Null where hardly a draw holds an injury.</returns>
    public static RisksIfTrue? Of(IReadOnlyList<PastRisk> risks, RiskKind kind, int seed = 20240328)
    {
        var pitchers = risks.Where(risk => risk.Example.Outcome.IsKnown).GroupBy(risk => risk.Example.Pitcher)
            .Select(group => group.Select(risk => (risk.Example.Day, Chance: risk.Chances[kind])).OrderBy(outing => outing.Day).ToArray()).ToList();
        var random = new Random(seed);
        var (eces, aucs) = (new List<double>(Draws), new List<double>(Draws));
        for (var draw = 0; draw < Draws; draw++)
        {
            var (chances, outcomes) = (new List<double>(risks.Count), new List<bool>(risks.Count));
            foreach (var outings in pitchers) Pitch(outings, random, chances, outcomes);
            if (chances.Count == 0 || new WeighedPredictions(chances, outcomes).Scores() is not { Auc: { } auc } scores) continue;
            eces.Add(scores.Ece);
            aucs.Add(auc);
        }
        return eces.Count < Draws / 2 ? null : new(Interval.OfDraws(eces), Interval.OfDraws(aucs));
    }

    static void Pitch((DateOnly Day, double Chance)[] outings, Random random, List<double> chances, List<bool> outcomes)
    {
        DateOnly? hurt = null;
        var pitched = 0;
        while (pitched < outings.Length && hurt is null)
        {
            var (day, chance) = outings[pitched++];
            var days = pitched < outings.Length ? Math.Min(RiskOutcome.Days, outings[pitched].Day.DayNumber - day.DayNumber) : RiskOutcome.Days;
            if (random.NextDouble() < 1 - Math.Pow(1 - chance, (double)days / RiskOutcome.Days)) hurt = day.AddDays(random.Next(1, days + 1));
        }
        for (var i = 0; i < pitched; i++)
        {
            chances.Add(outings[i].Chance);
            outcomes.Add(hurt is { } on && on.DayNumber - outings[i].Day.DayNumber <= RiskOutcome.Days);
        }
    }
}
