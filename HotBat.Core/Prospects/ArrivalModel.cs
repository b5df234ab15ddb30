using HotBat.Core.Learning;

namespace HotBat.Core.Prospects;

/// <summary>When a prospect comes to the majors, if he comes.</summary>
/// <param name="Chances">Of his first game there in each of the seasons after; what is left of 1 is that he does not come in these.</param>
public sealed record Arrival(int Season, IReadOnlyList<double> Chances)
{
    /// <summary>That he comes in any of the seasons.</summary>
    public double Chance => Chances.Sum();

    /// <summary>ETA: the season by which half of those like him who come at all have come.</summary>
    public int Expected
    {
        get
        {
            var (half, sum) = (Chance / 2, 0.0);
            for (var year = 0; year < Chances.Count; year++)
            {
                sum += Chances[year];
                if (sum >= half) return Season + year + 1;
            }
            return Season + Chances.Count;
        }
    }

    /// <summary>
    /// The same where it is known that he has come by the end of the first <paramref name="years"/> with at least a chance: nobody plays a part in the majors who has not come. With F of having come by then and a chance c above it
    /// the seasons until then are taken times c/F and all that follows, never included, times (1 − c)/(1 − F).
    /// </summary>
    /// <param name="chance">0 to 1.</param>
    public Arrival AtLeast(double chance, int years)
    {
        var by = Chances.Take(years).Sum();
        return by <= 0 || by >= chance ? this : this with { Chances = [.. Chances.Select((one, year) => one * (year < years ? chance / by : (1 - chance) / (1 - by)))] };
    }
}

/// <summary>ETA: a discrete-time hazard of the first game in the majors, season by season, for hitters and for pitchers. Who has not come by the last season that is loaded tells of the seasons until then.</summary>
public sealed record ArrivalModel(DiscreteTimeHazard Hitters, DiscreteTimeHazard Pitchers)
{
    public const int Years = 6;

    const double L2 = 20;

    static readonly string[] s_hitters = ["age", "youth", "level_estimate", "several_teams", "level_gain", "woba_triple_a", "power_3", "contact_3", "playing_time"],
        s_pitchers = ["age", "youth", "level_estimate", "several_teams", "level_gain", "pitching_triple_a", "strikeout_rate_3", "starts_share", "playing_time"];

    static readonly int[] s_hitterPlaces = Array.ConvertAll(s_hitters, ProspectFeatures.IndexOf), s_pitcherPlaces = Array.ConvertAll(s_pitchers, ProspectFeatures.IndexOf);

    /// <param name="rows">Of any seasons, their windows open or closed.</param>
    /// <param name="majorSeasons">Seasons of the majors that had been played and are loaded; a man is watched until the first that is not.</param>
    public static ArrivalModel Fit(IReadOnlyList<ProspectRow> rows, IReadOnlySet<int> majorSeasons)
    {
        return new(Fit(isPitcher: false, s_hitterPlaces), Fit(isPitcher: true, s_pitcherPlaces));

        DiscreteTimeHazard Fit(bool isPitcher, int[] places) =>
            DiscreteTimeHazard.Fit(rows.Where(row => row.IsPitcher == isPitcher).Select(row => Watch(row, places, Seen(row.Season, majorSeasons))).Where(waited => waited.Seen > 0), places.Length, Years, L2);
    }

    static Waited Watch(ProspectRow row, int[] places, int seen) =>
        new(Array.ConvertAll(places, place => row.Values[place]), row.Player.Debut - row.Season is { } came && came <= seen ? came : null, seen);

    public Arrival Of(ProspectRow row) => new(row.Season, (row.IsPitcher ? Pitchers : Hitters).Chances(Array.ConvertAll(row.IsPitcher ? s_pitcherPlaces : s_hitterPlaces, place => row.Values[place])));

    static int Seen(int season, IReadOnlySet<int> majorSeasons)
    {
        var seen = 0;
        while (seen < Years && majorSeasons.Contains(season + seen + 1)) seen++;
        return seen;
    }
}
