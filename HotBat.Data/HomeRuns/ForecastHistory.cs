using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns.Forecasts;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.HomeRuns;

/// <summary>Reads what home-run forecasts learn from, up to a day and nothing later.</summary>
public sealed class ForecastHistory(NpgsqlDataSource source, IDbContextFactory<HotBatDbContext> contexts)
{
    /// <summary>Seasons of plate appearances before the one in question: what is older says next to nothing.</summary>
    const int PitchSeasons = 3;

    const int MostRows = 2_000_000;

    /// <summary>The first day with a whole regular-season game.</summary>
    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.TeamGames.AsNoTracking().Where(g => g.GameType == 'R').MinAsync(g => (DateOnly?)g.GameDate, cancel);
    }

    /// <summary>The last day with a regular-season plate appearance.</summary>
    public async Task<DateOnly?> LastDayAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.TeamGames.AsNoTracking().Where(g => g.GameType == 'R').MaxAsync(g => (DateOnly?)g.GameDate, cancel);
    }

    /// <param name="season">The first season whose games are to be forecast.</param>
    /// <param name="through">The last day that is read.</param>
    public async Task<HomeRunHistory> ReadAsync(short season, DateOnly through, CancellationToken cancel)
    {
        // a season's totals are known when it is over: those of the season itself and of later ones are not read at all
        var batters = ListAsync(db => db.BattingSeasons.Where(s => s.Season < through.Year && s.Season >= season - (2 * PitchSeasons))
            .Select(s => new SeasonTotal(s.Season, s.MlbamId, s.PlateAppearances, s.HomeRuns)), cancel);
        var pitchers = ListAsync(db => db.PitchingSeasons.Where(s => s.Season < through.Year && s.Season >= season - (2 * PitchSeasons))
            .Select(s => new SeasonTotal(s.Season, s.MlbamId, s.BattersFaced, s.HomeRuns)), cancel);
        var births = ListAsync(db => db.People.Where(p => p.BirthDate != null).Select(p => new { p.MlbamId, Born = p.BirthDate!.Value }), cancel);
        var parks = ListAsync(db =>
            from game in db.ParkGameSamples
            where game.Season < through.Year
            join venue in db.Venues on game.RetrosheetParkId equals venue.RetrosheetParkId
            orderby game.RetrosheetGameId
            select new BallparkGame(venue.VenueId, game.GameDate, game.TemperatureFahrenheit, game.HomeRuns), cancel);
        var air = ListAsync(db => db.Games
            .Where(g => g.Season >= season - PitchSeasons && g.GameDate <= through && (g.TemperatureFahrenheit != null || g.WeatherCondition != null || g.WindMph != null))
            .Select(g => new { g.GamePk, g.TemperatureFahrenheit, g.WeatherCondition, g.WindMph, g.WindDirection }), cancel);
        var contact = ContactAsync(through, cancel);
        var turns = TurnsAsync((short)(season - PitchSeasons), through, cancel);
        return new(await turns, await batters, await pitchers, (await births).ToDictionary(p => p.MlbamId, p => p.Born), await parks, await contact,
            (await air).ToDictionary(g => g.GamePk, g => GameAir.Of(g.TemperatureFahrenheit, g.WeatherCondition, g.WindMph, g.WindDirection)));
    }

    async Task<List<T>> ListAsync<T>(Func<HotBatDbContext, IQueryable<T>> rows, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await rows(db).Take(MostRows).ToListAsync(cancel);
    }

    async Task<List<PlateAppearanceFact>> TurnsAsync(short season, DateOnly through, CancellationToken cancel)
    {
        var turns = new List<PlateAppearanceFact>(200_000);
        await using var command = Command(SqlFile.Read("HomeRuns/forecast_turns.sql"), new() { Value = season, NpgsqlDbType = NpgsqlDbType.Smallint }, new() { Value = through, NpgsqlDbType = NpgsqlDbType.Date });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            turns.Add(new(reader.GetInt32(0), reader.GetInt16(1), reader.GetFieldValue<DateOnly>(2), reader.GetInt32(3), reader.GetBoolean(4), reader.GetInt32(5), reader.GetInt32(6),
                reader.GetInt32(7), reader.GetInt32(8), Side(reader.GetBoolean(9)), Side(reader.GetBoolean(10)), reader.GetBoolean(11), reader.GetBoolean(12), reader.GetBoolean(13),
                reader.IsDBNull(14) ? null : reader.GetFloat(14), reader.IsDBNull(15) ? null : reader.GetFloat(15)));
        return turns;
    }

    async Task<List<ContactCount>> ContactAsync(DateOnly through, CancellationToken cancel)
    {
        var counts = new List<ContactCount>();
        await using var command = Command(SampledSeasons.Sql("HomeRuns/forecast_contact.sql"), new() { Value = (short)through.Year, NpgsqlDbType = NpgsqlDbType.Smallint }, new() { Value = SampledSeasons.CompleteSeason, NpgsqlDbType = NpgsqlDbType.Integer });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) counts.Add(new(reader.GetInt16(0), reader.GetDouble(1), reader.GetDouble(2), reader.GetInt32(3), reader.GetInt32(4)));
        return counts;
    }

    NpgsqlCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = source.CreateCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }

    static BatSide Side(bool isLeft) => isLeft ? BatSide.Left : BatSide.Right;
}
