using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.ModelRegistry;
using Microsoft.EntityFrameworkCore;

namespace HotBat.Data.HomeRuns;

/// <summary>A day's batters in the order of their chances, with what the list says of each.</summary>
public sealed class HomeRunPickQueries(
    IDbContextFactory<HotBatDbContext> contexts,
    SeasonQueries seasons,
    PastPickQueries earlierPicks,
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
        if (day >= asOf || picks.Picks.Count == 0) return picks with { AsOf = asOf };
        var settled = await recent.GetAsync((nameof(PickDay.Settled), marks.Forecasts, marks.Figures, marks.Schedule, day), async token =>
        {
            var came = await CameAsync(day, picks.Picks[0].Forecast.Season, token);
            return picks with { Picks = [.. picks.Picks.Select(pick => pick with { Result = came.Of(pick.Forecast) })] };
        }, cancel);
        return settled with { AsOf = asOf };
    }

    /// <summary>Whether a club is on a day's schedule, and its first regular-season game after it, of that season.</summary>
    public async Task<(bool IsOn, ComingGame? Next)> ScheduleAsync(int teamId, DateOnly day, CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(ScheduleAsync), marks.Games, teamId, day), async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            var games = db.Games.AsNoTracking().Where(g => g.Season == day.Year && g.GameType == 'R' && g.Status != "postponed" && g.Status != "cancelled" && (g.HomeTeamId == teamId || g.AwayTeamId == teamId));
            var next = await games.Where(g => g.GameDate > day).OrderBy(g => g.GameDate).ThenBy(g => g.GamePk)
                .Select(g => new ComingGame(g.GamePk, g.GameDate, g.HomeTeamId == teamId ? g.AwayTeamId : g.HomeTeamId, g.HomeTeamId == teamId)).FirstOrDefaultAsync(token);
            return (await games.AnyAsync(g => g.GameDate == day, token), next);
        }, cancel);
    }

    /// <summary>The top ten of the last day with games before another.</summary>
    public async Task<IReadOnlyList<SettledPick>> TopTenBeforeAsync(DateOnly day, DateOnly asOf, CancellationToken cancel) =>
        (await CalendarAsync(day, cancel)).Before is { } before ? await TopTenAsync(before, asOf, cancel) : [];

    /// <summary>The ten likeliest of a day who came to the plate, as its settlement counts them; empty while the day is not known as of the other.</summary>
    public async Task<IReadOnlyList<SettledPick>> TopTenAsync(DateOnly day, DateOnly asOf, CancellationToken cancel)
    {
        if (day >= asOf) return [];
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync<IReadOnlyList<SettledPick>>((nameof(TopTenAsync), marks.Forecasts, marks.Games, marks.People, day), async token =>
        {
            var said = (await forecasts.OfDayAsync(day, day, token)).Batters;
            if (said.Count == 0) return [];
            var came = await CameAsync(day, said[0].Season, token);
            return [.. said.Select(f => (Forecast: f, came.Of(f)?.HomeRuns)).Where(one => one.HomeRuns is not null).Take(TopTen)
                .Select(one => new SettledPick(one.Forecast.Batter, one.Forecast.Name, one.Forecast.FamilyName, one.Forecast.Probability, one.HomeRuns!.Value))];
        }, cancel);
    }

    async Task<Came> CameAsync(DateOnly day, short season, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var rows = await db.BatterGames.AsNoTracking().Where(g => g.Season == season && g.GameDate == day && db.Games.Any(o => o.GamePk == g.GamePk && o.Status == "final"))
            .Select(g => new { g.GamePk, g.Batter, g.TeamId, g.HomeRuns }).Take(MostOfADay).ToListAsync(cancel);
        return new(rows.ToDictionary(g => (g.GamePk, g.TeamId, g.Batter), g => (int)g.HomeRuns), [.. rows.Select(g => g.GamePk)]);
    }

    async Task<PickDay> ReadAsync(DateOnly day, DateOnly seen, CancellationToken cancel)
    {
        var shown = await forecasts.OfDayAsync(day, seen, cancel);
        var ((games, before, after), hasModel) = (await CalendarAsync(day, cancel), await HasModelAsync(cancel));
        if (shown.Batters.Count == 0) return new(day, seen, [], games, before, after, null, hasModel);
        var (citing, telling) = (evidence.OfAsync(shown.Batters, cancel), earlierPicks.BeforeAsync(day, seen, shown.Batters.Select(f => f.Batter).ToHashSet(), cancel));
        await Task.WhenAll(citing, telling);
        var (cited, past) = (await citing, await telling);
        return new(day, seen, [.. shown.Batters.Select((forecast, index) => Pick(index + 1, forecast, cited[index]))], games, before, after, shown.Batters[0].Constant, hasModel);

        HomeRunPick Pick(int rank, ShownForecast forecast, ForecastEvidence known)
        {
            var earlier = past.GetValueOrDefault(forecast.Batter, []);
            return new(rank, forecast, PickStabilities.Of(forecast.Probability, [.. earlier.Select(one => one.Pick.Probability)]), PickConfidences.Of(forecast.Range), ChangeOf(forecast, earlier),
                [.. earlier.Select(one => one.Pick)], known.Cited, known.Park);
        }
    }

    static PickChange? ChangeOf(ShownForecast forecast, IReadOnlyList<EarlierPick> earlier) => earlier is not [.., { Said: { } before, Pick: var pick, Model: var model }] ? null
        : model != forecast.Said.Model ? PickChange.OfAnotherModel(pick.Date, pick.Rank, pick.Probability, forecast.Probability)
        : PickChange.Of(pick.Date, pick.Rank, pick.Probability, before, forecast.Probability, new(forecast.BaseLogit, forecast.Parts));

    async Task<PickCalendar> CalendarAsync(DateOnly day, CancellationToken cancel)
    {
        var days = await seasons.DaysAsync(cancel);
        return new(days.Where(one => one.Date == day).Sum(one => one.Games), days.LastOrDefault(one => one.Date < day)?.Date, days.FirstOrDefault(one => one.Date > day)?.Date);
    }

    async Task<bool> HasModelAsync(CancellationToken cancel)
    {
        var marks = await watermarks.CurrentAsync(cancel);
        return await recent.GetAsync((nameof(HomeRunPickQueries), nameof(HasModelAsync), marks.Forecasts), async token =>
        {
            await using var db = await contexts.CreateDbContextAsync(token);
            return await db.ModelVersions.AnyAsync(m => m.Model == Model && m.Status == ModelVersionStore.Champion, token);
        }, cancel);
    }

    /// <summary>The registry's name of home-run forecasts.</summary>
    const string Model = "home-runs";

    sealed record PickCalendar(int Games, DateOnly? Before, DateOnly? After);

    /// <param name="HomeRuns">Of who came to the plate, by game, club and batter.</param>
    /// <param name="Games">Which are over, and of which it is known who came to the plate.</param>
    sealed record Came(Dictionary<(int, int, int), int> HomeRuns, HashSet<int> Games)
    {
        public PickResult? Of(ShownForecast f) =>
            HomeRuns.TryGetValue((f.GamePk, f.TeamId, f.Batter), out var hit) ? new(hit) : Games.Contains(f.GamePk) ? new(HomeRuns: null) : null;
    }
}
