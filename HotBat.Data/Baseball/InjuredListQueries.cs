using HotBat.Core.PitcherRisk;
using Npgsql;
using NpgsqlTypes;

namespace HotBat.Data.Baseball;

/// <param name="Since">From when the list counts, usually the day after his last game.</param>
/// <param name="Injury">What hurts, in short words for a sentence; null while nobody says.</param>
public sealed record ListedPlayer(int PlayerId, DateOnly Since, string? Injury);

/// <summary>Who of the batters is on the injured list, as it was known on a day's morning. What pitchers' risks make of the list is more careful still, and their own.</summary>
public sealed class InjuredListQueries(NpgsqlDataSource source, DataWatermarks watermarks, RecentAnswers recent)
{
    public async Task<IReadOnlyDictionary<int, ListedPlayer>> OutAsync(DateOnly asOf, CancellationToken cancel) =>
        await recent.GetAsync((nameof(InjuredListQueries), await watermarks.CurrentAsync(cancel), asOf), token => ReadAsync(asOf, null, token), cancel);

    /// <summary>Null for who is not on the list.</summary>
    public async Task<ListedPlayer?> OfAsync(int player, DateOnly asOf, CancellationToken cancel) => (await ReadAsync(asOf, player, cancel)).GetValueOrDefault(player);

    async Task<Dictionary<int, ListedPlayer>> ReadAsync(DateOnly asOf, int? player, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("Baseball/listed_players.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = asOf, NpgsqlDbType = NpgsqlDbType.Date }, new() { Value = player ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new Dictionary<int, ListedPlayer>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var listed = new ListedPlayer(row.Int("player")!.Value, row.Date("start_date"), InjuryText.WithinSentence(row.Text("text")));
            found[listed.PlayerId] = listed;
        }
        return found;
    }
}
