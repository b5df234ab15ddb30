using HotBat.Data.PitcherRisk;
using HotBat.Web.Api;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.PitcherRisk;

/// <summary>Every active pitcher of the league, or of the club whose page it is.</summary>
public sealed partial class StaffPage : IDisposable
{
    [Inject] public required StaffRequests Requests { get; init; }
    [Inject] public required StaffQueries Queries { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }

    /// <summary>The club in the path; the query's is <see cref="Club"/>.</summary>
    [Parameter] public string? Team { get; set; }
    [SupplyParameterFromQuery(Name = "team")] string? Club { get; set; }
    [SupplyParameterFromQuery(Name = "role")] string? Role { get; set; }
    [SupplyParameterFromQuery(Name = "band")] string? Band { get; set; }
    [SupplyParameterFromQuery(Name = "velocity")] string? Velocity { get; set; }
    [SupplyParameterFromQuery(Name = "sort")] string? Sort { get; set; }
    [SupplyParameterFromQuery(Name = "page")] string? Page { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    [SupplyParameterFromQuery(Name = "distribution")] string? DistributionView { get; set; }

    readonly NewestLoad _load = new();
    LoadState<StaffView> _state = LoadState.Loading<StaffView>();
    StaffRequest? _request;
    StaffView? _view;
    ParameterProblem? _refused;
    string _errorTitle = "", _emptyTitle = "", _emptyText = "";
    bool _hasNoLeague;

    StaffPageState State => new(Team, new(Team ?? Club, Role, Band, Sort, Page, AsOf, Velocity)) { Distribution = PanelViews.Of(DistributionView) };

    string Title => Team is null ? "Pitching staff" : $"{_request?.Team?.Nickname ?? Team.ToUpperInvariant()} pitchers";

    string Description => _view is { } view
        ? $"{Format.Count(view.Members.Count(line => !line.IsListed))} active pitchers as of {Format.LongDate(view.Staff.AsOf)}: workload, velocity against their own baseline and the chance of an arm injury within 21 days beside the base rate."
        : "Active pitchers: workload, velocity against their own baseline and the chance of an arm injury within 21 days beside the base rate.";

    protected override Task OnParametersSetAsync() => LoadAsync();

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var parameters = State.Parameters;
        var resolved = await Requests.StaffAsync(parameters, cancel);
        var refused = resolved.Problem;
        if (refused is not null && !(refused.Parameter == "team" && Team is not null)) resolved = await Requests.NearestAsync(parameters, refused, cancel);
        if (resolved.Value is not { } request)
            return () =>
            {
                (_request, _view) = (null, null);
                Refuse(resolved.Problem!);
            };
        // a club's staff has one address
        if (refused is null && Team is null && request.Team is { } own) return () => Location.NavigateTo(Urls.Staff(State with { Club = own.Abbreviation.ToLowerInvariant() }), replace: true);
        var view = StaffView.Of(await Queries.OfDayAsync(request.AsOf, cancel), request);
        return () =>
        {
            (_request, _view, _refused, _hasNoLeague) = (request, view, null, view.Staff.LastDay is null && parameters.AsOf is null);
            (_emptyTitle, _emptyText) = Empty(view);
            if (refused is not null) Refuse(refused);
            else _state = view.Members.Count == 0 ? LoadState.Empty<StaffView>() : LoadState.Ready(view);
        };
    }, e => (_errorTitle, _state) = Failures.Database<StaffView>(Http, e, "the pitchers"));

    void Refuse(ParameterProblem problem)
    {
        if (problem.Parameter == "team" && Team is not null)
        {
            Location.NotFound();
            return;
        }
        _refused = problem;
        PageFailures.SetStatus(Http, problem.Status);
        (_emptyTitle, _emptyText, _state) = ("This view cannot be shown", problem.Message, LoadState.Empty<StaffView>());
    }

    static (string, string) Empty(StaffView view) => view.Request.Team is { } team && view.Staff.Pitchers.Count > 0
        ? ($"No active pitcher of the {team.Nickname}", $"None of theirs has pitched in the 28 days before {Format.LongDate(view.Staff.AsOf)}.")
        : ("Nobody has pitched lately", $"No outing is on file in the 28 days before {Format.LongDate(view.Staff.AsOf)}" + (view.Staff.LastDay is { } last ? $"; the last one before was on {Format.LongDate(last)}." : "."));

    public void Dispose() => _load.Dispose();
}
