using HotBat.Core.PitcherRisk;
using HotBat.Data.PitcherRisk;
using HotBat.Web.Api;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.PitcherRisk;

public sealed partial class PitcherPage : IDisposable
{
    /// <summary>What the page shows of one address.</summary>
    /// <param name="WhatIf">The next outing that is asked about; null where none can be.</param>
    sealed record Shown(PitcherDashboard Dashboard, IReadOnlyList<TrackedOuting> Tracked, WhatIfRisk? WhatIf);

    [Inject] public required PitcherRequests Requests { get; init; }
    [Inject] public required PitcherQueries Queries { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }

    [Parameter] public string Pitcher { get; set; } = "";
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    [SupplyParameterFromQuery(Name = "rest")] string? Rest { get; set; }
    [SupplyParameterFromQuery(Name = "pitches")] string? Pitches { get; set; }
    [SupplyParameterFromQuery(Name = "measure")] string? Measure { get; set; }
    [SupplyParameterFromQuery(Name = "type")] string? Type { get; set; }
    [SupplyParameterFromQuery(Name = "risk")] string? RiskView { get; set; }
    [SupplyParameterFromQuery(Name = "work")] string? WorkView { get; set; }
    [SupplyParameterFromQuery(Name = "tracked")] string? TrackedView { get; set; }
    [SupplyParameterFromQuery(Name = "log")] string? LogSort { get; set; }
    [SupplyParameterFromQuery(Name = "logPage")] string? LogPage { get; set; }

    readonly NewestLoad _load = new();
    LoadState<Shown> _state = LoadState.Loading<Shown>();
    PitcherRequest? _request;
    Shown? _shown;
    ParameterProblem? _refused;
    string _errorTitle = "", _emptyTitle = "", _emptyText = "";

    PitcherPageState State => new(Pitcher, new(AsOf, Rest, Pitches, Measure, Type))
    {
        Risk = PanelViews.Of(RiskView),
        Work = PanelViews.Of(WorkView),
        Tracked = PanelViews.Of(TrackedView),
        LogSort = LogSort ?? PitcherPageState.DefaultLogSort,
        LogPage = int.TryParse(LogPage, out var page) && page is > 0 and < 10_000 ? page : 1,
    };

    protected override Task OnParametersSetAsync() => LoadAsync();

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var parameters = State.Parameters;
        var resolved = await Requests.PitcherAsync(Pitcher, parameters, cancel);
        var refused = resolved.Problem;
        if (refused is not null) resolved = await Requests.NearestAsync(Pitcher, parameters, refused, cancel);
        if (resolved.Value is not { } request)
            return () =>
            {
                (_request, _shown) = (null, null);
                Refuse(resolved.Problem!);
            };
        var dashboard = await Queries.DashboardAsync(request.View, cancel);
        var tracked = dashboard is null ? [] : await Queries.TrackedAsync(request.View, request.PitchType, request.Measure, cancel);
        var asked = dashboard is { WhatIf.Count: > 0 } ? await WhatIfAsync(request, dashboard, cancel) : null;
        return () =>
        {
            (_request, _shown, _refused) = (request, dashboard is null ? null : new(dashboard, tracked, asked), null);
            (_emptyTitle, _emptyText) = ("No outing before this day", $"{request.Person.Name} has no outing on file before {Format.LongDate(request.View.AsOf)}, or it waits to be gathered with the night’s reading.");
            if (refused is not null) Refuse(refused);
            else _state = _shown is null ? LoadState.Empty<Shown>() : LoadState.Ready(_shown);
        };
    }, e => (_errorTitle, _state) = Failures.Database<Shown>(Http, e, "the pitcher"));

    /// <summary>What is left open is the middle of the grid.</summary>
    Task<WhatIfRisk?> WhatIfAsync(PitcherRequest request, PitcherDashboard dashboard, CancellationToken cancel)
    {
        var usual = dashboard.WhatIf[dashboard.WhatIf.Count / 2 - 1 + (dashboard.WhatIf.Count > 4 ? -2 : 0)];
        return Queries.WhatIfAsync(request.View, request.FullRestDays ?? usual.FullRestDays, request.Pitches ?? usual.Pitches, cancel);
    }

    void Refuse(ParameterProblem problem)
    {
        if (problem.Parameter == "pitcher")
        {
            Location.NotFound();
            return;
        }
        _refused = problem;
        PageFailures.SetStatus(Http, problem.Status);
        (_emptyTitle, _emptyText, _state) = ("This view cannot be shown", problem.Message, LoadState.Empty<Shown>());
    }

    static string Description(PitcherRequest request, PitcherDashboard? dashboard) => $"{request.Person.Name} as of {Format.LongDate(request.View.AsOf)}: "
        + (dashboard?.Risk is { } risk ? $"{Format.InHundred(risk.Chance)} chance of an arm injury within 21 days beside a base rate of {Format.InHundred(risk.BaseRate)}, workload, velocity and what moves it."
            : "workload, velocity, rest and injured list.");

    public void Dispose() => _load.Dispose();
}
