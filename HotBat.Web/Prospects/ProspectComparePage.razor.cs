using HotBat.Core.Prospects;
using HotBat.Data.Prospects;
using HotBat.Web.Charts;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Prospects;

/// <summary>Two to four prospects side by side.</summary>
public sealed partial class ProspectComparePage : IDisposable
{
    const int MostOffered = 8;

    [Inject] public required ProspectRequests Requests { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = "ids")] string? Ids { get; set; }
    [SupplyParameterFromQuery(Name = "q")] string? Name { get; set; }
    [SupplyParameterFromQuery(Name = "grades")] string? GradesView { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }

    readonly NewestLoad _load = new();
    LoadState<ProspectComparison> _state = LoadState.Loading<ProspectComparison>();
    ProspectCompareRequest? _request;
    IReadOnlyList<string> _ids = [], _missing = [];
    IReadOnlyList<ProspectLine> _offered = [];
    IReadOnlyList<Column<ComparedProspectFigure>> _columns = [];
    IReadOnlyList<Column<ComparedTopic>> _topics = [];
    IReadOnlyList<Column<ComparedTool>> _tools = [];
    string _errorTitle = "", _names = "";
    string? _typed;
    bool _isNear;

    PanelView Grades => PanelViews.Of(GradesView);

    string Title => _names.Length > 0 ? _names : "Compare prospects";

    protected override Task OnParametersSetAsync()
    {
        // what was typed for an earlier address is not this one's
        _typed = null;
        return LoadAsync();
    }

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var (ids, day, name) = (Ids, AsOf, Name);
        var resolved = await Requests.CompareAsync(ids, day, cancel);
        if (resolved.Value is not { } request)
            return () =>
            {
                (_request, _ids, _missing, _names) = (null, [], [], "");
                (_errorTitle, _state) = Failures.Refused<ProspectComparison>(Http, resolved.Problem!, Urls.CompareProspectsOf([], Grades, resolved.Problem!.Parameter == "asof" ? null : day, name));
            };
        return () => Show(request, name);
    }, e => (_errorTitle, _state) = Failures.Database<ProspectComparison>(Http, e, "the comparison"));

    void Show(ProspectCompareRequest request, string? name)
    {
        var profiles = request.Profiles;
        // what leads on from here goes without those who are not there
        (_request, _ids, _missing) = (request, [.. profiles.Select(profile => profile.Person.Id)], request.Missing);
        _names = string.Join(profiles.Count == 2 ? " and " : ", ", profiles.Select(profile => profile.Person.Name));
        var words = ProspectRequests.Words(name);
        var named = request.Ranking?.Named(words);
        _offered = [.. (named?.Lines ?? []).Where(line => !_ids.Contains(line.Id)).Take(MostOffered)];
        _isNear = named?.IsNear == true && _offered.Count > 0;
        _columns = [new("figure", "Figure", row => row.Label), .. profiles.Select((profile, i) => new Column<ComparedProspectFigure>($"p{i}", profile.Person.Name, row => row.Texts[i]) { Header = Who(profile, profiles.Count > 1), Template = row => Figure(row, i) })];
        _topics = [new("topic", "Topic", row => ProspectText.Topic(row.Topic)), .. profiles.Select((profile, i) => new Column<ComparedTopic>($"p{i}", profile.Person.Name, row => Factor(row.Factors[i])) { Numeric = true, Reason = _ => profile.Told is null ? "nothing is told of him" : "no matter of his role, or unknown" })];
        _tools = [new("tool", "Tool", row => row.Tool), .. profiles.Select((profile, i) => new Column<ComparedTool>($"p{i}", profile.Person.Name, row => row.Future[i] is { } grade ? ToolGrade.Written(grade) : null) { Numeric = true, Reason = _ => "not graded" })];
        _state = profiles.Count == 0 ? LoadState.Empty<ProspectComparison>() : LoadState.Ready(ProspectComparison.Of(profiles));
    }

    /// <summary>"×2.1": above 1 for him, below against; null for a topic that says nothing of him.</summary>
    static string? Factor(double? factor) => factor is { } known and not 1 ? $"×{Format.Number(known, known < 9.95 ? 2 : 0)}" : null;

    static RenderFragment Figure(ComparedProspectFigure row, int place) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", row.Texts[place] is null ? "mut" : row.Best == place ? "lead" : null);
        builder.AddContent(2, row.Texts[place] ?? Format.Unknown);
        builder.CloseElement();
        if (row.Best != place) return;
        builder.OpenElement(3, "span");
        builder.AddAttribute(4, "class", "sr");
        builder.AddContent(5, " (leads)");
        builder.CloseElement();
    };

    RenderFragment Who(ProspectProfile profile, bool canLeave) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "who");
        builder.OpenElement(2, "a");
        builder.AddAttribute(3, "href", Urls.Prospect(profile.Person.Id, AsOf));
        builder.AddContent(4, profile.Person.Name);
        builder.CloseElement();
        if (canLeave)
        {
            builder.OpenElement(5, "a");
            builder.AddAttribute(6, "href", Urls.CompareProspectsOf(_ids.Where(id => id != profile.Person.Id), Grades, AsOf));
            builder.AddAttribute(7, "class", "drop");
            builder.AddAttribute(8, "aria-label", $"Leave out {profile.Person.Name}");
            builder.AddContent(9, "×");
            builder.CloseElement();
        }
        builder.CloseElement();
    };

    static string Found(ProspectComparison comparison)
    {
        var told = comparison.Profiles.Where(profile => profile.Line is not null).OrderByDescending(profile => profile.Line!.Probability).ToList();
        return told.Count switch
        {
            0 => "No chance is told of any of them",
            1 => $"{told[0].Person.Name}: {Format.Percent(told[0].Line!.Probability)}",
            _ when Format.Percent(told[0].Line!.Probability) == Format.Percent(told[1].Line!.Probability) => $"{told[0].Person.Name} and {told[1].Person.Name} have the same chance: {Format.Percent(told[0].Line!.Probability)}",
            _ => $"{told[0].Person.Name} is the likeliest: {Format.Percent(told[0].Line!.Probability)} against {string.Join(", ", told.Skip(1).Select(profile => Format.Percent(profile.Line!.Probability)))}",
        };
    }

    static string Differs(ProspectComparison comparison) => comparison.Profiles.Count(profile => profile.Told is not null) < 2 || comparison.Topics.Count == 0 ? "What makes the chance"
        : comparison.Profiles.DistinctBy(profile => profile.IsPitcher).Skip(1).Any() ? "What makes each one’s chance: hitters and pitchers are judged by different topics"
        : $"{ProspectText.Topic(comparison.Topics[0].Topic)} {(comparison.Topics[0].Topic == ProspectTopic.Grades ? "make" : "makes")} the widest difference";

    static string Graded(ProspectComparison comparison)
    {
        var grades = comparison.Tools.SelectMany(tool => tool.Future.Select((grade, i) => (tool.Tool, Grade: grade, Who: comparison.Profiles[i].Person.Name))).Where(one => one.Grade is not null).ToList();
        if (grades.Count == 0) return "No grades";
        var top = grades.MaxBy(one => one.Grade);
        return $"{top.Who}: {top.Tool.ToLowerInvariant()} {ToolGrade.Written(top.Grade!.Value)}, the best tool";
    }

    static IReadOnlyList<RadarShape> Shapes(ProspectComparison comparison) => [.. comparison.Profiles.Select((profile, i) => new RadarShape(profile.Person.Name, [.. comparison.Tools.Select(tool => tool.Future[i])]))];

    static string Spoken(ProspectComparison comparison) => string.Join("; ", comparison.Profiles.Select((profile, i) => $"{profile.Person.Name}: {string.Join(", ", comparison.Tools.Select(tool => $"{tool.Tool} {(tool.Future[i] is { } grade ? ToolGrade.Written(grade) : "unknown")}"))}"));

    void Search() => Location.NavigateTo(Urls.CompareProspectsOf(_ids, Grades, AsOf, (_typed ?? Name)?.Trim()));

    public void Dispose() => _load.Dispose();
}
