using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class TeamPage : IDisposable
{
    [Inject] public required TeamRequests Requests { get; init; }
    [Inject] public required TeamHomeRunQueries Queries { get; init; }
    [Inject] public required StandingsQueries StandingsQueries { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [Inject] public required ReaderZone Zone { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }

    [Parameter] public string Team { get; set; } = "";
    [SupplyParameterFromQuery(Name = "season")] string? Season { get; set; }
    [SupplyParameterFromQuery(Name = "split")] string? Split { get; set; }
    [SupplyParameterFromQuery(Name = "from")] string? From { get; set; }
    [SupplyParameterFromQuery(Name = "to")] string? To { get; set; }
    [SupplyParameterFromQuery(Name = "park")] string? Park { get; set; }
    [SupplyParameterFromQuery(Name = "hand")] string? Hand { get; set; }
    [SupplyParameterFromQuery(Name = "minPa")] string? MinPa { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    [SupplyParameterFromQuery(Name = "trend")] string? TrendView { get; set; }
    [SupplyParameterFromQuery(Name = "expected")] string? ExpectedView { get; set; }
    [SupplyParameterFromQuery(Name = "splits")] string? SplitsView { get; set; }
    [SupplyParameterFromQuery(Name = "games")] string? GamesSort { get; set; }
    [SupplyParameterFromQuery(Name = "gamesPage")] string? GamesPage { get; set; }
    [SupplyParameterFromQuery(Name = "pitchers")] string? PitchersSort { get; set; }
    [SupplyParameterFromQuery(Name = "faced")] string? Faced { get; set; }
    [SupplyParameterFromQuery(Name = "pitchersPage")] string? PitchersPage { get; set; }

    readonly NewestLoad _load = new();
    LoadState<TeamDashboard> _state = LoadState.Loading<TeamDashboard>();
    TeamRequest? _request;
    TeamDashboard? _dashboard;
    ParameterProblem? _refused;
    /// <summary>The club of a page that has no game to show yet.</summary>
    Club? _waiting;
    IReadOnlyList<Standing> _standings = [];
    IReadOnlyList<VenueLine> _parks = [];
    string _errorTitle = "", _emptyTitle = "", _emptyText = "";

    TeamPageState State => new(Team, new(Season, Split, From, To, Park, Hand, MinPa, AsOf))
    {
        Trend = PanelViews.Of(TrendView),
        Expected = PanelViews.Of(ExpectedView),
        Splits = PanelViews.Of(SplitsView),
        GamesSort = GamesSort ?? TeamPageState.DefaultGamesSort,
        GamesPage = PageOf(GamesPage),
        PitchersSort = PitchersSort ?? TeamPageState.DefaultPitchersSort,
        AllPitchers = Faced == "all",
        PitchersPage = PageOf(PitchersPage),
    };

    protected override void OnInitialized() => Zone.Read(Http);

    protected override Task OnParametersSetAsync() => LoadAsync();

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var asked = State;
        var resolved = await Requests.TeamAsync(Team, asked.Filters, cancel);
        var refused = resolved.Problem;
        if (refused is not null) resolved = await Requests.NearestAsync(Team, asked.Filters, refused, cancel);
        var isBare = TeamRequests.IsNothingLoaded(resolved.Problem, asked.Filters.AsOf);
        var waiting = isBare ? await Requests.ClubAsync(Team, cancel) : null;
        if (resolved.Value is not { } request)
            return () =>
            {
                (_request, _dashboard, _waiting) = (null, null, waiting);
                Refuse(isBare && waiting is null ? resolved.Problem! with { Parameter = "team" } : resolved.Problem!);
            };
        var calendar = request.View.Calendar;
        var standings = await StandingsQueries.AsOfAsync(calendar.Season, calendar.KnownThrough, cancel);
        var parks = await Queries.VenuesAsync(request.View.TeamId, calendar, cancel);
        var dashboard = await Queries.DashboardAsync(request.View, cancel);
        return () =>
        {
            (_request, _standings, _parks, _dashboard, _waiting, _refused) = (request, standings, parks, dashboard, null, null);
            (_emptyTitle, _emptyText) = ("No game in view", EmptyText(request, dashboard));
            if (refused is not null) Refuse(refused);
            else _state = dashboard.Games.Count == 0 ? LoadState.Empty<TeamDashboard>() : LoadState.Ready(dashboard);
        };
    }, e => (_errorTitle, _state) = Failures.Database<TeamDashboard>(Http, e, "the team"));

    void Refuse(ParameterProblem problem)
    {
        if (problem.Parameter == "team")
        {
            Location.NotFound();
            return;
        }
        _refused = problem;
        if (_waiting is null) PageFailures.SetStatus(Http, problem.Status);
        (_emptyTitle, _emptyText, _state) = ("This view cannot be shown", problem.Message, LoadState.Empty<TeamDashboard>());
    }

    /// <summary>Orders in the address that the tables do not have.</summary>
    string? UnknownOrder =>
        !TeamGamesPanel.Order.Has(State.GamesSort) ? $"The game log has no column “{ParameterReader.Shorten(State.GamesSort)}” to sort by."
        : !TeamPitchersPanel.Order.Has(State.PitchersSort) ? $"The pitchers have no column “{ParameterReader.Shorten(State.PitchersSort)}” to sort by."
        : null;

    string EmptyText(TeamRequest request, TeamDashboard dashboard) => dashboard.Upcoming switch
    {
        _ when State.HasFilters => "No game of this club matches the filters.",
        [var next, ..] => $"The {request.Club.Nickname} have not played yet; their next game is on {Format.Date(next.Date, dashboard.Calendar.Season)}.",
        _ => $"The {request.Club.Nickname} have not played this season.",
    };

    static string Description(TeamRequest request) =>
        $"{request.Club.Nickname} home runs, expected home runs, trends, splits and next games as of {Format.LongDate(request.View.Calendar.AsOf)}.";

    static int PageOf(string? text) => int.TryParse(text, out var page) && page is > 0 and < 10_000 ? page : 1;

    public void Dispose() => _load.Dispose();
}
