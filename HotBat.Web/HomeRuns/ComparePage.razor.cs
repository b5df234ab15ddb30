using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class ComparePage : IDisposable
{
    const int MostOffered = 8;

    [Inject] public required PlayerRequests Requests { get; init; }
    [Inject] public required LeagueBatterQueries Queries { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = "ids")] string? Ids { get; set; }
    [SupplyParameterFromQuery(Name = "season")] string? Season { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    [SupplyParameterFromQuery(Name = "q")] string? Name { get; set; }

    readonly NewestLoad _load = new();
    LoadState<CompareAnswer> _state = LoadState.Loading<CompareAnswer>();
    CompareRequest? _request;
    IReadOnlyList<BatterLine> _offered = [];
    IReadOnlyList<Column<BatterMetricText>> _columns = [];
    string _errorTitle = "", _names = "";
    string? _typed, _unknown;
    /// <summary>Who is known and has nothing to compare: a sentence each.</summary>
    IReadOnlyList<string> _without = [];

    string Title => _names.Length > 0 ? _names : "Compare batters";

    protected override Task OnParametersSetAsync()
    {
        // what was typed for an earlier address is not this one's
        _typed = null;
        return LoadAsync();
    }

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var asked = new CompareParameters(Ids, Season, AsOf);
        var resolved = await Requests.CompareAsync(asked, cancel);
        if (resolved.Value is not { } request)
        {
            var (problem, fewer) = (resolved.Problem!, asked.Without(resolved.Problem!.Parameter));
            var nearest = await Requests.NearestAsync(asked, problem, cancel);
            return () =>
            {
                (_request, _names, _unknown) = (nearest.Value, "", null);
                if (asked == new CompareParameters()) _state = LoadState.Empty<CompareAnswer>();
                else (_errorTitle, _state) = Failures.Refused<CompareAnswer>(Http, problem, Urls.Compare(nearest.Value?.PlayerIds ?? [], fewer.Season, fewer.AsOf, Name));
            };
        }
        var field = await Queries.FieldAsync(request.League.Window, cancel);
        var people = await Requests.PeopleAsync(request.PlayerIds.Where(id => field.Find(id) is null), cancel);
        return () => Show(request, field, people);
    }, e => (_errorTitle, _state) = Failures.Database<CompareAnswer>(Http, e, "the comparison"));

    void Show(CompareRequest request, BatterField field, IReadOnlyDictionary<int, PlayerPerson?> missing)
    {
        var nobody = missing.Where(p => p.Value is null).Select(p => p.Key).ToList();
        // what leads on from here goes without them
        request = request with { PlayerIds = [.. request.PlayerIds.Except(nobody)] };
        var answer = CompareAnswer.Of(request, field);
        _unknown = nobody.Count == 0 ? null : $"Nobody is known under {string.Join(" or ", nobody)}.";
        _without = [.. missing.Values.OfType<PlayerPerson>().Select(person => $"{person.Name} has not batted in {answer.Season} before this day.")];
        var known = answer.Players.Where(p => p.Batter is not null).ToList();
        (_request, _names) = (request, string.Join(known.Count == 2 ? " and " : ", ", known.Select(p => p.Batter!.Name)));
        _offered = [.. NamedBatters.In(field.Batters, Name).Where(b => !request.PlayerIds.Contains(b.PlayerId)).Take(MostOffered)];
        _columns = [new("metric", "Figure", t => t.Label) { Hint = "The season so far" }, .. known.Select(p => Of(p, known, request))];
        _state = LoadState.Ready(answer);
    }

    Column<BatterMetricText> Of(ComparedPlayer player, IReadOnlyList<ComparedPlayer> all, CompareRequest request)
    {
        var id = player.PlayerId;
        return new($"p{id}", player.Batter!.Name, t => t.Write(t.Metric.Value(player.Batter)))
        {
            Header = Who(player.Batter, all.Count > 1 ? Urls.Compare(request.PlayerIds.Where(other => other != id), Season, AsOf) : null),
            Template = text => builder =>
            {
                var value = text.Metric.Value(player.Batter);
                builder.OpenComponent<ComparedFigure>(0);
                builder.AddComponentParameter(1, nameof(ComparedFigure.Text), text.Write(value));
                builder.AddComponentParameter(2, nameof(ComparedFigure.Figure), player.Figures.FirstOrDefault(f => f.Metric == text.Metric.Code));
                builder.AddComponentParameter(3, nameof(ComparedFigure.Best), text.IsMerit && all.Count > 1 && value is not null && all.All(p => ReferenceEquals(p, player) || !(text.Metric.Value(p.Batter!) >= value)));
                builder.CloseComponent();
            },
        };
    }

    RenderFragment Who(BatterLine batter, string? without) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "who");
        builder.OpenElement(2, "a");
        builder.AddAttribute(4, "href", Urls.Player(batter.PlayerId, Season, AsOf));
        builder.AddContent(5, batter.Name);
        builder.CloseElement();
        if (without is not null)
        {
            builder.OpenElement(6, "a");
            builder.AddAttribute(7, "href", without);
            builder.AddAttribute(11, "class", "drop");
            builder.AddAttribute(8, "aria-label", $"Leave out {batter.Name}");
            builder.AddContent(9, "×");
            builder.CloseElement();
        }
        builder.CloseElement();
    };

    static string Found(CompareAnswer answer) => answer.Players.Where(p => p.Batter is not null).MaxBy(p => p.Batter!.Line.HomeRuns)?.Batter is { } most
        ? $"{most.Name} has {most.Line.HomeRuns}{(answer.Players.Count(p => p.Batter is not null) > 1 ? ", the most of them" : " home runs")}"
        : "Nobody to compare";

    void Search() => Location.NavigateTo(Urls.Compare(_request?.PlayerIds ?? [], Season, AsOf, (_typed ?? Name)?.Trim()));

    public void Dispose() => _load.Dispose();
}
