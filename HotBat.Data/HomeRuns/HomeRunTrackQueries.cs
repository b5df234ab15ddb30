using HotBat.Core.HomeRuns.Forecasts;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <summary>The public record: what was shown, and how it went, of a season's days before a day.</summary>
public sealed class HomeRunTrackQueries(NpgsqlDataSource source, HomeRunSettlementStore settlements, DataWatermarks watermarks, RecentAnswers recent)
{
    public async Task<SeasonTrack> OfSeasonAsync(short season, DateOnly asOf, CancellationToken cancel)
    {
        var (from, through) = Days(season, asOf);
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(OfSeasonAsync), marks.Forecasts, marks.Schedule, season, through), async token =>
        {
            // the season's last word on a day is the same for whoever asks later: read once for all its days
            var whole = await recent.GetAsync((nameof(WholeAsync), marks.Forecasts, marks.Schedule, season), inner => WholeAsync(season, inner), token);
            List<TrackDay> days = [.. whole.Settled.Where(day => day.Date >= from && day.Date <= through)];
            return new SeasonTrack(season, asOf, days, TrackRecord.Of(days), [.. whole.Reconstructed.Intersect(days.Select(day => day.Date))]);
        }, cancel) with
        { AsOf = asOf };
    }

    async Task<WholeTrack> WholeAsync(short season, CancellationToken cancel)
    {
        var (from, through) = Days(season, DateOnly.MaxValue);
        IReadOnlyList<TrackDay> settled = [.. (await settlements.DaysAsync(HomeRunSettlement.AsShown, from, through, cancel)).Where(day => day.BatterGames > 0)];
        return new(settled, settled.Count == 0 ? [] : await ReconstructedAsync(from, through, cancel));
    }

    /// <summary>Seasons with a settled day before a day, newest first.</summary>
    public async Task<IReadOnlyList<short>> SeasonsAsync(DateOnly asOf, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync<IReadOnlyList<short>>((nameof(HomeRunTrackQueries), nameof(SeasonsAsync), marks.Forecasts, asOf), async token => await settlements.SeasonsAsync(asOf, token), cancel);
    }

    /// <summary>Posted and guessed batting orders apart.</summary>
    public async Task<TrackSources> SourcesAsync(short season, DateOnly asOf, CancellationToken cancel)
    {
        var (from, through) = Days(season, asOf);
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(SourcesAsync), marks.Forecasts, marks.Games, season, through), async token =>
        {
            var rows = await ReadAsync(from, through, token);
            return new TrackSources(SplitOf(rows.Where(row => row.IsPosted)), SplitOf(rows.Where(row => !row.IsPosted)), [.. rows.GroupBy(row => row.Date).OrderBy(day => day.Key).Select(TopTenOf)]);
        }, cancel);
    }

    static (DateOnly From, DateOnly Through) Days(short season, DateOnly asOf)
    {
        var (last, before) = (new DateOnly(season, 12, 31), asOf.AddDays(-1));
        return (new(season, 1, 1), before < last ? before : last);
    }

    async Task<IReadOnlyList<DateOnly>> ReconstructedAsync(DateOnly from, DateOnly through, CancellationToken cancel)
    {
        await using var command = Shown("HomeRuns/reconstructed_days.sql", from, through);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var days = new List<DateOnly>();
        while (await reader.ReadAsync(cancel)) days.Add(new SqlRow(reader).Date("game_date"));
        return days;
    }

    NpgsqlCommand Shown(string file, DateOnly from, DateOnly through)
    {
        var command = source.CreateCommand(ShownScoringQueries.Shown + SqlFile.Read(file));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = from }, new() { Value = through }, new() { Value = through } });
        return command;
    }

    async Task<List<Row>> ReadAsync(DateOnly from, DateOnly through, CancellationToken cancel)
    {
        if (through < from) return [];
        await using var command = Shown("HomeRuns/track_forecasts.sql", from, through);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            rows.Add(new(row.Date("game_date"), string.Intern(row.Text("label")!), row.Bool("is_posted"), row.Int("game_pk")!.Value, row.Int("batter")!.Value, row.Double("probability")!.Value, row.Double("baseline_probability")!.Value,
                row.Double("constant_probability")!.Value, row.Bool("is_home_run")));
        }
        return rows;
    }

    /// <summary>The ten whom the settlement counts: see <see cref="TrackDay"/>.</summary>
    static TopTenDay TopTenOf(IGrouping<DateOnly, Row> day)
    {
        var top = day.OrderByDescending(row => row.Chance).ThenBy(row => row.Batter).ThenBy(row => row.GamePk).Take(HomeRunPickQueries.TopTen).ToList();
        return new(day.Key, top.Count, top.Sum(row => row.Chance), top.Count(row => row.IsHomeRun), [.. day.Select(row => row.Model).Distinct().Order(StringComparer.Ordinal)]);
    }

    static TrackSplit? SplitOf(IEnumerable<Row> rows)
    {
        var all = rows.ToList();
        return all.Count == 0 ? null : new(
            all.Select(row => row.Date).Distinct().Count(), all.Count, all.Count(row => row.IsHomeRun), all.Sum(row => row.Chance),
            TrackSums.Of(all.Select(row => (row.Chance, row.IsHomeRun))), TrackSums.Of(all.Select(row => (row.Baseline, row.IsHomeRun))), TrackSums.Of(all.Select(row => (row.Constant, row.IsHomeRun))));
    }

    sealed record WholeTrack(IReadOnlyList<TrackDay> Settled, IReadOnlyList<DateOnly> Reconstructed);

    sealed record Row(DateOnly Date, string Model, bool IsPosted, int GamePk, int Batter, double Chance, double Baseline, double Constant, bool IsHomeRun);
}
