using HotBat.Core.HomeRuns;
using HotBat.Core.Operations;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.HomeRuns;
using HotBat.Web.Api;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class LabPage : IDisposable
{
    const int MostSuggested = 6;

    [Inject] public required MatchupRequests Requests { get; init; }
    [Inject] public required MatchupForecasts Forecasts { get; init; }
    [Inject] public required LeagueBatterQueries Batters { get; init; }
    [Inject] public required IServiceProvider Services { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }

    [SupplyParameterFromQuery(Name = "batter")] string? Batter { get; set; }
    [SupplyParameterFromQuery(Name = "pitcher")] string? Pitcher { get; set; }
    [SupplyParameterFromQuery(Name = "park")] string? Park { get; set; }
    [SupplyParameterFromQuery(Name = "temp")] string? Temp { get; set; }
    [SupplyParameterFromQuery(Name = "wind")] string? Wind { get; set; }
    [SupplyParameterFromQuery(Name = "slot")] string? Slot { get; set; }
    [SupplyParameterFromQuery(Name = "home")] string? Home { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    [SupplyParameterFromQuery(Name = "parts")] string? PartsView { get; set; }
    [SupplyParameterFromQuery(Name = "parks")] string? ParksView { get; set; }
    [SupplyParameterFromQuery(Name = "days")] string? DaysView { get; set; }
    [SupplyParameterFromQuery(Name = "batterName")] string? BatterName { get; set; }
    [SupplyParameterFromQuery(Name = "pitcherName")] string? PitcherName { get; set; }

    readonly NewestLoad _load = new();
    LoadState<Matchup> _state = LoadState.Loading<Matchup>();
    MatchupRequest? _request;
    Matchup? _matchup;
    ParameterProblem? _refused;
    IReadOnlyList<(string Name, string Url)> _suggested = [];
    IReadOnlyList<(string Name, string Url)>? _offered;
    string _errorTitle = "", _emptyTitle = "", _emptyText = "";
    string? _missing;
    bool _hasNoLeague;

    LabPageState State => new(new(Given(Batter), Given(Pitcher), Given(Park), Given(Temp), Given(Wind), Given(Slot), Given(Home), Given(AsOf)))
    {
        Parts = PanelViews.Of(PartsView),
        Parks = PanelViews.Of(ParksView),
        Days = PanelViews.Of(DaysView),
    };

    string Description => _matchup is { } m
        ? $"{LabText.Title(_request)} in {m.Scene.Ballpark}: {Format.Percent(m.Chance)} to homer, 80% range {Format.PercentRange(m.Low, m.High)}, with reasons, every ballpark and the games ahead."
        : "Any batter against any pitcher in any ballpark and weather: the chance of a home run, why, every ballpark side by side and the games ahead.";

    protected override Task OnParametersSetAsync() => LoadAsync();

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var given = State.Parameters;
        var resolved = await Requests.MatchupAsync(given, cancel);
        var refused = resolved.Problem;
        if (refused is not null) resolved = await Requests.NearestAsync(given, refused, cancel);
        var hasNoLeague = TeamRequests.IsNothingLoaded(resolved.Problem, given.AsOf);
        if (resolved.Value is not { } request)
            return () =>
            {
                (_request, _matchup, _hasNoLeague, _offered) = (null, null, hasNoLeague, null);
                Refuse(resolved.Problem!);
            };
        var offered = await OfferedAsync(given, cancel);
        if (refused is not null)
            return () =>
            {
                (_request, _matchup, _hasNoLeague, _offered, _missing) = (request, null, false, offered, null);
                Refuse(refused);
            };
        if (request.Question is not { } question) return await WithoutBatterAsync(request, offered, cancel);
        if (Http is not null && await Forecasts.ModelAsync(question.Day, cancel) is not null && !await Forecasts.IsAtHandAsync(question.Day, cancel))
        {
            // the page is sent while the morning is made ready; its circuit asks again and waits
            Forecasts.Begin(question.Day);
            return () => (_request, _offered, _refused) = (request, offered, null);
        }
        try
        {
            var matchup = await Forecasts.AnswerAsync(question, cancel);
            return () => (_request, _offered, _matchup, _state, _refused, _missing, _hasNoLeague) = (request, offered, matchup, LoadState.Ready(matchup), null, null, false);
        }
        catch (UserError e)
        {
            return () => (_request, _offered, _matchup, _state, _refused, _missing, _hasNoLeague) = (request, offered, null, LoadState.Empty<Matchup>(), null, e.What, false);
        }
    }, e => (_errorTitle, _state) = Failures.Database<Matchup>(Http, e, "the matchup"));

    async Task<Action> WithoutBatterAsync(MatchupRequest request, IReadOnlyList<(string, string)>? offered, CancellationToken cancel)
    {
        var field = await Batters.FieldAsync(GameWindow.Of(request.League.Calendar), cancel);
        return () =>
        {
            (_request, _matchup, _hasNoLeague, _refused, _offered, _missing) = (request, null, false, null, offered, null);
            _suggested = [.. field.Batters.Take(MostSuggested).Select(b => (b.Name, Urls.LabOf(b.PlayerId, request.Pitcher?.PlayerId, Given(AsOf))))];
            (_emptyTitle, _emptyText, _state) = ("Choose a batter", "Type a name above, and a pitcher’s beside it. Those with most home runs this season:", LoadState.Empty<Matchup>());
        };
    }

    /// <summary>Who is called as was typed and sent without a circuit; null when nothing was.</summary>
    async Task<IReadOnlyList<(string, string)>?> OfferedAsync(LabParameters given, CancellationToken cancel)
    {
        var offered = new List<(string, string)>();
        // the fields hold the names of who is chosen already
        if (given.Batter is null && Given(BatterName) is { } batter)
            offered.AddRange((await PlayerPicker.FindAsync(Services, batter, given.AsOf, pitchers: false, cancel)).Select(item => (item.Name, Urls.LabOf(new LabPageState(given with { Batter = IdOf(item) })))));
        if (given.Pitcher is null && Given(PitcherName) is { } pitcher)
            offered.AddRange((await PlayerPicker.FindAsync(Services, pitcher, given.AsOf, pitchers: true, cancel)).Select(item => (item.Name, Urls.LabOf(new LabPageState(given with { Pitcher = IdOf(item) })))));
        var isAsked = (given.Batter is null && Given(BatterName) is not null) || (given.Pitcher is null && Given(PitcherName) is not null);
        return isAsked ? offered : null;
    }

    void Refuse(ParameterProblem problem)
    {
        _refused = problem;
        if (!_hasNoLeague) PageFailures.SetStatus(Http, problem.Status);
        (_suggested, _missing) = ([], null);
        (_emptyTitle, _emptyText, _state) = ("This matchup cannot be shown", problem.Message, LoadState.Empty<Matchup>());
    }

    static string IdOf(Shell.SearchItem item) => $"{PlayerPicker.IdOf(item)}";

    static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    public void Dispose() => _load.Dispose();
}
