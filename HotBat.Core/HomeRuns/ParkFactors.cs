using HotBat.Core.Baseball;

namespace HotBat.Core.HomeRuns;

/// <summary>One club's season against batters of one side, in its home park and on the road; batters of both teams count in either.</summary>
/// <param name="Season">The season, or the part of it known at the moment asked for.</param>
/// <param name="Club">The club whose home park it is.</param>
/// <param name="Side">Side of the batters.</param>
/// <param name="HomePlateAppearances">Plate appearances by both teams in the club's home games (neutral sites left out).</param>
/// <param name="HomeHomeRuns">Home runs in them.</param>
/// <param name="RoadPlateAppearances">Plate appearances by both teams in the club's road games.</param>
/// <param name="RoadHomeRuns">Home runs in them.</param>
public sealed record ParkFactorRow(int Season, string Club, BatSide Side,
    int HomePlateAppearances, int HomeHomeRuns, int RoadPlateAppearances, int RoadHomeRuns);

/// <summary>Home runs in a park over a past season, for a prior from seasons without plate appearances at hand.</summary>
/// <param name="Season">The season.</param>
/// <param name="Club">The club whose park it is.</param>
/// <param name="Games">Games played there.</param>
/// <param name="HomeRuns">Home runs of both teams in them.</param>
public sealed record ParkSeasonRow(int Season, string Club, int Games, int HomeRuns);

/// <param name="Club">The club whose home park it is.</param>
/// <param name="Side">Side of the batters; null for both together.</param>
/// <param name="Factor">The factor to use: 100 is neutral, 110 means 10% more home runs than in an average park.</param>
/// <param name="Unregressed">What the games alone say; null without a home plate appearance or a home run on the road.</param>
/// <param name="PlateAppearances">Home plate appearances it rests on.</param>
public sealed record ParkFactor(string Club, BatSide? Side, double Factor, double? Unregressed, int PlateAppearances);

/// <summary>
/// Home-run park factors by batter side.
/// Ratio R = home runs in the club's home games / (Σ over seasons of home PA × home runs per PA in its road games of that season). The same two
/// teams' strength is above and below the line: the club plays all of both, its opponents are nearly the same, so who bats and who pitches cancels.
/// The road is the other parks; against all parks, this one among them, R becomes N·R / (N − 1 + R), N parks (Baseball-Reference's correction).
/// Several seasons pool, each against its own road rate, so that the league's level cancels too.
/// Regressed: factor = (PA · raw + 2,500 · prior) / (PA + 2,500); prior is 100, or what earlier seasons say of the park (<see cref="Prior"/>).
/// A side departs from its park: with d = PA / (PA + 2,500) · (raw of the side / raw of the park − 1), its factor is the park's times (1 + d − mean d),
/// the mean weighted by plate appearances. The park's factor is so always the mean of its sides'.
/// Caveat: opponents at home and away differ a little under an unbalanced schedule; a park whose fences move is a new park: leave its earlier seasons out.
/// </summary>
public static class ParkFactors
{
    public const double Neutral = 100;
    public const int RegressionPlateAppearances = 2500;
    public const int PriorRegressionGames = 120;

    /// <param name="rows">A row per season, club and side; those of the wanted seasons only.</param>
    /// <param name="priors">Where to regress a club to, by club; 100 for those not in it.</param>
    public static IReadOnlyList<ParkFactor> Of(IReadOnlyList<ParkFactorRow> rows, IReadOnlyDictionary<string, double>? priors = null)
    {
        var parks = rows.Select(row => row.Club).Distinct(StringComparer.Ordinal).Count();
        return [.. rows.GroupBy(row => row.Club, StringComparer.Ordinal).OrderBy(club => club.Key, StringComparer.Ordinal)
            .SelectMany(club => Park(club.Key, [.. club], parks, priors?.GetValueOrDefault(club.Key, Neutral) ?? Neutral))];
    }

    static IEnumerable<ParkFactor> Park(string club, IReadOnlyList<ParkFactorRow> rows, int parks, double prior)
    {
        var (raw, known) = Unregressed(rows, parks);
        var park = new ParkFactor(club, null, raw is { } all ? Regress(all, known, prior) : prior, raw, known);
        var sides = rows.GroupBy(row => row.Side).OrderBy(side => side.Key).Select(side =>
        {
            var (own, plateAppearances) = Unregressed([.. side], parks);
            var departure = own is { } value && raw is > 0 ? Regress(value / raw.Value - 1, plateAppearances, 0) : 0;
            return (Side: side.Key, Raw: own, PlateAppearances: plateAppearances, Departure: departure);
        }).ToList();
        var weight = sides.Sum(side => side.PlateAppearances);
        var mean = weight == 0 ? 0 : sides.Sum(side => side.PlateAppearances * side.Departure) / weight;
        return sides.Select(side => new ParkFactor(club, side.Side, park.Factor * (1 + side.Departure - mean), side.Raw, side.PlateAppearances)).Prepend(park);
    }

    static double Regress(double value, int plateAppearances, double to) =>
        ((plateAppearances * value) + (RegressionPlateAppearances * to)) / (plateAppearances + RegressionPlateAppearances);

    /// <summary>
    /// A park's factor from home runs per game over past seasons: (HR / Σ games × the league's HR per game of that season) on a basis of 100, regressed to 100 by
    /// 120 games, about where a decade of parks foretold their next season best (2016 to 2022). Caveat: the home club's own bats do not cancel here, so it is only good as the place to regress to.
    /// </summary>
    public static IReadOnlyDictionary<string, double> Prior(IReadOnlyList<ParkSeasonRow> rows)
    {
        var league = rows.GroupBy(row => row.Season).ToDictionary(season => season.Key,
            season => (double)season.Sum(row => row.HomeRuns) / season.Sum(row => row.Games));
        return rows.GroupBy(row => row.Club, StringComparer.Ordinal).ToDictionary(park => park.Key, park =>
        {
            var games = park.Sum(row => row.Games);
            var expected = park.Sum(row => row.Games * league[row.Season]);
            var raw = expected == 0 ? Neutral : Neutral * park.Sum(row => row.HomeRuns) / expected;
            return ((games * raw) + (PriorRegressionGames * Neutral)) / (games + PriorRegressionGames);
        }, StringComparer.Ordinal);
    }

    static (double? Raw, int PlateAppearances) Unregressed(IReadOnlyList<ParkFactorRow> rows, int parks)
    {
        // a season without both a home and a road side says nothing
        var told = rows.GroupBy(row => row.Season)
            .Select(season => (HomePa: season.Sum(row => row.HomePlateAppearances), HomeRuns: season.Sum(row => row.HomeHomeRuns),
                RoadPa: season.Sum(row => row.RoadPlateAppearances), RoadRuns: season.Sum(row => row.RoadHomeRuns)))
            .Where(season => season.HomePa > 0 && season.RoadPa > 0)
            .ToArray();
        var plateAppearances = told.Sum(season => season.HomePa);
        var expected = told.Sum(season => (double)season.HomePa * season.RoadRuns / season.RoadPa);
        if (expected == 0) return (null, plateAppearances);
        var ratio = told.Sum(season => season.HomeRuns) / expected;
        return (parks > 1 ? Neutral * parks * ratio / (parks - 1 + ratio) : Neutral * ratio, plateAppearances);
    }
}
