using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Jobs.ModelRegistry;
using HotBat.Web.Api;
using HotBat.Web.Operations;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HotBat.Web.ModelRegistry;

/// <summary>Model versions for everybody; what moves them for this machine's administrator, to anybody else those addresses are not there.</summary>
public static class ModelApi
{
    const int PageSize = 25, MostPages = 10_000;

    static readonly string[] s_statuses = [ModelVersionStore.Champion, ModelVersionStore.Challenger, ModelVersionStore.Retired];

    public static void MapModelApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Models");
        foreach (var suffix in (string[])["", ".csv"])
        {
            var list = api.MapGet($"/models{suffix}", ListAsync);
            ApiRoutes.Describe<ModelsAnswer>(list, suffix.Length > 0, "models", "Model versions: which serve, what they were trained on and how they measure",
                "Of each model the champion, whose forecasts are shown, its challengers, which are recorded beside it and may serve a share of the games, and the retired. Measures are those of the walk forward that chose among the kinds, each with its 95% interval by game day.");
            if (suffix.Length == 0) list.AddOpenApiOperationTransformer(DescribeParameters);
            var one = api.MapGet($"/models/{{id}}{suffix}", OneAsync);
            ApiRoutes.Describe<ModelVersionAnswer>(one, suffix.Length > 0, "model", "One model version with its settings and reliability", "As in the list, and besides its hyperparameters, the features its correction sees, how totals were met, and what came of each tenth of its probabilities.");
            if (suffix.Length == 0) one.AddOpenApiOperationTransformer(DescribeParameters);
        }

        var admin = routes.MapGroup("").RequireAuthorization(policy => policy.RequireRole(AdminRole.Name)).AddEndpointFilter(SameOrigin.Filter).AddEndpointFilter(NoBody).ExcludeFromDescription();
        admin.MapPost("/models/{id}/promote", PromoteAsync);
        admin.MapPost("/models/{id}/share", ShareAsync);
        admin.MapPost("/models/roll-back", RollBackAsync);
        admin.MapPost("/models/retrain", RetrainAsync);
    }

    static async Task<IResult> ListAsync(
        HttpContext http, ModelVersionQueries versions, ConditionalResult conditional, TimeProvider time,
        [Description("Name of a model; all by default.")] string? model,
        [Description("champion, challenger or retired; all by default.")] string? status,
        [Description("From 1; one past the end is the last.")] string? page,
        [Description("Versions a page; 25 by default.")] string? pageSize, CancellationToken cancel)
    {
        var read = new ParameterReader();
        if (model is not null && !(await versions.ModelsAsync(cancel)).Contains(model)) read.Report("model", $"There is no model “{ParameterReader.Shorten(model)}”.", StatusCodes.Status404NotFound);
        if (status is not null && !s_statuses.Contains(status)) read.Report("status", $"“{ParameterReader.Shorten(status)}” is none of {string.Join(", ", s_statuses)}.");
        var (at, size) = (read.Number("page", page, 1, MostPages) ?? 1, read.Number("pageSize", pageSize, 1, ModelVersionQueries.MostVersions) ?? PageSize);
        if (read.Problem is { } problem) return problem.ToResult();
        async Task<ModelsAnswer> Answer()
        {
            var found = await versions.ListAsync(model, status, at, size, cancel);
            if (found.Versions.Count == 0 && found.Total > 0) found = await versions.ListAsync(model, status, at = ((found.Total - 1) / size) + 1, size, cancel);
            return new([.. found.Versions.Select(ModelAnswer.Of)], at, size, found.Total);
        }
        return await conditional.AnswerAsync(http, BaseballDay.Today(time), async () => await Answer(), async () => ModelAnswer.Table.Write((await Answer()).Versions), "hotbat-models");
    }

    static async Task<IResult> OneAsync(
        HttpContext http, ModelVersionQueries versions, ConditionalResult conditional, TimeProvider time, [Description("The version’s number.")] string id, CancellationToken cancel)
    {
        if (Id(id) is not { } number || await versions.FindAsync(number, cancel) is not { } version) return Unknown(id).ToResult();
        return await conditional.AnswerAsync(http, BaseballDay.Today(time),
            () => Task.FromResult<object>(ModelVersionAnswer.Of(version)), () => Task.FromResult(ModelAnswer.Table.Write([ModelAnswer.Of(version)])), $"hotbat-model-{id}");
    }

    /// <summary>What is asked stands in the address: a body would be ignored, and with it what somebody meant.</summary>
    static async ValueTask<object?> NoBody(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => context.HttpContext.Request.ContentLength > 0
        ? new ParameterProblem("body", "A body is not read here: give percent, model and why in the address.").ToResult() : await next(context);

    static async Task<IResult> PromoteAsync(HttpContext http, ModelDesk desk, ModelVersionQueries versions, string id, string? why, CancellationToken cancel) =>
        Id(id) is { } number && await versions.FindAsync(number, cancel) is not null ? await MoveAsync(() => desk.PromoteAsync(http.User, number, null, why, cancel)) : Unknown(id).ToResult();

    static async Task<IResult> ShareAsync(HttpContext http, ModelDesk desk, ModelVersionQueries versions, string id, string? percent, string? why, CancellationToken cancel)
    {
        if (Id(id) is not { } number || await versions.FindAsync(number, cancel) is null) return Unknown(id).ToResult();
        var read = new ParameterReader();
        var share = read.Number("percent", percent, 0, ModelServingStore.MostShare);
        if (share is null) read.Report("percent", $"A share is needed, 0 to {ModelServingStore.MostShare} games in a hundred: percent=10.");
        return read.Problem is { } problem ? problem.ToResult() : await MoveAsync(() => desk.ShareAsync(http.User, number, share!.Value, why, cancel));
    }

    static Task<IResult> RollBackAsync(HttpContext http, ModelDesk desk, string? model, string? why, CancellationToken cancel) =>
        MoveAsync(() => desk.RollBackAsync(http.User, model ?? Jobs.HomeRuns.ForecastTraining.Model, null, why, cancel));

    static async Task<IResult> RetrainAsync(HttpContext http, ModelDesk desk, string? model, string? why, CancellationToken cancel)
    {
        if (ServedModel.Find(model ?? Jobs.HomeRuns.ForecastTraining.Model) is not { } served)
            return new ParameterProblem("model", $"“{ParameterReader.Shorten(model!)}” is none of {string.Join(", ", ServedModel.All.Select(one => one.Name))}.").ToResult();
        return await desk.RetrainAsync(http.User, served, why, cancel) ? TypedResults.Accepted(Urls.JobsOf(served.Retrain.Name)) : Conflict("A training is under way already.", null);
    }

    static async Task<IResult> MoveAsync(Func<Task<ModelMove>> move)
    {
        try
        {
            var moved = await move();
            return TypedResults.Ok(new ModelMoveAnswer(ModelAnswer.Of(moved.Version), moved.Before?.ModelVersionId));
        }
        catch (UserError e)
        {
            return Conflict(e.What, e.Mend);
        }
    }

    static IResult Conflict(string what, string? mend) => TypedResults.Problem(mend is null ? what : $"{what} {mend}", statusCode: StatusCodes.Status409Conflict, title: "Nothing was changed");

    static int? Id(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    static ParameterProblem Unknown(string id) => new("id", $"There is no model version “{ParameterReader.Shorten(id)}”.", StatusCodes.Status404NotFound);

    static Task DescribeParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            (parameter.Schema, parameter.Example) = parameter.Name switch
            {
                "model" => (new OpenApiSchema { Type = JsonSchemaType.String }, Jobs.HomeRuns.ForecastTraining.Model),
                "status" => (new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. s_statuses.Select(status => (JsonNode)status)] }, ModelVersionStore.Champion),
                "pageSize" => (new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = $"{ModelVersionQueries.MostVersions}" }, PageSize),
                _ => (new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" }, (JsonNode)1),
            };
        return Task.CompletedTask;
    }
}
