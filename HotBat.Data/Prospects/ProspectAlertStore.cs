using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.Prospects;

/// <summary>Tells watchers what changed at a scoring. What was raised once is not raised again.</summary>
public sealed class ProspectAlertStore(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>Points of the dynasty score that are worth a word.</summary>
    public const double ScorePoints = 3;

    /// <summary>Sets the newest scoring up to a season beside the one before it, of whichever season that is.</summary>
    /// <returns>Alerts raised.</returns>
    public async Task<int> RaiseAsync(int season, CancellationToken cancel)
    {
        var scorings = new List<long>();
        await using (var newest = source.CreateCommand("select distinct season, scoring_id from prospect_predictions where season <= $1 order by season desc, scoring_id desc limit 2"))
        {
            newest.Parameters.Add(new() { Value = (short)season });
            await using var reader = await newest.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) scorings.Add(new SqlRow(reader).Long("scoring_id")!.Value);
        }
        if (scorings is not [var now, var before]) return 0;
        await using var command = source.CreateCommand(SqlFile.Read("Prospects/raise_prospect_alerts.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = now }, new() { Value = before }, new() { Value = ScorePoints }, new() { Value = time.GetUtcNow().UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz } });
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
