using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
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
    [SupplyParameterFromQuery(Name = "pitchersPage")] string? PitchersPage { get; set; }

    readonly CancellationTokenSource _gone = new();
    LoadState<TeamDashboard> _state = LoadState.Loading<TeamDashboard>();
    TeamRequest? _request;
    TeamDashboard? _dashboard;
    IReadOnlyList<Standing> _standings = [];
    string _errorTitle = "";

    TeamPageState State => new(Team, new(Season, Split, From, To, Park, Hand, MinPa, AsOf))
    {
        Trend = ViewOf(TrendView),
        Expected = ViewOf(ExpectedView),
        Splits = ViewOf(SplitsView),
        GamesSort = GamesSort ?? TeamPageState.DefaultGamesSort,
        GamesPage = PageOf(GamesPage),
        PitchersSort = PitchersSort ?? TeamPageState.DefaultPitchersSort,
        PitchersPage = PageOf(PitchersPage),
    };

    string EmptyText => _dashboard?.Calendar is { } calendar && calendar.KnownThrough < calendar.FirstGame
        ? $"The {calendar.Season} season begins on {Format.Date(calendar.FirstGame)}."
        : "No game of this club matches the filters.";

    protected override Task OnParametersSetAsync() => LoadAsync();

    async Task LoadAsync()
    {
        try
        {
            var resolved = await Requests.TeamAsync(Team, State.Filters, _gone.Token);
            if (resolved.Value is not { } request)
            {
                if (resolved.Problem is { Parameter: "team" }) Location.NotFound();
                else (_errorTitle, _state) = Failures.Refused<TeamDashboard>(Http, resolved.Problem!);
                return;
            }
            _standings = await StandingsQueries.AsOfAsync(request.View.Calendar.Season, request.View.Calendar.KnownThrough, _gone.Token);
            _dashboard = await Queries.DashboardAsync(request.View, _gone.Token);
            _request = request;
            _state = _dashboard.Games.Count == 0 ? LoadState.Empty<TeamDashboard>() : LoadState.Ready(_dashboard);
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
        }
        catch (Exception e) when (PageFailures.IsDatabase(e))
        {
            (_errorTitle, _state) = Failures.Database<TeamDashboard>(Http, e, "the team");
        }
    }

    static string Description(TeamRequest request) =>
        $"{request.Club.Nickname} home runs, expected home runs, trends, splits and next games as of {Format.LongDate(request.View.Calendar.AsOf)}.";

    static PanelView ViewOf(string? text) => text == "table" ? PanelView.Table : PanelView.Chart;

    static int PageOf(string? text) => int.TryParse(text, out var page) && page is > 0 and < 10_000 ? page : 1;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }
}
