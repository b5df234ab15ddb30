using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HotBat.Core.Prospects;
using HotBat.Data.Prospects;
using HotBat.Web.Api;

namespace HotBat.Web.Prospects;

/// <summary>Whose chances are asked for.</summary>
/// <param name="Ids">MLBAM ids or keys, at most 10,000.</param>
/// <param name="Asof">Day of the view; today by default.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProspectBatchQuestion([property: Length(1, ProspectPredictApi.MostIds)] IReadOnlyList<string>? Ids, string? Asof = null);

public sealed record ProspectPredictionAnswer(DateOnly AsOf, ProspectModelAnswer Model, ProspectAnswer Prospect);

/// <summary>One of a batch.</summary>
/// <param name="Prospect">Null where nothing is told under that id.</param>
public sealed record ProspectBatchLine(string Id, ProspectAnswer? Prospect);

/// <param name="Unknown">How many ids nothing is told under.</param>
public sealed record ProspectBatchAnswer(DateOnly AsOf, ProspectModelAnswer? Model, int Unknown, IReadOnlyList<ProspectBatchLine> Predictions);

/// <summary>What the filters of the rankings know.</summary>
public sealed record ProspectFiltersAnswer(DateOnly AsOf, int? Season, IReadOnlyList<string> Positions, IReadOnlyList<string> Orgs, IReadOnlyList<string> Levels, IReadOnlyList<int> Etas, double? YoungestAge, double? OldestAge, IReadOnlyList<string> Views, IReadOnlyList<string> Sorts, IReadOnlyList<int> Sizes);

/// <summary>Chances for other programs: one, many at once, and what can be asked for.</summary>
public static class ProspectPredictApi
{
    public const int MostIds = 10_000;

    static readonly int[] s_sizes = [25, 50, 100];

    public static void MapProspectPredictApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("").WithTags("Prospects");
        foreach (var suffix in (string[])["", ".csv"])
        {
            var isCsv = suffix.Length > 0;
            ProspectApiDescription.Describe<ProspectPredictionAnswer>(api.MapGet($"/ml/predict/{{id}}{suffix}", PredictAsync), isCsv, "prospect-predict", "A prospect's chance", "His chance of more than 500 plate appearances or 100 innings in the majors within four seasons, as the last scoring told it.");
            ProspectApiDescription.Describe<ProspectFiltersAnswer>(api.MapGet($"/filters{suffix}", FiltersAsync), isCsv, "prospect-filters", "What the filters of the rankings know", "Values of pos, org, level, eta, view, sort and size that lead to somebody. As CSV one a row.");
        }
        var batch = api.MapQuestion("/ml/batch-predict", BatchAsync);
        ApiRoutes.Describe<ProspectBatchAnswer>(batch, isCsv: false, "prospect-batch-predict", "Many prospects' chances", $"In the order of `ids`, {MostIds} at most; null for who is not told of.");
        batch.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true) body.Example = new JsonObject { ["ids"] = new JsonArray("665489", "660670") };
            return Task.CompletedTask;
        });
    }

    static async Task<IResult> PredictAsync(
        HttpContext http, ProspectRequests requests, ConditionalResult conditional,
        [Description("MLBAM id such as 665489, or the collection's key.")] string id,
        [Description("Day of the view. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = await requests.LineAsync(id, asof, cancel);
        if (resolved.Value is not { } told) return resolved.Problem!.ToResult();
        return await conditional.AnswerAsync(http, told.AsOf, () => Task.FromResult<object>(new ProspectPredictionAnswer(told.AsOf, ProspectModelAnswer.Of(told.Telling), ProspectAnswer.Of(told.Line))),
            () => Task.FromResult(ProspectTables.Rankings.Write([told.Line])), $"hotbat-predict-{told.Line.Id}");
    }

    static async Task<IResult> BatchAsync(ProspectBatchQuestion question, ProspectRequests requests, CancellationToken cancel)
    {
        if (question.Ids is not { Count: > 0 } ids) return new ParameterProblem("ids", "Ids are needed: {\"ids\": [\"665489\"]}.").ToResult();
        if (ids.Count > MostIds) return new ParameterProblem("ids", $"{ids.Count} ids are more than {MostIds}.").ToResult();
        if (ids.Any(id => id is not { Length: > 0 and <= ProspectRequests.MostIdLetters })) return new ParameterProblem("ids", $"An id has 1 to {ProspectRequests.MostIdLetters} letters.").ToResult();
        var resolved = await requests.ListAsync(new(AsOf: question.Asof), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        var lines = new List<ProspectBatchLine>(ids.Count);
        foreach (var id in ids)
            lines.Add(new(id, request.Ranking is { } told && await requests.FindAsync(told, id, cancel) is { } line ? ProspectAnswer.Of(line) : null));
        return TypedResults.Ok(new ProspectBatchAnswer(request.AsOf, request.Ranking is { } ranking ? ProspectModelAnswer.Of(ranking.Telling) : null, lines.Count(line => line.Prospect is null), lines));
    }

    static async Task<IResult> FiltersAsync(HttpContext http, ProspectRequests requests, ConditionalResult conditional, [Description("Day of the view. Today by default.")] string? asof, CancellationToken cancel)
    {
        var resolved = await requests.ListAsync(new(AsOf: asof), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        IReadOnlyList<ProspectLine> lines = request.Ranking?.Lines ?? [];
        var positions = lines.Select(line => line.Position).ToHashSet();
        var levels = lines.Select(line => line.Level).ToHashSet();
        return await conditional.AnswerAsync(http, request.AsOf, () => Task.FromResult<object>(new ProspectFiltersAnswer(request.AsOf, request.Ranking?.Telling.Season,
            [ProspectListView.Hitters, ProspectListView.Pitchers, .. ProspectPosition.All.Where(positions.Contains)], [.. request.Clubs.Where(club => lines.Any(line => line.TeamId == club.TeamId)).Select(club => club.Abbreviation)],
            [.. ((string[])[.. Enum.GetValues<MinorLevel>().Select(level => level.Code()), ProspectLine.SeveralTeams]).Where(levels.Contains)], [.. lines.Select(line => line.Arrival).Distinct().Order()], lines.Min(line => line.Age), lines.Max(line => line.Age),
            [.. Enum.GetValues<ProspectListKind>().Where(kind => kind is not (ProspectListKind.Systems or ProspectListKind.Scarcity)).Select(ProspectText.Code)], ProspectListView.Order.Names, s_sizes)),
            () => Task.FromResult(new Csv<string>(("position", position => position)).Write(positions.OfType<string>().Order())), "hotbat-filters");
    }
}
