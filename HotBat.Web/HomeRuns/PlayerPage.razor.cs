using HotBat.Data.HomeRuns;
using HotBat.Web.Api;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class PlayerPage : IDisposable
{
    [Inject] public required PlayerRequests Requests { get; init; }
    [Inject] public required PlayerHomeRunQueries Queries { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [Inject] public required ReaderZone Zone { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }

    [Parameter] public string Player { get; set; } = "";
    [SupplyParameterFromQuery(Name = "season")] string? Season { get; set; }
    [SupplyParameterFromQuery(Name = "split")] string? Split { get; set; }
    [SupplyParameterFromQuery(Name = "from")] string? From { get; set; }
    [SupplyParameterFromQuery(Name = "to")] string? To { get; set; }
    [SupplyParameterFromQuery(Name = "park")] string? Park { get; set; }
    [SupplyParameterFromQuery(Name = "hand")] string? Hand { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    [SupplyParameterFromQuery(Name = "percentiles")] string? PercentilesView { get; set; }
    [SupplyParameterFromQuery(Name = "contact")] string? ContactView { get; set; }
    [SupplyParameterFromQuery(Name = "pace")] string? PaceView { get; set; }
    [SupplyParameterFromQuery(Name = "spray")] string? SprayView { get; set; }
    [SupplyParameterFromQuery(Name = "zones")] string? ZonesView { get; set; }
    [SupplyParameterFromQuery(Name = "log")] string? LogSort { get; set; }
    [SupplyParameterFromQuery(Name = "logPage")] string? LogPage { get; set; }

    readonly NewestLoad _load = new();
    LoadState<PlayerDashboard> _state = LoadState.Loading<PlayerDashboard>();
    PlayerRequest? _request;
    PlayerDashboard? _dashboard;
    ParameterProblem? _refused;
    string _errorTitle = "", _emptyTitle = "", _emptyText = "";
    bool _hasNoLeague;

    PlayerPageState State => new(Player, new(Season, Split, From, To, Park, Hand, AsOf))
    {
        Percentiles = PanelViews.Of(PercentilesView),
        Contact = PanelViews.Of(ContactView),
        Pace = PanelViews.Of(PaceView),
        Spray = PanelViews.Of(SprayView),
        Zones = PanelViews.Of(ZonesView),
        LogSort = LogSort ?? PlayerPageState.DefaultLogSort,
        LogPage = int.TryParse(LogPage, out var page) && page is > 0 and < 10_000 ? page : 1,
    };

    protected override void OnInitialized() => Zone.Read(Http);

    protected override Task OnParametersSetAsync() => LoadAsync();

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var filters = State.Filters;
        var resolved = await Requests.PlayerAsync(Player, filters, cancel);
        var refused = resolved.Problem;
        if (refused is not null) resolved = await Requests.NearestAsync(Player, filters, refused, cancel);
        var hasNoLeague = TeamRequests.IsNothingLoaded(resolved.Problem, filters.AsOf);
        if (resolved.Value is not { } request)
            return () =>
            {
                (_request, _dashboard, _hasNoLeague) = (null, null, hasNoLeague);
                Refuse(resolved.Problem!);
            };
        var dashboard = await Queries.DashboardAsync(request.View, cancel);
        return () =>
        {
            (_request, _dashboard, _hasNoLeague, _refused) = (request, dashboard, false, null);
            (_emptyTitle, _emptyText) = EmptyText(request, dashboard);
            if (refused is not null) Refuse(refused);
            else _state = dashboard is null || dashboard.Line.PlateAppearances == 0 ? LoadState.Empty<PlayerDashboard>() : LoadState.Ready(dashboard);
        };
    }, e => (_errorTitle, _state) = Failures.Database<PlayerDashboard>(Http, e, "the player"));

    void Refuse(ParameterProblem problem)
    {
        if (problem.Parameter == "player")
        {
            Location.NotFound();
            return;
        }
        _refused = problem;
        if (!_hasNoLeague) PageFailures.SetStatus(Http, problem.Status);
        (_emptyTitle, _emptyText, _state) = ("This view cannot be shown", problem.Message, LoadState.Empty<PlayerDashboard>());
    }

    static (string, string) EmptyText(PlayerRequest request, PlayerDashboard? dashboard) => dashboard is null
        ? ($"No plate appearance in {request.Calendar.Season}", $"{request.Person.Name} has not batted in a regular-season game before {Format.LongDate(request.Calendar.AsOf)}.{(request.Person.HasPitched ? " Pitchers rarely do since 2022." : "")}")
        : ("No plate appearance in view", $"None of his {Format.Count(dashboard.Season.Line.PlateAppearances)} plate appearances of the season matches the filters.");

    static string Description(PlayerRequest request, PlayerDashboard? dashboard) =>
        $"{request.Person.Name} as of {Format.LongDate(request.Calendar.AsOf)}: "
        + (dashboard is null ? "no plate appearance yet." : $"{dashboard.Season.Line.HomeRuns} home runs, expected home runs, percentiles, log and splits.");

    public void Dispose() => _load.Dispose();
}
