using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HotBat.Web.HomeRuns;

public sealed partial class GamePage : IDisposable
{
    [Inject] public required SlateRequests Requests { get; init; }
    [Inject] public required GameQueries Queries { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [Inject] public required DataWatermarks Watermarks { get; init; }
    [Inject] public required ReaderZone Zone { get; init; }
    [Inject] public required TimeProvider Time { get; init; }
    [Inject] public required IJSRuntime Script { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [Parameter] public string GamePk { get; set; } = "";
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    [SupplyParameterFromQuery(Name = "contact")] string? ContactView { get; set; }
    [SupplyParameterFromQuery(Name = "balls")] string? BallsSort { get; set; }
    [SupplyParameterFromQuery(Name = "ballsPage")] string? BallsPage { get; set; }
    [SupplyParameterFromQuery(Name = "play")] string? Play { get; set; }

    readonly NewestLoad _load = new();
    LoadState<GameAnalysis> _state = LoadState.Loading<GameAnalysis>();
    GameAnalysis? _analysis;
    IReadOnlyDictionary<int, Club> _clubs = new Dictionary<int, Club>();
    string _errorTitle = "", _refusal = "";

    GamePageState State => new(int.TryParse(GamePk, out var key) ? key : 0, AsOf)
    {
        Contact = PanelViews.Of(ContactView),
        BallsSort = BallsSort ?? GamePageState.DefaultBallsSort,
        BallsPage = int.TryParse(BallsPage, out var page) && page is > 0 and < 1_000 ? page : 1,
        Play = int.TryParse(Play, out var play) && play > 0 ? play : null,
    };

    protected override void OnInitialized() => Zone.Read(Http);

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _ = Watermarks.FollowAsync(Time, () => InvokeAsync(ReadAgainAsync), _load.Gone);
        // known from the next view on: another clock under the reader's eyes would move what is being read
        await Zone.AskAsync(Script);
    }

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var resolved = Requests.Game(GamePk, AsOf);
        if (resolved.Value is not { } request) return () => Refuse(resolved.Problem!);
        if (await Queries.AnalysisAsync(request.GamePk, request.AsOf, request.Today, cancel) is not { } analysis) return Location.NotFound;
        var clubs = await Requests.ClubsAsync([analysis.Game], cancel);
        return () => (_clubs, _analysis, _state) = (clubs, analysis, LoadState.Ready(analysis));
    }, e => (_errorTitle, _state) = Failures.Database<GameAnalysis>(Http, e, "the game"));

    void Refuse(ParameterProblem problem)
    {
        if (problem.Status == StatusCodes.Status404NotFound)
        {
            Location.NotFound();
            return;
        }
        _analysis = null;
        PageFailures.SetStatus(Http, problem.Status);
        (_refusal, _state) = (problem.Message, LoadState.Empty<GameAnalysis>());
    }

    /// <summary>A game of the day is followed; one that is over stands.</summary>
    async Task ReadAgainAsync()
    {
        if (_load.Gone.IsCancellationRequested || _analysis is not { } shown || shown.Game.Date < shown.View.Today) return;
        await LoadAsync();
        StateHasChanged();
    }

    string Title(GameAnalysis shown) => shown.Game.HasScore
        ? $"{SlateText.Name(_clubs, shown.Game.Away.TeamId)} {shown.Game.Away.Runs}, {SlateText.Name(_clubs, shown.Game.Home.TeamId)} {shown.Game.Home.Runs}, {Format.LongDate(shown.Game.Date)}"
        : $"{SlateText.Meeting(_clubs, shown.Game)}, {Format.LongDate(shown.Game.Date)}";

    string Description(GameAnalysis shown) =>
        $"{SlateText.Meeting(_clubs, shown.Game)} on {Format.LongDate(shown.Game.Date)}: " + (shown.Balls.Count > 0
            ? "line score, every batted ball by exit velocity, launch angle and chance, home runs and pitchers’ lines."
            : "starters, ballpark with its HR factor and expected home runs.");

    public void Dispose() => _load.Dispose();
}
