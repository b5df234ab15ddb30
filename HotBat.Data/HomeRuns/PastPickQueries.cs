using System.Globalization;
using HotBat.Core.HomeRuns.Forecasts;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <param name="Said">Of the last date alone.</param>
/// <param name="Model">The label of the version that spoke: one that was trained again on the same days is the same.</param>
sealed record EarlierPick(PastPick Pick, ForecastExplanation? Said, string Model);

/// <summary>The last five dates each batter of a day was ranked on before it. The ranks of three weeks are told here: the database needs four times as long for it.</summary>
public sealed class PastPickQueries(NpgsqlDataSource source, ShownScoringQueries scorings, RecentAnswers recent)
{
    /// <returns>By batter, the oldest first; of a double-header's two games the likelier one.</returns>
    internal async Task<IReadOnlyDictionary<int, IReadOnlyList<EarlierPick>>> BeforeAsync(DateOnly day, DateOnly seen, IReadOnlySet<int> batters, CancellationToken cancel)
    {
        var shown = await scorings.OfAsync(day.AddDays(-PickStabilities.Days), day.AddDays(-1), seen, cancel);
        var newest = new Dictionary<int, List<(Row Row, int Rank, int Ranked)>>();
        foreach (var date in shown.GroupBy(one => one.Date).OrderByDescending(date => date.Key))
        {
            var ranked = await RankedAsync([.. date], cancel);
            for (var at = 0; at < ranked.Length; at++)
            {
                if (!batters.Contains(ranked[at].Batter)) continue;
                if (!newest.TryGetValue(ranked[at].Batter, out var own)) newest.Add(ranked[at].Batter, own = []);
                if (own.Count < PickStabilities.Dates && (own.Count == 0 || own[^1].Row.Date != ranked[at].Date)) own.Add((ranked[at], at + 1, ranked.Length));
            }
        }
        var parts = await PartsAsync([.. newest.Values.Select(own => own[0].Row)], cancel);
        var models = shown.ToDictionary(one => (one.ScoringId, one.GamePk), one => one.Said.Model);
        return newest.ToDictionary(own => own.Key, own => (IReadOnlyList<EarlierPick>)[.. own.Value.Select((one, back) => Of(one, back == 0 ? parts.GetValueOrDefault(own.Key) : null)).Reverse()]);

        EarlierPick Of((Row Row, int Rank, int Ranked) one, ForecastExplanation? explained) =>
            new(new(one.Row.Date, one.Rank, one.Ranked, one.Row.Probability), explained, models[(one.Row.ScoringId, one.Row.GamePk)]);
    }

    /// <summary>A date's batters in the order of their chances. What a scoring said stays as it is, but views of two days may show two scorings of a date that is still to come.</summary>
    async Task<Row[]> RankedAsync(IReadOnlyList<ShownScoring> shown, CancellationToken cancel)
    {
        var said = string.Join(' ', shown.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.ScoringId}/{one.GamePk}")));
        return await recent.GetAsync((nameof(PastPickQueries), said), async token =>
            (Row[])[.. (await ReadAsync(shown, token)).OrderByDescending(row => row.Probability).ThenBy(row => row.Batter).ThenBy(row => row.GamePk)], cancel);
    }

    async Task<List<Row>> ReadAsync(IReadOnlyList<ShownScoring> shown, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/past_picks.sql"));
        command.Parameters.AddRange(ShownScoringQueries.Keys(shown));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var said = new List<Row>();
        while (await reader.ReadAsync(cancel)) said.Add(new(reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetDouble(4)));
        return said;
    }

    async Task<Dictionary<int, ForecastExplanation>> PartsAsync(IReadOnlyList<Row> of, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(SqlFile.Read("HomeRuns/past_parts.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = of.Select(row => row.ScoringId).ToArray() }, new() { Value = of.Select(row => row.GamePk).ToArray() }, new() { Value = of.Select(row => row.Batter).ToArray() } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var parts = new Dictionary<int, ForecastExplanation>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            parts[row.Int("batter")!.Value] = new(row.Double("base_logit")!.Value, HomeRunForecastQueries.PartsOf(row.Text("parts")!));
        }
        return parts;
    }

    readonly record struct Row(DateOnly Date, long ScoringId, int GamePk, int Batter, double Probability);
}
