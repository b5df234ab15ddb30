using HotBat.Web.Api;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Prospects;

/// <summary>The rankings and their views.</summary>
public sealed partial class ProspectsPage : IDisposable
{
    [Inject] public required ProspectRequests Requests { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = "pos")] string? Pos { get; set; }
    [SupplyParameterFromQuery(Name = "org")] string? Org { get; set; }
    [SupplyParameterFromQuery(Name = "level")] string? Level { get; set; }
    [SupplyParameterFromQuery(Name = "eta")] string? Eta { get; set; }
    [SupplyParameterFromQuery(Name = "age")] string? Age { get; set; }
    [SupplyParameterFromQuery(Name = "q")] string? Name { get; set; }
    [SupplyParameterFromQuery(Name = "view")] string? View { get; set; }
    [SupplyParameterFromQuery(Name = "sort")] string? Sort { get; set; }
    [SupplyParameterFromQuery(Name = "page")] string? Page { get; set; }
    [SupplyParameterFromQuery(Name = "size")] string? Size { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }

    readonly NewestLoad _load = new();
    LoadState<ProspectListView> _state = LoadState.Loading<ProspectListView>();
    ProspectRequest? _request;
    ProspectListView? _view;
    ParameterProblem? _refused;
    string _errorTitle = "", _emptyTitle = "", _emptyText = "";

    ProspectParameters Parameters => new(Pos, Org, Level, Eta, Age, Name, View, Sort, Page, Size, AsOf);

    ProspectListKind Kind => _request?.Kind ?? ProspectListKind.All;

    string Title => Kind switch
    {
        ProspectListKind.Breakout => "Breakout prospects",
        ProspectListKind.Sleeper => "Sleeper prospects",
        ProspectListKind.Systems => "Farm systems",
        ProspectListKind.Scarcity => "Prospects by position",
        _ => "Prospect rankings",
    };

    string Eyebrow => _view is { Ranking.Telling.Season: var season } ? $"Prospects · after the season of {ProspectText.Year(season)}" : "Prospects";

    string Description => _view is { Ranking: var ranking } ? $"{Format.Count(ranking.Lines.Count)} minor leaguers after the season of {ProspectText.Year(ranking.Telling.Season)}, by dynasty score: chance to make it with its range, confidence, grades, age for level and ETA."
        : "Minor leaguers by dynasty score: chance to make it with its range, confidence, grades, age for level and ETA.";

    protected override Task OnParametersSetAsync() => LoadAsync();

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var parameters = Parameters;
        var resolved = await Requests.ListAsync(parameters, cancel);
        var refused = resolved.Problem;
        if (refused is not null) resolved = await Requests.NearestAsync(parameters, refused, cancel);
        return () =>
        {
            (_request, _refused, _view) = (resolved.Value, refused, null);
            if (refused is not null)
            {
                (_errorTitle, _state) = Failures.Refused<ProspectListView>(Http, refused, Urls.ProspectsOf(parameters.Without(refused.Parameter)));
                return;
            }
            var request = resolved.Value!;
            if (request.Ranking is not { } ranking)
            {
                (_emptyTitle, _emptyText, _state) = ("No prospect has been scored yet", "Chances come from minor-league season lines: ./hotbat ingest minors FILE, then ./hotbat train prospects and ./hotbat score prospects. The job “Prospects” does the latter by itself.", LoadState.Empty<ProspectListView>());
                return;
            }
            _view = ProspectListView.Of(ranking, request);
            (_emptyTitle, _emptyText) = ("No prospect matches", request.Kind == ProspectListKind.All ? "Change or clear a filter." : ProspectText.Definition(request.Kind, ranking));
            _state = _view.Listed.Count == 0 ? LoadState.Empty<ProspectListView>() : LoadState.Ready(_view);
        };
    }, e => (_errorTitle, _state) = Failures.Database<ProspectListView>(Http, e, "the prospects"));

    public void Dispose() => _load.Dispose();
}
