using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Jobs.PitcherRisk;
using HotBat.Web.Api;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace HotBat.Web.PitcherRisk;

/// <summary>Pitchers, their work and their risks for other programs. Answers may be kept for five minutes; on the server they are kept until what they rest on changes.</summary>
public static class RiskApi
{
    const int Seconds = 300;

    const string Caveat = "An association in past seasons, no diagnosis: read a chance beside the base rate.";

    public static void MapRiskApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Pitcher risk");
        foreach (var suffix in (string[])["", ".csv"])
        {
            var isCsv = suffix.Length > 0;
            Describe<SeasonPitchersAnswer>(api.MapGet($"/pitchers{suffix}", PitchersAsync), isCsv, "pitchers", "A season's pitchers with their work and their risk",
                "Who pitched in the regular season before the day, by name, with the club that he last pitched for, his work, and his chance of an arm injury within 21 days as told on the newest morning up to the day. Batters who helped out when a game was lost are left out. `isListed` says who is on the injured list: of him no chance is told, nor of whom had not pitched in the four weeks before. Of a season that is over, as it stood at its end. " + Caveat);
            Describe<WorkloadAnswer>(api.MapGet($"/workload/pitcher/{{id}}{suffix}", WorkloadAsync), isCsv, "workload", "A pitcher's outings and his load, day by day",
                "Outings from one day to another, and what was known of his work on each morning from his first outing of the season to four weeks after his last; with `includeRisk` what was told of that morning. Acute and chronic load are description, not the risk. As CSV the mornings. "
                + $"Refused with a `code`: {RiskCodes.UnknownPitcher}, {RiskCodes.InvalidDate}, {RiskCodes.InvalidDateRange}, {RiskCodes.DateRangeTooLarge} (more than {RiskRequests.MostDays} days).");
        }
        var risk = api.MapQuestion("/risk/pitcher", RiskAsync);
        ApiRoutes.Describe<PitcherRiskAnswer>(risk, isCsv: false, "pitcher-risk", "A pitcher's chance of an arm injury within 21 days",
            "On a morning, from what is dated before it, with the reasons: how far each feature moves the logit. With `restDays` and `pitches` also after such a next outing, of which nothing is tracked; `moves` says through which features the chance changes, and `pitchCountChange` how far the pitches of that one outing can move it at all, from 1 to 130: mostly hardly, as the model gives the pitches of one outing little weight beside rest, role and injuries. " + Caveat
            + $" Refused with a `code`: {RiskCodes.UnknownPitcher}, {RiskCodes.InvalidDate}, {RiskCodes.InvalidDateRange} (the outing would lie before the day or after the season), {RiskCodes.NoFeaturesForDate} (no outing in the four weeks before and not on the injured list, not in season, or no model speaks of it). `baseLogit` and the `logit` of all reasons add up to the logit of the chance.");
        risk.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
                body.Example = new JsonObject { ["pitcher"] = 669373, ["date"] = "2024-08-15", ["restDays"] = 5, ["pitches"] = 95 };
            return Task.CompletedTask;
        });
    }

    static async Task<IResult> PitchersAsync(
        HttpContext http, RiskRequests requests, WorkloadQueries pitchers, StaffQueries staff, RiskQueries risks, ConditionalResult conditional,
        [Description("Only those who last pitched for a club: an abbreviation such as NYY.")] string? team,
        [Description("Season; that of the day by default.")] string? season,
        [Description("Day of the view: only what was known before it. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = await requests.PitchersAsync(team, season, asof, cancel);
        if (resolved.Value is not { } asked) return resolved.Problem!.ToResult();
        async Task<SeasonPitchersAnswer> Answer()
        {
            var told = await risks.NewestAsync(asked.AsOf, cancel) is { } newest && newest.Year == asked.Season ? (await risks.OfDayAsync(newest, cancel)).Risks : null;
            // mornings that were told before nobody was told of who is idle keep the rows that they have
            ShownRisk? Told(SeasonPitcher one) => told?.GetValueOrDefault(one.PitcherId) is { } risk && (risk.Chance is null || one.LastOuting >= asked.AsOf.AddDays(-RiskExample.ActiveDays)) ? risk : null;
            var listed = (await staff.OfDayAsync(asked.AsOf, cancel)).Pitchers.Where(line => line.IsListed).Select(line => line.PitcherId).ToHashSet();
            return new(asked.Season, asked.AsOf, asked.Team?.Abbreviation, [.. (await pitchers.OfSeasonAsync(asked.Season, asked.AsOf, asked.Team?.TeamId, cancel)).Select(one => SeasonPitcherAnswer.Of(one, asked.Clubs, listed.Contains(one.PitcherId), Told(one)))]);
        }
        return await conditional.AnswerAsync(http, asked.AsOf, async () => await Answer(), async () => SeasonPitcherAnswer.Table.Write((await Answer()).Pitchers), string.Create(CultureInfo.InvariantCulture, $"hotbat-pitchers-{asked.Season}"), maxAge: Seconds);
    }

    static async Task<IResult> WorkloadAsync(
        HttpContext http, RiskRequests requests, WorkloadQueries pitchers, RiskQueries risks, ConditionalResult conditional,
        [Description("MLBAM id such as 669373.")] string id,
        [Description("First day; 28 days before the last by default.")] string? from,
        [Description("Last day; today by default.")] string? to,
        [Description("Whether the risks that were told come with the mornings: true or false, which is the default.")] string? includeRisk, CancellationToken cancel)
    {
        var resolved = await requests.WorkloadAsync(id, from, to, includeRisk, cancel);
        if (resolved.Value is not { } asked) return resolved.Problem!.ToResult();
        async Task<WorkloadAnswer> Answer()
        {
            var who = asked.Pitcher.PitcherId;
            var told = asked.HasRisk ? (await risks.OfPitcherAsync(who, asked.From, asked.To, cancel)).ToDictionary(risk => risk.Source.Day) : [];
            return new(new(who, asked.Pitcher.Name, asked.Team), asked.From, asked.To,
                [.. (await pitchers.OutingsAsync(who, asked.From, asked.PlayedTo, cancel)).Select(day => new OutingAnswer(day.Day, day.IsRegularSeason, day.IsStart, day.Pitches, day.Batters, day.Outs, day.HighStress, day.Velocity))],
                [.. (await pitchers.MorningsAsync(who, asked.From, asked.To, cancel)).Select(morning => WorkloadDayAnswer.Of(morning, told.GetValueOrDefault(morning.Day)))]);
        }
        return await conditional.AnswerAsync(http, asked.To, async () => await Answer(), async () => WorkloadAnswer.Table.Write((await Answer()).Days), string.Create(CultureInfo.InvariantCulture, $"hotbat-workload-{asked.Pitcher.PitcherId}"), maxAge: Seconds);
    }

    static async Task<IResult> RiskAsync(HttpContext http, PitcherRiskQuestion question, RiskRequests requests, RiskQuestions risks, CancellationToken cancel)
    {
        var resolved = await requests.RiskAsync(question, cancel);
        if (resolved.Value is not { } asked) return resolved.Problem!.ToResult();
        if (await risks.AskAsync(asked.Pitcher.PitcherId, asked.Day, asked.Next, cancel) is not { } risk)
            return new ParameterProblem("date", $"Nothing is known to tell his risk of {RiskRequests.Text(asked.Day)} by: he had not pitched in the four weeks before and was not on the injured list, it is not in season, or no model speaks of that day.", StatusCodes.Status404NotFound) { Code = RiskCodes.NoFeaturesForDate }.ToResult();
        if (asked.Next is { } next && risk.LastOuting.AddDays(next.RestDays + 1) < asked.Day)
            return new ParameterProblem("restDays", $"He last pitched on {RiskRequests.Text(risk.LastOuting)}: after {next.RestDays} days of rest he would pitch before {RiskRequests.Text(asked.Day)}. Ask for {asked.Day.DayNumber - risk.LastOuting.DayNumber - 1} or more.") { Code = RiskCodes.InvalidDateRange }.ToResult();
        if (asked.Next is { } late && risk is { IsListed: false, After: null })
            return new ParameterProblem("restDays", $"After {late.RestDays} days of rest he would pitch on {RiskRequests.Text(risk.LastOuting.AddDays(late.RestDays + 1))}, outside the regular season: nothing is told of that.") { Code = RiskCodes.InvalidDateRange }.ToResult();
        http.Response.Headers[HeaderNames.CacheControl] = $"private, max-age={Seconds}";
        return TypedResults.Ok(PitcherRiskAnswer.Of(new(asked.Pitcher.PitcherId, asked.Pitcher.Name, asked.Team), risk, asked.Next));
    }

    static void Describe<T>(RouteHandlerBuilder route, bool isCsv, string name, string summary, string description)
    {
        ApiRoutes.Describe<T>(route, isCsv, name, summary, description);
        if (!isCsv) route.AddOpenApiOperationTransformer(DescribeParameters);
    }

    static Task DescribeParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            (parameter.Schema, parameter.Example) = parameter.Name switch
            {
                "team" => (new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 4 }, "NYY"),
                "season" => (new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1876", Maximum = "2200" }, 2024),
                "id" => (new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "999999999" }, 669373),
                "includeRisk" => (new OpenApiSchema { Type = JsonSchemaType.Boolean }, true),
                _ => (new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }, (JsonNode)(parameter.Name == "from" ? "2024-07-15" : "2024-08-15")),
            };
        return Task.CompletedTask;
    }
}
