using System.Text.Json;
using HotBat.Core.HomeRuns.Forecasts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <summary>Settles days: what was said beside what came. Rows are added, and of one only its watermark moves; the last one of a day and version counts.</summary>
public sealed class HomeRunSettlementStore(IDbContextFactory<HotBatDbContext> contexts, NpgsqlDataSource source, TimeProvider time)
{
    const int Locks = 7243;
    const int MostRows = 8000;
    const int MostSeasons = 200;

    /// <summary>Days that wait to be settled, or whose games a reading may have corrected since.</summary>
    /// <param name="watermark">Readings of pitches that have changed something.</param>
    public async Task<IReadOnlyList<DateOnly>> UnsettledAsync(DateOnly from, DateOnly through, long watermark, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/unsettled_days.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = from }, new() { Value = through }, new() { Value = watermark } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var days = new List<DateOnly>();
        while (await reader.ReadAsync(cancel)) days.Add(new SqlRow(reader).Date("game_date"));
        return days;
    }

    /// <summary>Settles a day's finished games, as shown and by version. A version whose last settlement of the day says the same gets none.</summary>
    /// <returns>Settlements added.</returns>
    public async Task<int> SettleAsync(DateOnly day, long watermark, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            // one at a time, or two would both see that the row is missing
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Locks}, {day.DayNumber})", cancel);
            var settled = (await SaidAsync((NpgsqlConnection)db.Database.GetDbConnection(), day, cancel)).ToLookup(one => one.Version, one => one.Forecast);
            var last = (await LastAsync(db, day, day, version: null, cancel)).ToDictionary(row => row.ModelVersionId);
            var added = 0;
            // a version that has nothing left of the day, because a correction took its game away, is settled as empty
            foreach (var version in settled.Select(one => one.Key).Union(last.Keys).Order().ToList())
            {
                var row = Row(version, TrackDay.Of(day, [.. settled[version]]), watermark);
                if (last.GetValueOrDefault(version) is { } before && SaysTheSame(before, row))
                {
                    // or the day would be looked at again whenever somebody asks
                    if (before.SourceWatermark < watermark)
                        await db.HomeRunSettlements.Where(s => s.SettlementId == before.SettlementId).ExecuteUpdateAsync(set => set.SetProperty(s => s.SourceWatermark, watermark), cancel);
                    continue;
                }
                db.Add(row);
                added++;
            }
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return added;
        });
    }

    /// <summary>Settled days of a version, or of what was shown (<see cref="HomeRunSettlement.AsShown"/>), in their order.</summary>
    public async Task<IReadOnlyList<TrackDay>> DaysAsync(int version, DateOnly from, DateOnly through, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return [.. (await LastAsync(db, from, through, version, cancel)).OrderBy(row => row.GameDate).Select(DayOf)];
    }

    /// <summary>Seasons with a day before another of which something shown is settled, newest first.</summary>
    public async Task<IReadOnlyList<short>> SeasonsAsync(DateOnly before, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return [.. (await db.HomeRunSettlements.AsNoTracking().Where(s => s.ModelVersionId == HomeRunSettlement.AsShown && s.GameDate < before && s.BatterGames > 0)
            .Select(s => s.GameDate.Year).Distinct().OrderByDescending(year => year).Take(MostSeasons).ToListAsync(cancel)).Select(year => (short)year)];
    }

    static Task<List<HomeRunSettlement>> LastAsync(HotBatDbContext db, DateOnly from, DateOnly through, int? version, CancellationToken cancel) =>
        db.HomeRunSettlements.AsNoTracking()
            .Where(s => s.GameDate >= from && s.GameDate <= through && (version == null || s.ModelVersionId == version))
            .Where(s => !db.HomeRunSettlements.Any(later => later.GameDate == s.GameDate && later.ModelVersionId == s.ModelVersionId && later.SettlementId > s.SettlementId))
            .OrderBy(s => s.SettlementId).Take(MostRows).ToListAsync(cancel);

    static async Task<List<(int Version, TrackedForecast Forecast)>> SaidAsync(NpgsqlConnection connection, DateOnly day, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(ShownScoringQueries.Shown + SqlFile.Read("HomeRuns/settled_forecasts.sql"), connection);
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = day }, new() { Value = day }, new() { Value = day } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var said = new List<(int, TrackedForecast)>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            said.Add((row.Int("model_version_id")!.Value, new(row.Int("game_pk")!.Value, row.Int("batter")!.Value,
                row.Double("probability")!.Value, row.Double("baseline_probability")!.Value, row.Double("constant_probability")!.Value, row.Bool("is_home_run"))));
        }
        return said;
    }

    HomeRunSettlement Row(int version, TrackDay day, long watermark) => new()
    {
        GameDate = day.Date,
        ModelVersionId = version,
        BatterGames = day.BatterGames,
        HomeRunGames = day.HomeRunGames,
        LogLoss = day.Model.LogLoss,
        Brier = day.Model.Brier,
        BaselineLogLoss = day.Baseline.LogLoss,
        BaselineBrier = day.Baseline.Brier,
        ConstantLogLoss = day.Constant.LogLoss,
        ConstantBrier = day.Constant.Brier,
        TopTen = (short)day.TopTen,
        TopTenHits = (short)day.TopTenHits,
        BaselineTopTenHits = (short)day.BaselineTopTenHits,
        Bins = JsonSerializer.Serialize(day.Bins, JsonSerializerOptions.Web),
        SourceWatermark = watermark,
        SettledAt = time.GetUtcNow().UtcDateTime,
    };

    static TrackDay DayOf(HomeRunSettlement row) => new(
        row.GameDate, row.BatterGames, row.HomeRunGames, new(row.LogLoss, row.Brier), new(row.BaselineLogLoss, row.BaselineBrier), new(row.ConstantLogLoss, row.ConstantBrier),
        row.TopTen, row.TopTenHits, row.BaselineTopTenHits, JsonSerializer.Deserialize<List<TrackBin>>(row.Bins, JsonSerializerOptions.Web)!);

    /// <summary>The bins' text comes back from the database in its own order of words, so they are compared as read.</summary>
    static bool SaysTheSame(HomeRunSettlement before, HomeRunSettlement now)
    {
        TrackDay one = DayOf(before), other = DayOf(now);
        return one with { Bins = other.Bins } == other && one.Bins.SequenceEqual(other.Bins);
    }
}
