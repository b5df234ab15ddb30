using System.ComponentModel;
using System.Globalization;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;

namespace HotBat.Web.HomeRuns;

/// <summary>Endpoints of slate and game: the same requests, queries and records as the pages.</summary>
public static class SlateApi
{
    public static void MapSlateApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Home runs");
        foreach (var suffix in (string[])["", ".csv"])
        {
            var isCsv = suffix.Length > 0;
            TeamApi.Describe<SlateAnswer>(api.MapGet($"/today-games{suffix}", SlateAsync), isCsv, "today-games", "The games of a day",
                "Starters, ballpark with its HR factors, weather, expected home runs with their 80% range, and the result of games before the day of the view. `isForecast` tells expected home runs that come of the batters’ chances from a usual night of the club in the park; HotBatScore, 0 to 100, is null for a game without a forecast by that day.");
            TeamApi.Describe<GameAnswer>(api.MapGet($"/games/{{gamePk}}/analysis{suffix}", GameAsync), isCsv, "game-analysis", "A game: line score, batted balls, pitchers’ lines",
                "Of a game that is to come: starters, posted batting orders, expected home runs and each batter’s chance with its 80% range and reasons; of one that is over what had been said that morning. As CSV the table that `table` names.");
        }
    }

    static async Task<IResult> SlateAsync(
        HttpContext http, SlateRequests requests, SlateQueries queries, ConditionalResult conditional,
        [Description("Day of the games; that of the view by default.")] string? date,
        [Description("Order of the games; the highest HotBatScore first by default.")] string? sort,
        [Description("Day of the view: only what was known before it. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = requests.Slate(new(date, sort, asof));
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        return await conditional.AnswerAsync(http, request.View.AsOf,
            async () => await queries.SlateAsync(request.View, cancel) is var slate ? SlateAnswer.Of(request, slate, await requests.ClubsAsync(slate.Games, cancel)) : null!,
            async () => await queries.SlateAsync(request.View, cancel) is var slate ? SlateTables.Slate(request.InOrder(slate.Games), await requests.ClubsAsync(slate.Games, cancel)) : null!,
            $"hotbat-games-{request.View.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", request.View.Today);
    }

    static async Task<IResult> GameAsync(
        HttpContext http, SlateRequests requests, GameQueries queries, ConditionalResult conditional,
        [Description("MLBAM's key of the game.")] string gamePk,
        [Description("The table that CSV holds; balls by default.")] string? table,
        [Description("Day of the view: only what was known before it. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = requests.Game(gamePk, asof);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        table ??= "balls";
        if (!SlateTables.OfGame.TryGetValue(table, out var write))
            return new ParameterProblem("table", $"The table is one of {string.Join(", ", SlateTables.OfGame.Keys)}.").ToResult();
        Task<GameAnalysis?>? reading = null;
        Task<GameAnalysis?> Game() => reading ??= queries.AnalysisAsync(request.GamePk, request.AsOf, request.Today, cancel);
        async Task<T> Written<T>(Func<GameAnalysis, IReadOnlyDictionary<int, Club>, T> of)
        {
            var game = (await Game())!;
            return of(game, await requests.ClubsAsync([game.Game], cancel));
        }
        return await conditional.AnswerAsync(http, request.AsOf, () => Written<object>(GameAnswer.Of), () => Written(write),
            string.Create(CultureInfo.InvariantCulture, $"hotbat-game-{request.GamePk}-{table}"), request.Today,
            async () => await Game() is null ? SlateRequests.NoGame(gamePk) : null);
    }
}
