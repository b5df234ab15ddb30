using System.Globalization;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Web.Api;
using HotBat.Web.Charts;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HotBat.Web.HomeRuns;

public sealed partial class SlatePage : IDisposable
{
    [Inject] public required SlateRequests Requests { get; init; }
    [Inject] public required SlateQueries Queries { get; init; }
    [Inject] public required SeasonQueries Seasons { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [Inject] public required DataWatermarks Watermarks { get; init; }
    [Inject] public required ReaderZone Zone { get; init; }
    [Inject] public required TimeProvider Time { get; init; }
    [Inject] public required IJSRuntime Script { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = "date")] string? Date { get; set; }
    [SupplyParameterFromQuery(Name = "sort")] string? Sort { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }

    readonly NewestLoad _load = new();
    LoadState<Slate> _state = LoadState.Loading<Slate>();
    /// <summary>What is asked for, and what the games that are drawn answer: the two differ while a day is being read.</summary>
    SlateRequest? _request, _shown;
    Slate? _slate;
    IReadOnlyDictionary<int, Club> _clubs = new Dictionary<int, Club>();
    IReadOnlyList<StripDot> _strip = [];
    DayWithoutGames? _without;
    string _errorTitle = "", _refusal = "";

    SlateParameters Parameters => new(Date, Sort, AsOf);

    /// <summary>Nothing at all is loaded.</summary>
    bool IsBare => _slate is { Games.Count: 0, Before: null, After: null };

    string Title => _request is null ? "Today’s games" : $"Games and expected home runs, {Format.LongDate(_request.View.Date)}";

    string Description => _slate is { Games.Count: > 0 } slate
        ? $"{slate.Games.Count} games on {Format.LongDate(slate.View.Date)}: ballparks with their HR factors, starters, expected home runs and scores."
        : "Games of the day with ballparks, starters and expected home runs.";

    string EmptyTitle => _without?.Title ?? "This view cannot be shown";

    string EmptyText => _without?.Text ?? _refusal;

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
        var resolved = Requests.Slate(Parameters);
        if (resolved.Value is not { } request) return () => Refuse(resolved.Problem!);
        // the day in the head is the one that was asked for, so that the next key leads on from it
        _request = request;
        var slate = await Queries.SlateAsync(request.View, cancel);
        var clubs = await Requests.ClubsAsync(slate.Games, cancel);
        var without = slate.Games.Count == 0 ? await DayWithoutGames.OfAsync(Seasons, request.View.Date, request.View.AsOf, cancel) : null;
        slate = slate with { Games = request.InOrder(slate.Games) };
        return () =>
        {
            (_shown, _slate, _clubs, _without) = (request, slate, clubs, without);
            _strip = [.. slate.Games.Where(g => g.ExpectedHomeRuns is not null)
                .Select(g => new StripDot($"{SlateText.Abbreviation(clubs, g.Away.TeamId)} @ {SlateText.Abbreviation(clubs, g.Home.TeamId)}{(g.DoubleHeaderGame is { } number ? $" ({number})" : "")}", g.ExpectedHomeRuns!.Value))];
            _state = slate.Games.Count == 0 ? LoadState.Empty<Slate>() : LoadState.Ready(slate);
        };
    }, e => (_errorTitle, _state) = Failures.Database<Slate>(Http, e, "the games"));

    void Refuse(ParameterProblem problem)
    {
        (_request, _shown, _slate, _without) = (null, null, null, null);
        PageFailures.SetStatus(Http, problem.Status);
        (_refusal, _state) = (problem.Message, LoadState.Empty<Slate>());
    }

    /// <summary>A slate of the day follows its games; an empty one what is being loaded. Past days stand.</summary>
    async Task ReadAgainAsync()
    {
        if (_load.Gone.IsCancellationRequested || _request is not { } request || (_slate is { Games.Count: > 0 } && request.View.Date < request.View.Today)) return;
        await LoadAsync();
        StateHasChanged();
    }

    static DateOnly Earlier(SlateView view) => view.Date < view.AsOf ? view.Date : view.AsOf;

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => _load.Dispose();
}
