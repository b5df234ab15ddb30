using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>What the benchmark of snapshots asks and undoes.</summary>
public sealed class SnapshotBenchQueries(NpgsqlDataSource source)
{
    /// <summary>The last day on which fifty pitchers worked, or any did where none had so many.</summary>
    public async Task<DateOnly?> LastFullDayAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            select coalesce(max(game_date) filter (where pitchers >= 50), max(game_date))
            from (
                select game_date, count(*) as pitchers
                from (select pitcher, game_date from pitcher_outings union select pitcher, game_date from pitcher_game_samples) outings
                group by game_date
            ) days
            """);
        return await command.ExecuteScalarAsync(cancel) as DateOnly?;
    }

    /// <summary>Some of those who have snapshots, spread evenly.</summary>
    public async Task<IReadOnlyList<int>> SomePitchersAsync(int count, CancellationToken cancel)
    {
        await using var command = source.CreateCommand("""
            select pitcher
            from (select pitcher, row_number() over (order by pitcher) as place, count(*) over () as pitchers from (select distinct pitcher from pitcher_snapshots) him) placed
            where place * $1 / pitchers > (place - 1) * $1 / pitchers
            order by pitcher
            """);
        command.Parameters.Add(new() { Value = count });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var pitchers = new List<int>();
        while (await reader.ReadAsync(cancel)) pitchers.Add(reader.GetInt32(0));
        return pitchers;
    }

    /// <summary>Everybody's snapshots are made anew at the next update.</summary>
    public async Task TouchAllAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("delete from snapshot_sets");
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>A dozen features of a pitcher's mornings by windows over his outings, read and counted: what the benchmark compares with.</summary>
    public async Task<long> WindowRowsAsync(int pitcher, DateOnly last, int activeDays, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/window_features.sql"));
        command.Parameters.Add(new() { Value = pitcher });
        command.Parameters.Add(new() { Value = last, NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = activeDays });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = 0L;
        while (await reader.ReadAsync(cancel)) rows++;
        return rows;
    }
}
