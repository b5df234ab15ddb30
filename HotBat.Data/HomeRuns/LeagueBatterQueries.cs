using HotBat.Core.Baseball;
using HotBat.Core.HomeRuns;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.HomeRuns;

/// <summary>All batters of a window, and who of them is qualified.</summary>
/// <param name="Batters">Most home runs first.</param>
/// <param name="MinimumPlateAppearances">What makes a qualified batter here (<see cref="QualifiedBatter"/>).</param>
public sealed record BatterField(GameWindow Window, IReadOnlyList<BatterLine> Batters, int MinimumPlateAppearances)
{
    public IReadOnlyList<BatterLine> Qualified { get; } = [.. Batters.Where(b => b.Line.PlateAppearances >= MinimumPlateAppearances)];

    public BatterLine? Find(int playerId) => Batters.FirstOrDefault(b => b.PlayerId == playerId);

    /// <summary>A batter's figure among the qualified.</summary>
    public BatterPercentile PercentileOf(BatterMetric metric, BatterLine batter)
    {
        var known = Qualified.Select(metric.Value).OfType<double>().Order().ToList();
        return new(
            metric.Code, metric.Value(batter),
            PercentileRank.Of(Qualified.Select(metric.Value), metric.Value(batter), batter.Line.PlateAppearances >= MinimumPlateAppearances),
            known.Count == 0 ? null : (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2, known.Count);
    }
}

/// <param name="Metric">Code of the <see cref="BatterMetric"/>.</param>
/// <param name="Percentile">0 to 100: the share of the field with less.</param>
/// <param name="Median">The field's middle value.</param>
/// <param name="FieldSize">Qualified batters whose value is known.</param>
public sealed record BatterPercentile(string Metric, double? Value, int? Percentile, double? Median, int FieldSize);

/// <summary>The league's batters: read once for all players of a day, and kept until the data changes.</summary>
public sealed class LeagueBatterQueries(NpgsqlDataSource source, LeagueHomeRunQueries league, DataWatermarks watermarks, RecentAnswers recent)
{
    public async Task<BatterField> FieldAsync(GameWindow window, CancellationToken cancel) =>
        await recent.GetAsync((nameof(FieldAsync), (await watermarks.CurrentAsync(cancel)).Figures, window), token => ReadAsync(window, token), cancel);

    async Task<BatterField> ReadAsync(GameWindow window, CancellationToken cancel)
    {
        var clubs = await league.ClubsAsync(window, cancel);
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/league_batters.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = window.Season }, new() { Value = window.From }, new() { Value = window.Through },
            new() { Value = (object?)window.IsHome ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Boolean },
            new() { Value = (object?)window.VenueId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer },
            new() { Value = (object?)window.PitcherHand?.ToString() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var speeds = reader.GetOrdinal("exit_velocities");
        var batters = new List<BatterLine>(700);
        while (await reader.ReadAsync(cancel))
        {
            var tracked = await reader.IsDBNullAsync(speeds, cancel) ? [] : reader.GetFieldValue<float[]>(speeds);
            batters.Add(BatterOf(new SqlRow(reader), tracked));
        }
        return new(window, batters, QualifiedBatter.Minimum(clubs.Count == 0 ? 0 : clubs.Average(c => c.InView.Games)));
    }

    static BatterLine BatterOf(SqlRow row, float[] tracked)
    {
        var id = row.Int("batter")!.Value;
        int Count(SqlRow from, string column) => from.Int(column)!.Value;
        return new(
            id, row.PersonName() ?? $"Batter {id}", row.Letter("bats"), Count(row, "team_id"), Count(row, "clubs"),
            new(Count(row, "games"), Count(row, "plate_appearances"), Count(row, "home_runs"), row.Double("expected"), Count(row, "batted_balls"), row.Double("velocity")!.Value,
                Count(row, "hard_hit"), Count(row, "sweet_spots"), Count(row, "barrels")),
            Count(row, "walks"), Count(row, "strikeouts"),
            ContactLine.Of([.. tracked.Select(v => (double)v)], Count(row, "pulled_in_air"), Count(row, "directed"), Count(row, "balls")));
    }
}
