using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class PlayersPage : IDisposable
{
    const int PageSize = 30, OnABoard = 5;

    static readonly string[] s_boards = ["xhr", "barrel-rate", "ev90", "hr-minus-xhr"];

    [Inject] public required TeamRequests Requests { get; init; }
    [Inject] public required LeagueBatterQueries Queries { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = "season")] string? Season { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    [SupplyParameterFromQuery(Name = "q")] string? Name { get; set; }
    [SupplyParameterFromQuery(Name = "page")] string? Page { get; set; }

    readonly NewestLoad _load = new();
    LoadState<BatterField> _state = LoadState.Loading<BatterField>();
    LeagueRequest? _request;
    IReadOnlyList<BatterLine> _shown = [];
    IReadOnlyList<Column<BatterLine>> _columns = [];
    int _page = 1, _total;
    string _errorTitle = "";
    string? _typed;

    string Title => _request is null ? "Batters" : $"Home runs by batter, {_request.Calendar.Season}";

    protected override Task OnParametersSetAsync()
    {
        // what was typed for an earlier address is not this one's
        _typed = null;
        return LoadAsync();
    }

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var asked = new TeamParameters(Season: Season, AsOf: AsOf);
        var resolved = await Requests.LeagueAsync(asked, cancel);
        if (resolved.Value is not { } request)
        {
            var fewer = asked.Without(resolved.Problem!.Parameter);
            return () =>
            {
                if (asked == new TeamParameters()) _state = LoadState.Empty<BatterField>();
                else (_errorTitle, _state) = Failures.Refused<BatterField>(Http, resolved.Problem, Urls.PlayersOf(fewer.Season, fewer.AsOf, Name));
            };
        }
        var field = await Queries.FieldAsync(request.Window, cancel);
        return () => Show(request, field);
    }, e => (_errorTitle, _state) = Failures.Database<BatterField>(Http, e, "the batters"));

    void Show(LeagueRequest request, BatterField field)
    {
        _request = request;
        _columns = BatterColumns.Of(request.Clubs, Season, AsOf, ["pa", "hr", "xhr", "hr-minus-xhr", "hr-rate", "barrel-rate", "ev90"], strong: "hr");
        var found = NamedBatters.In(field.Batters, Name);
        _total = found.Count;
        _page = Math.Clamp(int.TryParse(Page, out var page) ? page : 1, 1, Math.Max(1, (_total + PageSize - 1) / PageSize));
        _shown = [.. found.Skip((_page - 1) * PageSize).Take(PageSize)];
        _state = _total == 0 ? LoadState.Empty<BatterField>() : LoadState.Ready(field);
    }

    // the field's own value is read when it is left, and a press of Enter leaves it
    void Search() => Location.NavigateTo(Urls.PlayersOf(Season, AsOf, (_typed ?? Name)?.Trim()));

    static IEnumerable<BatterLine> Board(BatterField field, BatterMetric metric) =>
        (metric.IsRate ? field.Qualified : field.Batters).Where(b => metric.Value(b) is not null).OrderByDescending(metric.Value).Take(OnABoard);

    string Found(BatterField field) => !string.IsNullOrWhiteSpace(Name) ? $"{Format.Count(_total)} found for “{Name}”"
        : field.Batters is [var best, var next, ..] && best.Line.HomeRuns == next.Line.HomeRuns
            ? $"{Format.Count(field.Batters.Count(batter => batter.Line.HomeRuns == best.Line.HomeRuns))} lead with {best.Line.HomeRuns} each"
        : field.Batters is [var first, var second, ..] ? $"{first.Name} leads with {first.Line.HomeRuns}, {second.Name} follows with {second.Line.HomeRuns}" : "One batter so far";

    string? Abbreviation(int teamId) => _request?.Clubs.FirstOrDefault(c => c.TeamId == teamId)?.Abbreviation;

    public void Dispose() => _load.Dispose();
}
