using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class LeadersPage : IDisposable
{
    static readonly string[] s_always = ["pa", "hr", "xhr", "hr-minus-xhr", "hr-rate", "barrel-rate", "hard-hit-rate", "ev50", "ev90", "max-ev", "sweet-spot-rate"];

    [Inject] public required LeaderRequests Requests { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = "sort")] string? Sort { get; set; }
    [SupplyParameterFromQuery(Name = "season")] string? Season { get; set; }
    [SupplyParameterFromQuery(Name = "split")] string? Split { get; set; }
    [SupplyParameterFromQuery(Name = "from")] string? From { get; set; }
    [SupplyParameterFromQuery(Name = "to")] string? To { get; set; }
    [SupplyParameterFromQuery(Name = "park")] string? Park { get; set; }
    [SupplyParameterFromQuery(Name = "hand")] string? Hand { get; set; }
    [SupplyParameterFromQuery(Name = "team")] string? Team { get; set; }
    [SupplyParameterFromQuery(Name = "minPa")] string? MinPa { get; set; }
    [SupplyParameterFromQuery(Name = "size")] string? Size { get; set; }
    [SupplyParameterFromQuery(Name = "page")] string? Page { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }

    readonly NewestLoad _load = new();
    LoadState<LeadersAnswer> _state = LoadState.Loading<LeadersAnswer>();
    LeaderRequest? _request;
    LeadersAnswer? _answer;
    IReadOnlyList<Column<LeaderAnswer>> _columns = [];
    string _errorTitle = "";
    string? _refused;

    LeaderParameters Parameters => new(Sort, Season, Split, From, To, Park, Hand, Team, MinPa, Size, Page, AsOf);

    string Title => _request is null ? "Leaders" : $"{BatterMetricText.Of(_request.Metric.Code).Label}, {_request.League.Calendar.Season}";

    protected override Task OnParametersSetAsync() => LoadAsync();

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var asked = Parameters;
        var resolved = await Requests.LeadersAsync(asked, cancel);
        if (resolved.Value is not { } request)
        {
            var problem = resolved.Problem!;
            var nearest = await Requests.NearestAsync(asked, problem, cancel);
            return () =>
            {
                (_request, _answer, _refused) = (nearest.Value, null, problem.Parameter);
                if (asked == new LeaderParameters()) _state = LoadState.Empty<LeadersAnswer>();
                else (_errorTitle, _state) = Failures.Refused<LeadersAnswer>(Http, problem, Urls.LeadersOf(asked.Without(problem.Parameter)));
            };
        }
        var answer = (await Requests.AllAsync(request, cancel)).Cut(request.Page, request.Size);
        return () =>
        {
            (_request, _answer, _columns, _refused) = (request, answer, Columns(request), null);
            _state = answer.Total == 0 ? LoadState.Empty<LeadersAnswer>() : LoadState.Ready(answer);
        };
    }, e => (_errorTitle, _state) = Failures.Database<LeadersAnswer>(Http, e, "the leaders"));

    IReadOnlyList<Column<LeaderAnswer>> Columns(LeaderRequest request)
    {
        var code = request.Metric.Code;
        // what a phone shows before it is pushed aside: the name, which stays, the place, and what it is by
        var batters = BatterColumns.Of(request.League.Clubs, Season, AsOf, [code, .. s_always.Except([code])], code).Select(c => c.Of<LeaderAnswer>(l => l.Batter)).ToList();
        return [batters[0], new("rank", "Rank", l => Format.Count(l.Rank?.Place)) { Numeric = true }, batters.Single(c => c.Key == code), .. batters.Skip(1).Where(c => c.Key != code)];
    }

    static string Found(LeadersAnswer answer)
    {
        var text = BatterMetricText.Of(answer.Metric);
        return answer.Leaders.FirstOrDefault(l => l.Rank?.Place == 1) is { } first
            ? $"{first.Batter.Name}: {text.WithUnit(text.Metric.Value(first.Batter))}"
            : text.Metric.Code == "pull-air-rate" ? "Direction is not in this season’s feed" : text.Label;
    }

    static string Sub(LeadersAnswer answer) =>
        $"{Format.LongDate(answer.Window.From)} to {Format.LongDate(answer.Window.Through)}, regular season; at least {answer.MinimumPlateAppearances} PA"
        + (answer.MinimumPlateAppearances == answer.QualifyingMinimum ? " (2.6 a team game: qualified)" : $"; qualified would be {answer.QualifyingMinimum}");

    public void Dispose() => _load.Dispose();
}
