using HotBat.Data.PitcherRisk;
using HotBat.Web.Api;

namespace HotBat.Web.PitcherRisk;

/// <summary>The tables of the pitcher pages as CSV: what a page's own links lead to.</summary>
public static class PitcherTableApi
{
    public static void MapPitcherTableApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/staff.csv", StaffAsync).ExcludeFromDescription();
        routes.MapGet("/pitchers/{id}/workload.csv", PitcherAsync).ExcludeFromDescription();
    }

    static async Task<IResult> StaffAsync(
        HttpContext http, StaffRequests requests, StaffQueries queries, ConditionalResult conditional, string? team, string? role, string? band, string? velocity, string? sort, string? asof, CancellationToken cancel)
    {
        var resolved = await requests.StaffAsync(new(team, role, band, sort, AsOf: asof, Velocity: velocity), cancel);
        if (resolved.Value is not { } request) return resolved.Problem!.ToResult();
        async Task<StaffView> View() => StaffView.Of(await queries.OfDayAsync(request.AsOf, cancel), request);
        return await conditional.AnswerAsync(http, request.AsOf, async () => (await View()).Listed, async () => PitcherTables.Staff(await View()), $"hotbat-staff-{request.Team?.Abbreviation.ToLowerInvariant() ?? "all"}-{request.AsOf:yyyy-MM-dd}");
    }

    static async Task<IResult> PitcherAsync(
        HttpContext http, string id, PitcherRequests requests, PitcherQueries queries, ConditionalResult conditional, string? asof, string? measure, string? type, string? table, CancellationToken cancel)
    {
        var resolved = await requests.PitcherAsync(id, new(asof, Measure: measure, Type: type), cancel);
        if (resolved.Value is not { } request) return (resolved.Problem!.Parameter == "pitcher" ? resolved.Problem with { Parameter = "id" } : resolved.Problem).ToResult();
        table ??= "outings";
        if (!PitcherTables.ByName.TryGetValue(table, out var write))
            return new ParameterProblem("table", $"“{ParameterReader.Shorten(table)}” is none of {string.Join(", ", PitcherTables.ByName.Keys)}.").ToResult();
        Task<PitcherDashboard?>? reading = null;
        Task<PitcherDashboard?> Dashboard() => reading ??= queries.DashboardAsync(request.View, cancel);
        return await conditional.AnswerAsync(http, request.View.AsOf,
            async () => (await Dashboard())!, async () => write(request, (await Dashboard())!, await queries.TrackedAsync(request.View, request.PitchType, request.Measure, cancel)), $"hotbat-pitcher-{request.Person.PitcherId}-{request.View.AsOf:yyyy-MM-dd}-{table}",
            missing: async () => await Dashboard() is null ? new("id", $"{request.Person.Name} has no outing before {request.View.AsOf:yyyy-MM-dd}.", StatusCodes.Status404NotFound) : null);
    }
}
