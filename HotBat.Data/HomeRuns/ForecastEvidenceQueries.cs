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
public sealed class ForecastEvidenceQueries(NpgsqlDataSource source, SeasonTurnQueries turns, ParkFactorQueries parks, LeagueHomeRunQueries league, ClubDirectory clubs)
{
    /// <summary>One for each forecast, in their order.</summary>
    /// <param name="shown">Of one season.</param>
    public async Task<IReadOnlyList<ForecastEvidence>> OfAsync(IReadOnlyList<ShownForecast> shown, CancellationToken cancel)
    {
        if (shown.Count == 0) return [];
        var season = shown[0].Season;
        var morning = shown.Max(f => f.Said.AsOf);
        var factors = await parks.ByVenueAsync(season, morning, cancel);
        var batters = await BattersAsync(shown, season, morning, cancel);
        var starters = await StartersAsync(shown, season, morning, cancel);
        var all = HomeRunLine.Sum((await league.ClubsAsync(new(season, new(season, 1, 1), morning.AddDays(-1)), cancel)).Select(club => club.InView));
        var nicknames = (await clubs.OfSeasonAsync(season, cancel)).ToDictionary(club => club.TeamId, club => club.Nickname);
        return [.. shown.Select(Of)];

        ForecastEvidence Of(ShownForecast forecast)
        {
            var park = forecast.VenueId is { } venue ? factors.GetValueOrDefault(venue) : null;
            return new(Cited(forecast, park, all, batters.GetValueOrDefault(forecast.Batter), forecast.Starter is { } named ? starters.GetValueOrDefault(named.PitcherId) : null, nicknames), park);
        }
    }

    static ReasonEvidence Cited(ShownForecast forecast, ParkHomeRunFactors? park, HomeRunLine all, BatterRecord? batter, StarterRecord? starter, Dictionary<int, string> nicknames) => new()
    {
        HomeRuns = batter?.HomeRuns,
        PlateAppearances = batter?.PlateAppearances,
        LeagueRate = all.HomeRunRate,
        BarrelRate = batter is { BattedBalls: > 0 } ? (double)batter.Barrels / batter.BattedBalls : null,
        LeagueBarrelRate = all.BarrelRate,
        Slot = forecast.Slot,
        ExpectedPlateAppearances = forecast.ExpectedPlateAppearances,
        Side = forecast.Side,
        Starter = forecast.Starter?.FamilyName,
        StarterHand = forecast.Starter?.Hand,
        StarterHomeRuns = starter?.HomeRuns,
        StarterBattersFaced = starter?.BattersFaced,
        StarterHomeRunsPerNine = starter is null ? null : HomeRunsPerNine.OfSeason(starter.HomeRuns, starter.Outs),
        Opponent = nicknames.GetValueOrDefault(forecast.OpponentId),
        Ballpark = forecast.Venue,
        ParkFactor = forecast.Side switch { BatSide.Left => park?.Left, BatSide.Right => park?.Right, _ => park?.All },
        Temperature = forecast.Air.Temperature,
        WindOut = forecast.Air.WindOut,
    };

    async Task<Dictionary<int, BatterRecord>> BattersAsync(IReadOnlyList<ShownForecast> said, short season, DateOnly day, CancellationToken cancel)
    {
        var all = await turns.OfSeasonAsync(season, cancel);
        return said.Select(f => f.Batter).Distinct().Select(batter => (Id: batter, Record: BatterRecord.Of(all.ByBatter.GetValueOrDefault(batter, []), day)))
            .Where(batter => batter.Record.PlateAppearances > 0).ToDictionary(batter => batter.Id, batter => batter.Record);
    }

    async Task<Dictionary<int, StarterRecord>> StartersAsync(IReadOnlyList<ShownForecast> said, short season, DateOnly day, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/starters_so_far.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = said.Select(f => f.Starter?.PitcherId).OfType<int>().Distinct().ToArray() }, new() { Value = season }, new() { Value = day } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var records = new Dictionary<int, StarterRecord>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            records[row.Int("pitcher")!.Value] = new(row.Int("batters_faced")!.Value, row.Int("home_runs")!.Value, row.Int("outs")!.Value);
        }
        return records;
    }

    sealed record BatterRecord(int PlateAppearances, int HomeRuns, int BattedBalls, int Barrels)
    {
        public static BatterRecord Of(ReadOnlySpan<BatterTurn> turns, DateOnly before)
        {
            var (all, home, tracked, barrels) = (0, 0, 0, 0);
            foreach (ref readonly var turn in turns)
            {
                if (turn.Date >= before) continue;
                all++;
                if (turn.IsHomeRun) home++;
                if (turn is { IsContact: true, ExitVelocity: not null }) tracked++;
                if (turn.IsBarrel) barrels++;
            }
            return new(all, home, tracked, barrels);
        }
    }

    sealed record StarterRecord(int BattersFaced, int HomeRuns, int Outs);
}
