using System.Text.Json;
using HotBat.Core.PitcherRisk;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.PitcherRisk;

/// <summary>What a model says of a pitcher on a morning.</summary>
/// <param name="Chance">Null, with the explanation, for one who is on the injured list.</param>
public sealed record SaidRisk(int Pitcher, bool IsStarter, double? Chance, RiskBand? Band, double? PeerRate, double Completeness, RiskExplanation? Why);

/// <param name="Watermark">Readings of pitches that had changed something.</param>
public sealed record RisksSaid(int ModelVersionId, DateOnly AsOf, double BaseRate, long Watermark, IReadOnlyList<SaidRisk> Risks);

/// <summary>Keeps what was told of mornings: rows are added, never changed.</summary>
public sealed class RiskScoringStore(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>The model's name in the registry.</summary>
    public const string Model = "pitcher-risk";

    /// <summary>Contributions that are kept one by one.</summary>
    public const int Parts = 10;

    const int Locks = 7244, MostDays = 800;

    /// <summary>Mornings with snapshots that nobody has told the risks of, in their order.</summary>
    public async Task<IReadOnlyList<DateOnly>> UntoldAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (to < from) return [];
        if (to.DayNumber - from.DayNumber > MostDays) throw new ArgumentOutOfRangeException(nameof(to), to, $"more than {MostDays} days");
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/unscored_mornings.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = from }, new() { Value = to } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var days = new List<DateOnly>();
        while (await reader.ReadAsync(cancel)) days.Add(reader.GetFieldValue<DateOnly>(0));
        return days;
    }

    /// <summary>The first appearance of which it is known what became of it; null where no label is.</summary>
    public async Task<DateOnly?> FirstKnownAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand("select min(game_date) from appearance_labels where label in ('sound', 'arm_injury')");
        return await command.ExecuteScalarAsync(cancel) as DateOnly?;
    }

    /// <summary>Adds a scoring with its rows in one transaction; where the last one of that day is the version's own and says the same, nothing.</summary>
    /// <returns>Rows written.</returns>
    public async Task<int> AddAsync(RisksSaid said, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // one at a time, or two would both see that the day is missing
        await ExecuteAsync(connection, $"select pg_advisory_xact_lock({Locks}, $1)", cancel, said.AsOf.DayNumber);
        if (await SaysTheSameAsync(connection, said, cancel)) return 0;
        await using var add = new NpgsqlCommand("""
            with scoring as (
                insert into scorings (model_version_id, source_watermark, rows_changed, finished_at) values ($1, $2, $3, $4) returning scoring_id
            )
            insert into risk_scorings (scoring_id, as_of, base_rate, pitchers) select scoring_id, $5, $6, $3 from scoring returning scoring_id
            """, connection)
        {
            Parameters =
            {
                new() { Value = said.ModelVersionId },
                new() { Value = said.Watermark },
                new() { Value = (short)said.Risks.Count },
                new() { Value = time.GetUtcNow().UtcDateTime },
                new() { Value = said.AsOf },
                new() { Value = said.BaseRate },
            },
        };
        var scoring = (long)(await add.ExecuteScalarAsync(cancel))!;
        await CopyAsync(connection, scoring, said, cancel);
        await transaction.CommitAsync(cancel);
        return said.Risks.Count;
    }

    static async Task CopyAsync(NpgsqlConnection connection, long scoring, RisksSaid said, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy risk_predictions (scoring_id, pitcher, as_of, is_starter, probability, band, peer_rate, completeness, base_logit, parts, other_logit) from stdin (format binary)", cancel);
        foreach (var risk in said.Risks)
        {
            var parts = risk.Why?.Parts.OrderByDescending(part => Math.Abs(part.Logit)).ThenBy(part => part.Feature, StringComparer.Ordinal).ToList();
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(scoring, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(risk.Pitcher, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(said.AsOf, NpgsqlDbType.Date, cancel);
            await copy.WriteAsync(risk.IsStarter, NpgsqlDbType.Boolean, cancel);
            await WriteAsync(risk.Chance, NpgsqlDbType.Double);
            await WriteAsync(risk.Band is { } band ? Name(band) : null, NpgsqlDbType.Varchar);
            await WriteAsync(risk.PeerRate, NpgsqlDbType.Double);
            await copy.WriteAsync((float)risk.Completeness, NpgsqlDbType.Real, cancel);
            await WriteAsync(risk.Why?.Base, NpgsqlDbType.Double);
            await WriteAsync(parts is null ? null : JsonSerializer.Serialize(Sums(parts.Take(Parts))), NpgsqlDbType.Jsonb);
            await WriteAsync(parts?.Skip(Parts).Sum(part => part.Logit), NpgsqlDbType.Double);
        }
        await copy.CompleteAsync(cancel);

        async Task WriteAsync(object? value, NpgsqlDbType type)
        {
            if (value is null) await copy.WriteNullAsync(cancel);
            else await copy.WriteAsync(value, type, cancel);
        }
    }

    public static string Name(RiskBand band) => band.ToString().ToLowerInvariant();

    // a feature that the shrunk rate and its correction both look at is one
    static Dictionary<string, double> Sums(IEnumerable<RiskPart> parts) => parts.GroupBy(part => part.Feature).ToDictionary(feature => feature.Key, feature => Math.Round(feature.Sum(part => part.Logit), 4));

    static async Task<bool> SaysTheSameAsync(NpgsqlConnection connection, RisksSaid said, CancellationToken cancel)
    {
        long scoring;
        await using (var find = new NpgsqlCommand(SqlFile.Read("PitcherRisk/same_risks.sql"), connection) { Parameters = { new() { Value = said.AsOf }, new() { Value = said.ModelVersionId } } })
        await using (var reader = await find.ExecuteReaderAsync(cancel))
        {
            if (!await reader.ReadAsync(cancel) || reader.GetDouble(1) != said.BaseRate) return false;
            scoring = reader.GetInt64(0);
        }
        await using var last = new NpgsqlCommand("select pitcher, probability from risk_predictions where scoring_id = $1", connection) { Parameters = { new() { Value = scoring } } };
        await using var rows = await last.ExecuteReaderAsync(cancel);
        var before = new HashSet<(int, double?)>();
        while (await rows.ReadAsync(cancel)) before.Add((rows.GetInt32(0), rows.IsDBNull(1) ? null : rows.GetDouble(1)));
        return before.SetEquals(said.Risks.Select(risk => (risk.Pitcher, risk.Chance)));
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
