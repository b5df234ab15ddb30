using HotBat.Core.HomeRuns;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class TeamsPage : IDisposable
{
    const string DefaultSort = "-hrg";

    static readonly TableSort<ClubAnswer> s_sort = new(new()
    {
        ["club"] = c => c.Club.Name,
        ["g"] = c => c.Line.Games,
        ["hr"] = c => c.Line.HomeRuns,
        ["hrg"] = c => c.Line.HomeRunsPerGame,
        ["rate"] = c => c.Line.HomeRunRate,
        ["xhr"] = c => c.Line.ExpectedHomeRuns,
        ["diff"] = c => c.Line.HomeRunsMinusExpected,
        ["ev"] = c => c.Line.MeanExitVelocity,
        ["barrel"] = c => c.Line.BarrelRate,
        ["hard"] = c => c.Line.HardHitRate,
    });

    [Inject] public required TeamRequests Requests { get; init; }
    [Inject] public required LeagueHomeRunQueries Queries { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [Inject] public required ClubFinder Finder { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = "season")] string? Season { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }
    [SupplyParameterFromQuery(Name = "sort")] string? Sort { get; set; }
    [SupplyParameterFromQuery(Name = "q")] string? Asked { get; set; }

    readonly NewestLoad _load = new();
    LoadState<IReadOnlyList<ClubAnswer>> _state = LoadState.Loading<IReadOnlyList<ClubAnswer>>();
    IReadOnlyList<Column<ClubAnswer>> _columns = [];
    LeagueRequest? _request;
    string? _refused;
    string _sort = DefaultSort, _errorTitle = "";

    string Title => _request is null ? "Clubs" : $"Home runs by club, {_request.Calendar.Season}";

    string Sample => _state is LoadState<IReadOnlyList<ClubAnswer>>.Loaded { Value: var clubs }
        ? $"{Format.Count(HomeRunLine.Sum(clubs.Select(c => c.Line)).PlateAppearances)} plate appearances"
        : "";

    protected override Task OnParametersSetAsync()
    {
        _sort = Sort ?? DefaultSort;
        _columns = Columns();
        return LoadAsync();
    }

    /// <summary>The page of the club that the address names.</summary>
    async Task<string?> FoundAsync(string text, CancellationToken cancel)
    {
        try
        {
            return await Finder.FindAsync(text, cancel) is { } club ? Urls.Team(club.Abbreviation) : null;
        }
        catch (Exception e) when (PageFailures.IsDatabase(e))
        {
            return null;
        }
    }

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        if (Asked is not null && await FoundAsync(Asked, cancel) is { } club) return () => Location.NavigateTo(Urls.InViewOf(Location.Uri, club));
        var asked = new TeamParameters(Season: Season, AsOf: AsOf);
        var resolved = await Requests.LeagueAsync(asked, cancel);
        if (resolved.Value is not { } request)
        {
            var (problem, fewer) = (resolved.Problem!, asked.Without(resolved.Problem!.Parameter));
            var nearest = await Requests.NearestAsync(asked, problem, cancel);
            return () =>
            {
                (_request, _refused) = (nearest.Value, problem.Parameter);
                if (Season is null && AsOf is null) _state = LoadState.Empty<IReadOnlyList<ClubAnswer>>();
                else (_errorTitle, _state) = Failures.Refused<IReadOnlyList<ClubAnswer>>(Http, problem, Urls.TeamsOf(fewer.Season, fewer.AsOf, Sort));
            };
        }
        var clubs = LeagueAnswer.Of(request, await Queries.ClubsAsync(request.Window, cancel)).Clubs;
        return () => (_request, _refused, _state) = (request, null, LoadState.Ready(clubs));
    }, e => (_errorTitle, _state) = Failures.Database<IReadOnlyList<ClubAnswer>>(Http, e, "the clubs"));

    static string Found(IReadOnlyList<ClubAnswer> clubs) => clubs is [var first, ..]
        ? $"The {first.Club.Nickname} lead with {Format.Number(first.Line.HomeRunsPerGame)} home runs a game"
        : "No club has played";

    IReadOnlyList<Column<ClubAnswer>> Columns() =>
    [
        new("club", "Club", c => c.Club.Name) { Sortable = true, Template = c => TeamMark.Of(c.Club.Name, c.Club.Colour, brief: c.Club.Abbreviation, url: Urls.Team(c.Club.Abbreviation, Season, AsOf)) },
        new("g", "G", c => Format.Count(c.Line.Games)) { Numeric = true, Sortable = true, WideOnly = true },
        new("hr", "HR", c => Format.Count(c.Line.HomeRuns)) { Numeric = true, Sortable = true },
        new("hrg", "HR/G", c => Format.Number(c.Line.HomeRunsPerGame)) { Numeric = true, Strong = true, Sortable = true, Hint = "Home runs a game" },
        new("rate", "HR%", c => Format.Percent(c.Line.HomeRunRate, 2)) { Numeric = true, Sortable = true, Hint = "Home runs per plate appearance" },
        new("xhr", "xHR", c => Format.Number(c.Line.ExpectedHomeRuns, 1)) { Numeric = true, Sortable = true, Hint = "Expected home runs" },
        new("diff", "HR − xHR", c => Format.Difference(c.Line.HomeRunsMinusExpected)) { Numeric = true, Sortable = true },
        new("ev", "EV, mph", c => Format.Number(c.Line.MeanExitVelocity, 1)) { Numeric = true, Sortable = true, Hint = "Mean exit velocity of batted balls" },
        new("barrel", "Barrel%", c => Format.Percent(c.Line.BarrelRate)) { Numeric = true, Sortable = true, Hint = "Barrels per batted ball" },
        new("hard", "Hard-hit%", c => Format.Percent(c.Line.HardHitRate)) { Numeric = true, Sortable = true, Hint = "Batted balls at 95 mph or more" },
    ];

    public void Dispose() => _load.Dispose();
}
