using System.ComponentModel;
using HotBat.Core.Operations;
using HotBat.Jobs.HomeRuns;
using HotBat.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace HotBat.Web.HomeRuns;

/// <summary>The matchup lab's endpoint: the same request, forecast and records as the page.</summary>
public static class MatchupApi
{
    public static void MapMatchupApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Home runs");
        foreach (var suffix in (string[])["", ".csv"])
        {
            TeamApi.Describe<Matchup>(api.MapGet($"/matchup{suffix}", MatchupAsync), suffix.Length > 0, "matchup", "A batter’s chance to homer against a pitcher, in any ballpark and weather",
                "The chance of at least one home run in a game with its 80% range, its parts in words, the same matchup in every club’s ballpark, and the batter’s next ten games. "
                + "Without `pitcher` an average starting pitcher is taken; the pitcher starts and his club’s bullpen follows him. 404 for a day that no model speaks of. As CSV the table that `table` names.");
        }
    }

    static async Task<IResult> MatchupAsync(
        HttpContext http, [AsParameters] MatchupQuery query, MatchupRequests requests, MatchupForecasts forecasts, ConditionalResult conditional,
        [Description("The table that CSV holds; parks by default.")] string? table, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(query.Batter)) return new ParameterProblem("batter", "A batter is needed, e.g. batter=592450.").ToResult();
        var resolved = await requests.MatchupAsync(query.ToParameters(), cancel);
        if (resolved.Value is not { Question: { } question } request) return resolved.Problem!.ToResult();
        table ??= "parks";
        if (!MatchupTables.ByName.TryGetValue(table, out var write))
            return new ParameterProblem("table", $"“{ParameterReader.Shorten(table)}” is none of {string.Join(", ", MatchupTables.ByName.Keys)}.").ToResult();
        try
        {
            Task<Matchup> Answer() => forecasts.AnswerAsync(question, cancel);
            return await conditional.AnswerAsync(http, question.Day, async () => await Answer(), async () => write(request, await Answer()), $"hotbat-matchup-{question.Batter}-{table}", question.Today);
        }
        catch (UserError e)
        {
            return new ParameterProblem("asof", e.What, StatusCodes.Status404NotFound).ToResult();
        }
    }
}

/// <summary>Who meets, where and in what weather.</summary>
public sealed record MatchupQuery(
    [property: FromQuery(Name = "batter"), Description("Batter: an MLBAM id such as 592450.")] string? Batter,
    [property: FromQuery(Name = "pitcher"), Description("Pitcher: an MLBAM id; an average starting pitcher by default.")] string? Pitcher,
    [property: FromQuery(Name = "park"), Description("MLBAM venue id; the pitcher’s home park by default, without him the batter’s.")] string? Park,
    [property: FromQuery(Name = "temp"), Description("Temperature, °F; what is usual there at that time of the year by default.")] string? Temp,
    [property: FromQuery(Name = "wind"), Description("Wind to the outfield, mph; from it below 0.")] string? Wind,
    [property: FromQuery(Name = "slot"), Description("Place in the batting order, 1 to 9; his usual one by default.")] string? Slot,
    [property: FromQuery(Name = "home"), Description("Whether he bats for the home club: yes or no; in his own park alone by default.")] string? Home,
    [property: FromQuery(Name = "asof"), Description("Day of the view: only what was known before it. Today by default.")] string? AsOf)
{
    public LabParameters ToParameters() => new(Batter, Pitcher, Park, Temp, Wind, Slot, Home, AsOf);
}
