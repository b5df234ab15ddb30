using HotBat.Data.Baseball;
using HotBat.Data.Prospects;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.Prospects;

/// <summary>A prospect's profile.</summary>
public sealed partial class ProspectPage : IDisposable
{
    sealed record Shown(DateOnly Today, DateOnly AsOf, ProspectProfile Profile, IReadOnlyList<Club> Clubs);

    [Inject] public required ProspectRequests Requests { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }

    [Parameter] public string Id { get; set; } = "";
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    [SupplyParameterFromQuery(Name = "parts")] string? PartsView { get; set; }
    [SupplyParameterFromQuery(Name = "grades")] string? GradesView { get; set; }
    [SupplyParameterFromQuery(Name = "progress")] string? ProgressView { get; set; }
    [SupplyParameterFromQuery(Name = "eta")] string? ArrivalView { get; set; }

    readonly NewestLoad _load = new();
    LoadState<Shown> _state = LoadState.Loading<Shown>();
    Shown? _shown;
    string _errorTitle = "";

    ProspectPageState State => new(_shown?.Profile.Person.Id ?? Id, AsOf) { Parts = PanelViews.Of(PartsView), Grades = PanelViews.Of(GradesView), Progress = PanelViews.Of(ProgressView), Arrival = PanelViews.Of(ArrivalView) };

    protected override Task OnParametersSetAsync() => LoadAsync();

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var (id, day) = (Id, AsOf);
        var resolved = await Requests.ProfileAsync(id, day, cancel);
        if (resolved.Value is not { } request)
            return () =>
            {
                _shown = null;
                if (resolved.Problem!.Parameter == "id") Location.NotFound();
                else (_errorTitle, _state) = Failures.Refused<Shown>(Http, resolved.Problem, Urls.Prospect(id));
            };
        var shown = new Shown(request.Today, request.AsOf, request.Profile, request.Clubs);
        return () => (_shown, _state) = (shown, LoadState.Ready(shown));
    }, e => (_errorTitle, _state) = Failures.Database<Shown>(Http, e, "the prospect"));

    public void Dispose() => _load.Dispose();
}
