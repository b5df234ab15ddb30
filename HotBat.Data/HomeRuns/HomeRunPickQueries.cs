using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HotBat.Data.HomeRuns;

/// <summary>A day's batters in the order of their chances, with what the list says of each.</summary>
public sealed class HomeRunPickQueries(
    IDbContextFactory<HotBatDbContext> contexts,
    NpgsqlDataSource source,
    HomeRunForecastQueries forecasts,
    ForecastEvidenceQueries evidence,
    DataWatermarks watermarks,
    RecentAnswers recent)
{
    /// <summary>How many are counted as a day's top.</summary>
    public const int TopTen = 10;

    const int MostOfADay = 2000;

    public async Task<PickDay> OfDayAsync(DateOnly day, DateOnly asOf, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        var seen = asOf < day ? asOf : day;
        var picks = await recent.GetAsync((nameof(HomeRunPickQueries), marks.Forecasts, marks.Figures, marks.Schedule, day, seen), token => ReadAsync(day, seen, token), cancel);
        return picks with { AsOf = asOf };
    }

    /// <summary>The ten likeliest of a day who came to the plate, as its settlement counts them; empty while the day is not known as of the other.</summary>
    public async Task<IReadOnlyList<SettledPick>> TopTenAsync(DateOnly day, DateOnly asOf, CancellationToken cancel)
    {
        if (day >= asOf) return [];
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync<IReadOnlyList<SettledPick>>((nameof(TopTenAsync), marks.Forecasts, marks.Games, marks.People, day), async token =>
        {
            var said = (await forecasts.OfDayAsync(day, day, token)).Batters;
            if (said.Count == 0) return [];
            await using var db = await contexts.CreateDbContextAsync(token);
            var came = await db.BatterGames.AsNoTracking().Where(g => g.Season == said[0].Season && g.GameDate == day && db.Games.Any(o => o.GamePk == g.GamePk && o.Status == "final"))
                .Select(g => new { g.GamePk, g.Batter, g.TeamId, g.HomeRuns }).Take(MostOfADay).ToListAsync(token);
            var homeRuns = came.ToDictionary(g => (g.GamePk, g.TeamId, g.Batter), g => (int)g.HomeRuns);
            return [.. said.Where(f => homeRuns.ContainsKey((f.GamePk, f.TeamId, f.Batter))).Take(TopTen).Select(f => new SettledPick(f.Batter, f.Name, f.FamilyName, f.Probability, homeRuns[(f.GamePk, f.TeamId, f.Batter)]))];
        }, cancel);
    }

    async Task<PickDay> ReadAsync(DateOnly day, DateOnly seen, CancellationToken cancel)
    {
        var (showing, looking) = (forecasts.OfDayAsync(day, seen, cancel), CalendarAsync(day, cancel));
        await Task.WhenAll(showing, looking);
        var (shown, (games, before, after, hasModel)) = (await showing, await looking);
        if (shown.Batters.Count == 0) return new(day, seen, [], games, before, after, null, hasModel);
        var (citing, telling) = (evidence.OfAsync(shown.Batters, cancel), PastAsync(day, seen, [.. shown.Batters.Select(f => f.Batter).Distinct()], cancel));
        await Task.WhenAll(citing, telling);
        var (cited, past) = (await citing, await telling);
        return new(day, seen, [.. shown.Batters.Select((forecast, index) => Pick(index + 1, forecast, cited[index]))], games, before, after, shown.Batters[0].Constant, hasModel);

        HomeRunPick Pick(int rank, ShownForecast forecast, ForecastEvidence known)
        {
            IReadOnlyList<Earlier> earlier = past.GetValueOrDefault(forecast.Batter) ?? [];
            return new(rank, forecast, PickStabilities.Of(forecast.Probability, [.. earlier.Select(one => one.Pick.Probability)]), PickConfidences.Of(forecast.Range), ChangeOf(forecast, earlier),
                [.. earlier.Select(one => one.Pick)], known.Cited, known.Park);
        }
    }

    static PickChange? ChangeOf(ShownForecast forecast, IReadOnlyList<Earlier> earlier) => earlier is not [.., { Said: { } before, Pick: var pick }] ? null
        : PickChange.Of(pick.Date, pick.Rank, pick.Probability, before, forecast.Probability, new(forecast.BaseLogit, forecast.Parts));

    async Task<Dictionary<int, List<Earlier>>> PastAsync(DateOnly day, DateOnly seen, int[] batters, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(HomeRunForecastQueries.ShownScorings + SqlFile.Read("HomeRuns/past_picks.sql"));
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = day.AddDays(-PickStabilities.Days) }, new() { Value = day.AddDays(-1) }, new() { Value = seen }, new() { Value = batters } });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var past = new Dictionary<int, List<Earlier>>();
        while (await reader.ReadAsync(cancel))
        {
            var row = new SqlRow(reader);
            var batter = row.Int("batter")!.Value;
            if (!past.TryGetValue(batter, out var dates)) past[batter] = dates = [];
            dates.Add(new(new(row.Date("game_date"), row.Int("rank")!.Value, row.Double("probability")!.Value),
                row.Text("parts") is { } parts ? new(row.Double("base_logit")!.Value, HomeRunForecastQueries.PartsOf(parts)) : null));
        }
        return past;
    }

    async Task<(int Games, DateOnly? Before, DateOnly? After, bool HasModel)> CalendarAsync(DateOnly day, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var played = db.Games.AsNoTracking().Where(g => g.GameType == 'R' && g.Status != "postponed" && g.Status != "cancelled");
        return (await played.CountAsync(g => g.GameDate == day, cancel), await played.Where(g => g.GameDate < day).MaxAsync(g => (DateOnly?)g.GameDate, cancel),
            await played.Where(g => g.GameDate > day).MinAsync(g => (DateOnly?)g.GameDate, cancel), await db.ModelVersions.AnyAsync(m => m.Model == Model && m.Status == ModelVersionStore.Champion, cancel));
    }

    /// <summary>The registry's name of home-run forecasts.</summary>
    const string Model = "home-runs";

    /// <param name="Said">Of the last date alone.</param>
    sealed record Earlier(PastPick Pick, ForecastExplanation? Said);
}
