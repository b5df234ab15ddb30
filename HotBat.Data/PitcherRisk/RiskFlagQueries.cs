using System.Security.Claims;
using HotBat.Data.Operations;
using Npgsql;

namespace HotBat.Data.PitcherRisk;

/// <summary>Rows of one file that were kept and looked unlikely for one reason.</summary>
/// <param name="Reason">What the import wrote beside them, dates and numbers left out; "velocity filled in" of a study's games.</param>
/// <param name="Example">One of them as it stands; null where they are not told one by one.</param>
public sealed record FlaggedRows(string Source, string Reason, long Rows, string? Example);

/// <summary>Why rows of the injured list and of pitchers' games are flagged. For administrators: every call says who asks.</summary>
public sealed class RiskFlagQueries(NpgsqlDataSource source, DataWatermarks watermarks, RecentAnswers recent)
{
    public const string FilledIn = "velocity filled in";

    const int Most = 200;

    public async Task<IReadOnlyList<FlaggedRows>> ReasonsAsync(ClaimsPrincipal who, CancellationToken cancel)
    {
        AdminRole.Require(who);
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(RiskFlagQueries), marks.Counts, marks.Risks), ReadAsync, cancel);
    }

    async Task<IReadOnlyList<FlaggedRows>> ReadAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("PitcherRisk/flag_reasons.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = Most });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<FlaggedRows>();
        while (await reader.ReadAsync(cancel)) rows.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
        return rows;
    }
}
