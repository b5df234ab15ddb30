using System.Globalization;
using HotBat.Data.Search;
using HotBat.Web.Api;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Search;

/// <summary>What the field in the shell finds, as a page: shared by its address, and readable without a circuit.</summary>
public sealed partial class SearchPage : IDisposable
{
    [Inject] public required SearchRequests Requests { get; init; }
    [Inject] public required SearchQueries Queries { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = "q")] string? Typed { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    /// <summary>"best": the field was sent as a form, and leads where Enter leads in it.</summary>
    [SupplyParameterFromQuery(Name = "go")] string? Way { get; set; }

    readonly NewestLoad _load = new();
    LoadState<IReadOnlyList<SearchHit>> _state = LoadState.Loading<IReadOnlyList<SearchHit>>();
    IReadOnlyList<Column<SearchHit>> _columns = [];
    SearchView? _view;
    string _errorTitle = "", _emptyTitle = "", _emptyText = "";
    string? _typed;

    bool IsAsked => !string.IsNullOrWhiteSpace(Typed);

    string Title => IsAsked ? $"“{ParameterReader.Shorten(Typed!)}”" : "Search";

    protected override Task OnParametersSetAsync()
    {
        // what was typed for an earlier address is not this one's
        _typed = null;
        return LoadAsync();
    }

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var resolved = Requests.View(new(Typed, AsOf: AsOf), SearchRequests.MostOnThePage);
        if (resolved.Value is not { } view) return () => (_errorTitle, _state) = Failures.Refused<IReadOnlyList<SearchHit>>(Http, resolved.Problem!, resolved.Problem!.Parameter == "asof" ? Urls.SearchOf(Typed) : Urls.SearchOf(null, AsOf));
        var isAsked = IsAsked;
        var hits = isAsked ? await Queries.FindAsync(view, cancel) : await Queries.PopularAsync(view, cancel);
        return () =>
        {
            if (Way == "best" && hits.Count > 0 && isAsked)
            {
                Location.NavigateTo(SearchText.Url(hits[0], AsOf), replace: true);
                return;
            }
            (_view, _columns) = (view, Columns(AsOf));
            (_emptyTitle, _emptyText) = isAsked
                ? ($"No player or club is called “{ParameterReader.Shorten(view.Typed)}”", "Try the family name alone, or its beginning.")
                : ("Nobody has played yet", "Load a season with ./hotbat ingest all DIR, or start with ./hotbat run.");
            _state = hits.Count == 0 ? LoadState.Empty<IReadOnlyList<SearchHit>>() : LoadState.Ready(hits);
        };
    }, e => (_errorTitle, _state) = Failures.Database<IReadOnlyList<SearchHit>>(Http, e, "what was found"));

    // the field's own value is read when it is left, and a press of Enter leaves it
    void Search() => Location.NavigateTo(Urls.SearchOf((_typed ?? Typed)?.Trim(), AsOf));

    string Found(IReadOnlyList<SearchHit> hits) => !IsAsked ? "Most home runs in the year before"
        : hits is [var only] ? $"{only.Name}, and nobody else" : $"{hits[0].Name} is the nearest of {(hits.Count == SearchRequests.MostOnThePage ? "many" : hits.Count)}";

    static IReadOnlyList<Column<SearchHit>> Columns(string? asOf) =>
    [
        new("name", "Name", h => h.Name) { Template = h => Anchor(h.Name, SearchText.Url(h, asOf)) },
        new("club", "Club", h => h.Club) { Template = h => Mark(h, asOf), Reason = _ => "no game in the year before" },
        new("role", "Career", h => h.Kind == SearchKind.Club ? "club" : SearchText.Role(h)),
        new("born", "Born", h => h.BirthYear?.ToString(CultureInfo.InvariantCulture)) { Numeric = true, Reason = h => h.Kind == SearchKind.Club ? "a club" : "not known to the register" },
        new("page", "Figures", h => h.IsProspect ? null : h is { IsPitcher: true, Club: not null } ? "Workload" : h.HasDashboard ? "Dashboard" : null) { WideOnly = true, Reason = h => h.IsProspect ? "not in the majors yet" : h.IsPitcher == true ? "no outing in the year before" : "no plate appearance in a loaded game" },
        new("prospect", "As a prospect", h => h.ProspectId is null ? null : "Profile") { Template = h => h.ProspectId is { } id ? Anchor("Profile", Urls.Prospect(id, asOf)) : Dash(h.Kind == SearchKind.Club ? "A club" : "No minor-league season that is loaded has him") },
    ];

    static RenderFragment Anchor(string text, string url) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", url);
        builder.AddContent(2, text);
        builder.CloseElement();
    };

    static RenderFragment Dash(string reason) => builder =>
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "mut");
        builder.AddAttribute(2, "role", "img");
        builder.AddAttribute(3, "aria-label", reason);
        builder.AddContent(4, Format.Unknown);
        builder.CloseElement();
    };

    static RenderFragment Mark(SearchHit hit, string? asOf) => builder =>
    {
        if (hit.Club is null)
        {
            builder.AddContent(0, Dash("No club in the year before"));
            return;
        }
        builder.AddContent(1, TeamMark.Of(hit.Club, hit.Colour ?? "", url: Urls.Team(hit.Club, asOf: asOf)));
    };

    public void Dispose() => _load.Dispose();
}
