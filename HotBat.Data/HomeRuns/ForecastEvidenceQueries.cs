using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.Baseball;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <param name="Cited">The figures that his reasons cite.</param>
/// <param name="Park">The ballpark's HR factors; null where they are not known.</param>
public sealed record ForecastEvidence(ReasonEvidence Cited, ParkHomeRunFactors? Park);

/// <summary>What reasons cite: the figures that were known on the morning of the forecast.</summary>
public sealed class ForecastEvidenceQueries(NpgsqlDataSource source, ParkFactorQueries parks, LeagueHomeRunQueries league, ClubDirectory clubs)
{
    /// <summary>One for each forecast, in their order.</summary>
    /// <param name="shown">Of one season.</param>
    public async Task<IReadOnlyList<ForecastEvidence>> OfAsync(IReadOnlyList<ShownForecast> shown, CancellationToken cancel)
    {
        if (shown.Count == 0) return [];
        var season = shown[0].Season;
        var morning = shown.Max(f => f.Said.AsOf);
        var factors = await parks.ByVenueAsync(season, morning, cancel);
        var records = await RecordsAsync(shown, season, morning, cancel);
        var all = HomeRunLine.Sum((await league.ClubsAsync(new(season, new(season, 1, 1), morning.AddDays(-1)), cancel)).Select(club => club.InView));
        var nicknames = (await clubs.OfSeasonAsync(season, cancel)).ToDictionary(club => club.TeamId, club => club.Nickname);
        return [.. shown.Select(Of)];

        ForecastEvidence Of(ShownForecast forecast)
        {
            var park = forecast.VenueId is { } venue ? factors.GetValueOrDefault(venue) : null;
            return new(Cited(forecast, park, all, records, nicknames), park);
        }
    }

    static ReasonEvidence Cited(ShownForecast forecast, ParkHomeRunFactors? park, HomeRunLine all, Dictionary<(int Player, bool IsStarter), SeasonRecord> records, Dictionary<int, string> nicknames)
    {
        var batter = records.GetValueOrDefault((forecast.Batter, false));
        var starter = forecast.Starter is { } named ? records.GetValueOrDefault((named.PitcherId, true)) : null;
        return new()
        {
            HomeRuns = batter?.HomeRuns,
            PlateAppearances = batter?.Batters,
            LeagueRate = all.HomeRunRate,
            BarrelRate = batter is { BattedBalls: > 0 } ? (double)batter.Barrels / batter.BattedBalls : null,
            LeagueBarrelRate = all.BarrelRate,
            Slot = forecast.Slot,
            ExpectedPlateAppearances = forecast.ExpectedPlateAppearances,
            Side = forecast.Side,
            Starter = forecast.Starter?.FamilyName,
            StarterHand = forecast.Starter?.Hand,
            StarterHomeRuns = starter?.HomeRuns,
            StarterBattersFaced = starter?.Batters,
            StarterHomeRunsPerNine = starter is null ? null : HomeRunsPerNine.OfSeason(starter.HomeRuns, starter.Outs),
            Opponent = nicknames.GetValueOrDefault(forecast.OpponentId),
            Ballpark = forecast.Venue,
            ParkFactor = forecast.Side switch { BatSide.Left => park?.Left, BatSide.Right => park?.Right, _ => park?.All },
            Temperature = forecast.Air.Temperature,
            WindOut = forecast.Air.WindOut,
        };
    }

    async Task<Dictionary<(int Player, bool IsStarter), SeasonRecord>> RecordsAsync(IReadOnlyList<ShownForecast> said, short season, DateOnly day, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/forecast_evidence.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = said.Select(f => f.Batter).Distinct().ToArray() }, new() { Value = said.Select(f => f.Starter?.PitcherId).OfType<int>().Distinct().ToArray() }, new() { Value = season }, new() { Value = day },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var records = new Dictionary<(int, bool), SeasonRecord>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            records[(row.Int("player")!.Value, row.Bool("is_starter"))] =
                new(row.Int("batters")!.Value, row.Int("home_runs")!.Value, row.Int("batted_balls")!.Value, row.Int("barrels")!.Value, row.Int("outs")!.Value);
        }
        return records;
    }

    /// <param name="Batters">Plate appearances, or batters faced.</param>
    sealed record SeasonRecord(int Batters, int HomeRuns, int BattedBalls, int Barrels, int Outs);
}
