using HotBat.Data.HomeRuns;
using HotBat.Jobs.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>A matchup as asked for, every parameter checked.</summary>
/// <param name="Batter">Null while none is chosen.</param>
/// <param name="Question">Null while no batter is chosen.</param>
public sealed record MatchupRequest(LeagueRequest League, MatchupMan? Batter, MatchupMan? Pitcher, MatchupQuestion? Question);

/// <summary>From a query string to what the matchup's forecasts take.</summary>
public sealed class MatchupRequests(TeamRequests teams, MatchupQueries queries)
{
    public const int LeastTemperature = 0, MostTemperature = 120, MostWind = 40;

    static readonly Dictionary<string, bool?> s_homes = new(StringComparer.OrdinalIgnoreCase) { ["yes"] = true, ["no"] = false };

    public async Task<Resolved<MatchupRequest>> MatchupAsync(LabParameters parameters, CancellationToken cancel)
    {
        var resolved = await teams.LeagueAsync(new(AsOf: parameters.AsOf), cancel);
        if (resolved.Value is not { } league) return resolved.Problem!;
        var (season, day) = (league.Calendar.Season, league.Calendar.AsOf);
        int?[] asked = [Id(parameters.Batter), Id(parameters.Pitcher)];
        var men = await queries.MenAsync([.. asked.OfType<int>()], season, day, cancel);

        var reader = new ParameterReader();
        var batter = Man("batter", parameters.Batter, asked[0]);
        var pitcher = Man("pitcher", parameters.Pitcher, asked[1]);
        if (batter is not null && batter.PlayerId == pitcher?.PlayerId) reader.Report("pitcher", $"{batter.Name} cannot pitch to himself.");
        var park = reader.Number("park", parameters.Park, 1, int.MaxValue);
        if (park is { } venue && !league.Venues.Contains(venue) && league.Clubs.All(club => club.VenueId != venue))
            reader.Report("park", $"No game of {season} is played in a ballpark with the venue id {venue}.", StatusCodes.Status404NotFound);
        var temperature = reader.Number("temp", parameters.Temp, LeastTemperature, MostTemperature);
        var wind = reader.Number("wind", parameters.Wind, -MostWind, MostWind);
        var slot = reader.Number("slot", parameters.Slot, 1, 9);
        var isHome = reader.Choice("home", parameters.Home, null, s_homes);
        if (reader.Problem is { } problem) return problem;
        return new MatchupRequest(league, batter, pitcher, batter is null ? null : new(season, day, league.Today, batter.PlayerId, pitcher?.PlayerId, park, temperature, wind, slot, isHome));

        MatchupMan? Man(string name, string? written, int? id)
        {
            if (string.IsNullOrWhiteSpace(written)) return null;
            if (id is { } known && men.TryGetValue(known, out var man)) return man;
            reader.Report(name, $"No player goes by the MLBAM id “{ParameterReader.Shorten(written)}”.", StatusCodes.Status404NotFound);
            return null;
        }
    }

    /// <summary>What can be shown beside a refusal: the same without the parameters that cannot be used.</summary>
    public Task<Resolved<MatchupRequest>> NearestAsync(LabParameters parameters, ParameterProblem problem, CancellationToken cancel) =>
        new Resolved<MatchupRequest>(null, problem).NearestAsync(parameters, (p, name) => p.Without(name), p => MatchupAsync(p, cancel));

    static int? Id(string? written) => string.IsNullOrWhiteSpace(written) ? null : PlayerRequests.IdOf(written);
}
