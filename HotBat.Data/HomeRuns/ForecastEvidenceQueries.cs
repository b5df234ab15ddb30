using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.Baseball;

namespace HotBat.Data.HomeRuns;

/// <param name="Cited">The figures that his reasons cite.</param>
/// <param name="Park">The ballpark's HR factors; null where they are not known.</param>
public sealed record ForecastEvidence(ReasonEvidence Cited, ParkHomeRunFactors? Park);

/// <summary>What reasons cite: the figures that were known on the morning of the forecast.</summary>
public sealed class ForecastEvidenceQueries(MatchupQueries men, ParkFactorQueries parks, LeagueHomeRunQueries league, ClubDirectory clubs)
{
    /// <summary>One for each forecast, in their order.</summary>
    /// <param name="shown">Of one season.</param>
    public async Task<IReadOnlyList<ForecastEvidence>> OfAsync(IReadOnlyList<ShownForecast> shown, CancellationToken cancel)
    {
        if (shown.Count == 0) return [];
        var season = shown[0].Season;
        var morning = shown.Max(f => f.Said.AsOf);
        var factors = await parks.ByVenueAsync(season, morning, cancel);
        var people = await men.MenAsync([.. shown.Select(f => f.Batter).Concat(shown.Select(f => f.Starter?.PitcherId).OfType<int>())], season, morning, cancel);
        var all = HomeRunLine.Sum((await league.ClubsAsync(new(season, new(season, 1, 1), morning.AddDays(-1)), cancel)).Select(club => club.InView));
        var nicknames = (await clubs.OfSeasonAsync(season, cancel)).ToDictionary(club => club.TeamId, club => club.Nickname);
        return [.. shown.Select(Of)];

        ForecastEvidence Of(ShownForecast forecast)
        {
            var park = forecast.VenueId is { } venue ? factors.GetValueOrDefault(venue) : null;
            return new(Cited(forecast, park, all, people, nicknames), park);
        }
    }

    static ReasonEvidence Cited(ShownForecast forecast, ParkHomeRunFactors? park, HomeRunLine all, IReadOnlyDictionary<int, MatchupMan> people, Dictionary<int, string> nicknames)
    {
        var batter = people.GetValueOrDefault(forecast.Batter);
        var starter = forecast.Starter is { } named ? people.GetValueOrDefault(named.PitcherId) : null;
        return new()
        {
            HomeRuns = batter?.HomeRuns,
            PlateAppearances = batter?.PlateAppearances,
            LeagueRate = all.HomeRunRate,
            BarrelRate = batter?.BarrelRate,
            LeagueBarrelRate = all.BarrelRate,
            Slot = forecast.Slot,
            ExpectedPlateAppearances = forecast.ExpectedPlateAppearances,
            Side = forecast.Side,
            Starter = forecast.Starter?.FamilyName,
            StarterHand = forecast.Starter?.Hand,
            StarterHomeRuns = starter?.HomeRunsAllowed,
            StarterBattersFaced = starter?.BattersFaced,
            StarterHomeRunsPerNine = starter?.HomeRunsPerNine,
            Opponent = nicknames.GetValueOrDefault(forecast.OpponentId),
            Ballpark = forecast.Venue,
            ParkFactor = forecast.Side switch { BatSide.Left => park?.Left, BatSide.Right => park?.Right, _ => park?.All },
            Temperature = forecast.Air.Temperature,
            WindOut = forecast.Air.WindOut,
        };
    }
}
