using HotBat.Core.Prospects;

namespace HotBat.Data.Prospects;

/// <summary>An organisation's prospects.</summary>
/// <param name="Expected">Sum of their chances: so many will make it, if the chances are right.</param>
/// <param name="Age">Mean, weighted by chance.</param>
public sealed record ProspectSystem(int? TeamId, string Organisation, int Told, int First100, int First500, double Expected, double? Age, ProspectLine Best)
{
    /// <summary>The most expected first. Who has no known organisation is left out, and what is no club's, as a team that two clubs ran together; where no club is known names alone part them.</summary>
    public static IReadOnlyList<ProspectSystem> Of(ProspectRanking ranking)
    {
        var hasClubs = ranking.Lines.Any(line => line.TeamId is not null);
        return
        [
            .. ranking.Lines.Where(line => hasClubs ? line.TeamId is not null : line.Organisation is not null).GroupBy(line => line.Organisation!).Select(of =>
            {
                var aged = of.Where(line => line.Age is not null).ToList();
                var weight = aged.Sum(line => line.Probability);
                return new ProspectSystem(of.First().TeamId, of.Key, of.Count(), of.Count(line => line.Rank <= 100), of.Count(line => line.Rank <= 500), of.Sum(line => line.Probability),
                    weight > 0 ? aged.Sum(line => line.Probability * line.Age!.Value) / weight : null, of.MinBy(line => line.Rank)!);
            }).OrderByDescending(system => system.Expected).ThenBy(system => system.Organisation, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A position's prospects: how much is lost to who chooses late.</summary>
/// <param name="Position">The outfield is one; null for hitters whose position no board tells.</param>
/// <param name="Twelfth">Dynasty score of the twelfth: what is left when each of twelve teams has one; null with fewer. Likewise the twenty-fourth.</param>
public sealed record PositionScarcity(string? Position, int Told, int First100, int First500, double Expected, ProspectLine Best, double? Twelfth, double? TwentyFourth)
{
    public double? Drop => Best.DynastyScore - Twelfth;

    /// <summary>The steepest first.</summary>
    public static IReadOnlyList<PositionScarcity> Of(ProspectRanking ranking) =>
    [
        .. ranking.Lines.GroupBy(line => ProspectPosition.Pool(line.Position)).Select(of =>
        {
            var best = of.OrderBy(line => line.Rank).Take(24).ToList();
            return new PositionScarcity(of.Key, of.Count(), of.Count(line => line.Rank <= 100), of.Count(line => line.Rank <= 500), of.Sum(line => line.Probability), best[0],
                best.Count >= 12 ? best[11].DynastyScore : null, best.Count >= 24 ? best[23].DynastyScore : null);
        }).OrderByDescending(position => position.Drop ?? double.NegativeInfinity).ThenBy(position => position.Position, StringComparer.Ordinal),
    ];
}
