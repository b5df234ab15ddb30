using System.ComponentModel;
using System.Globalization;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>Endpoints of picks, scores and their record: the same requests, queries and records as the pages.</summary>
public static class PickApi
{
    public static void MapPickApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Home runs");
        foreach (var suffix in (string[])["", ".csv"])
        {
            var isCsv = suffix.Length > 0;
            TeamApi.Describe<PicksAnswer>(api.MapGet($"/hr-picks{suffix}", PicksAsync), isCsv, "hr-picks", "A day’s batters by their chance to homer",
                "Probability of at least one home run with its 80% range, HotBatScore, expected plate appearances, reasons that come from the model’s own contributions, what changed, and how steady it is. A list stands until a line-up, the weather or the model changes, and from the first pitch on for good. Of a day that is over, how it went: home runs, null for who did not come to the plate. As CSV all of them, whatever the page.");
            TeamApi.Describe<ScoresAnswer>(api.MapGet($"/hotbat-score{suffix}", ScoresAsync), isCsv, "hotbat-score", "HotBatScores of batters on a day",
                $"One batter, or up to {PickRequests.MostBatters} at once. A double-header gives a batter two. Of whom nothing was said on the day stands under `notForecast`.");
            TeamApi.Describe<TrackAnswer>(api.MapGet($"/hr-picks/track-record{suffix}", TrackAsync), isCsv, "hr-picks-track-record", "How the forecasts turned out",
                "What was said before the games, and of days that nobody had forecast (`reconstructedDays`) what was made up for them later from what their morning knew. Log loss, Brier skill over the constant, calibration error and top-ten hit rate with 95% intervals by game day, beside the shrunk rate and the constant; reliability by group, months, and every settled day. As CSV the table that `table` names.");
        }
    }

    static async Task<IResult> PicksAsync(
        HttpContext http, PickRequests requests, HomeRunPickQueries queries, ClubDirectory clubs, ConditionalResult conditional,
        [Description("Day of the games; that of the view by default.")] string? date,
        [Description("Only batters of a club: an abbreviation such as NYY.")] string? team,
        [Description("Only batters who take this side of the plate: L or R.")] string? hand,
        [Description("Page, from 1; one past the end is the last.")] string? page,
        [Description("Picks on a page, 1 to 100; 25 by default.")] string? pageSize,
        [Description("Day of the view: only what was known before it. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = await requests.PicksAsync(new(date, team, hand, page, pageSize, asof), PickRequests.DefaultOfEndpoint, cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        async Task<T> Answer<T>(Func<PickDay, IReadOnlyDictionary<int, Club>, T> of) =>
            of(await queries.OfDayAsync(request.Date, request.AsOf, cancel), (await clubs.OfSeasonAsync(request.Date.Year, cancel)).ToDictionary(club => club.TeamId));
        return await conditional.AnswerAsync(http, request.AsOf, () => Answer<object>((day, known) => PicksAnswer.Of(request, day, known)),
            () => Answer((day, known) => PickTables.Picks(request.In(day), known)), $"hotbat-hr-picks-{request.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", request.Today);
    }

    static async Task<IResult> ScoresAsync(
        HttpContext http, PickRequests requests, HomeRunForecastQueries queries, ConditionalResult conditional,
        [Description("Day of the games; that of the view by default.")] string? date,
        [Description("One batter: an MLBAM id such as 592450.")] string? batter,
        [Description("Several: up to 100 MLBAM ids with commas between them.")] string? batters,
        [Description("Day of the view: only what was known before it. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = requests.Scores(date, batter, batters, asof);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        async Task<ScoresAnswer> Answer() => ScoresAnswer.Of(request, await queries.OfDayAsync(request.Date, request.AsOf, cancel));
        return await conditional.AnswerAsync(http, request.AsOf, async () => await Answer(), async () => PickTables.Scores(await Answer()),
            $"hotbat-scores-{request.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", request.Today);
    }

    static async Task<IResult> TrackAsync(
        HttpContext http, TeamRequests requests, HomeRunTrackQueries queries, ConditionalResult conditional,
        [Description("Season; the newest loaded one by default.")] string? season,
        [Description("The table that CSV holds; days by default.")] string? table,
        [Description("Day of the view: only what was known before it. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = await requests.LeagueAsync(new(Season: season, AsOf: asof), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        table ??= "days";
        if (!TrackTables.ByName.TryGetValue(table, out var write))
            return new ParameterProblem("table", $"“{ParameterReader.Shorten(table)}” is none of {string.Join(", ", TrackTables.ByName.Keys)}.").ToResult();
        var (year, day) = (request.Calendar.Season, request.Calendar.AsOf);
        async Task<object> Answer()
        {
            var (track, sources) = (await queries.OfSeasonAsync(year, day, cancel), await queries.SourcesAsync(year, day, cancel));
            return new TrackAnswer(year, day, track.Record, sources.Posted, sources.Projected, track.Reconstructed, track.Days, sources.TopTens);
        }
        return await conditional.AnswerAsync(http, day, Answer, async () => write(await queries.OfSeasonAsync(year, day, cancel), await queries.SourcesAsync(year, day, cancel)), string.Create(CultureInfo.InvariantCulture, $"hotbat-track-record-{year}-{table}"), request.Today);
    }
}
