using Npgsql;

namespace HotBat.Tests.Support;

/// <summary>What stands in the tables, whatever the order of the rows.</summary>
static class TableChecksums
{
    public static readonly string[] OfPitches = ["pitches", "games", "plate_appearances", "batted_balls", "pitching_appearances", "batter_games", "team_games", "team_game_batting"];

    public static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlDataSource source, params string[] tables)
    {
        var sums = new List<string>();
        await using var connection = await source.OpenConnectionAsync();
        foreach (var table in tables.Length > 0 ? tables : OfPitches)
        {
            await using var command = new NpgsqlCommand($"select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from {table} t", connection) { CommandTimeout = 300 };
            sums.Add($"{table} {await command.ExecuteScalarAsync()}");
        }

        return sums;
    }
}
