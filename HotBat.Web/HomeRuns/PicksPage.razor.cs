using System.Globalization;
using HotBat.Core.HomeRuns;
using HotBat.Data;
using HotBat.Data.Baseball;
using HotBat.Data.HomeRuns;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Operations;
using HotBat.Web.Api;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HotBat.Web.HomeRuns;

public sealed partial class PicksPage : IDisposable
{
    [Inject] public required PickRequests Requests { get; init; }
    [Inject] public required HomeRunPickQueries Queries { get; init; }
    [Inject] public required HomeRunTrackQueries Tracks { get; init; }
    [Inject] public required SeasonQueries Seasons { get; init; }
    [Inject] public required ClubDirectory Clubs { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [Inject] public required DataWatermarks Watermarks { get; init; }
    [Inject] public required DataLoad Loading { get; init; }
    [Inject] public required ReaderZone Zone { get; init; }
    [Inject] public required TimeProvider Time { get; init; }
    [Inject] public required IJSRuntime Script { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = "date")] string? Date { get; set; }
    [SupplyParameterFromQuery(Name = "team")] string? Team { get; set; }
    [SupplyParameterFromQuery(Name = "hand")] string? Hand { get; set; }
    [SupplyParameterFromQuery(Name = "page")] string? Page { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }

    readonly NewestLoad _load = new();
    LoadState<PickDay> _state = LoadState.Loading<PickDay>();
    PickRequest? _request;
    PickDay? _day;
    /// <summary>Of the day; null where none is loaded.</summary>
    SeasonCalendar? _season;
    /// <summary>Where nobody is listed.</summary>
    DayWithoutGames? _without;
    SeasonTrack? _track;
    IReadOnlyList<HomeRunPick> _shown = [];
    IReadOnlyList<SettledPick> _topTen = [];
    IReadOnlyDictionary<int, Club> _clubs = new Dictionary<int, Club>();
    /// <summary>Those who have a batter in the list.</summary>
    IReadOnlyList<Club> _playing = [];
    /// <summary>Of the club of the filter, where the list has nobody of it.</summary>
    (bool IsOn, ComingGame? Next) _schedule;
    int _total, _page = 1;
    string _errorTitle = "", _refusal = "";
    string? _refused;

    PickParameters Parameters => new(Date, Team, Hand, Page, null, AsOf);

    string Title => _request is null ? "HR Picks" : $"HR Picks, {Format.LongDate(_request.Date)}";

    string Description => $"The batters likeliest to homer on {(_request is null ? "a day" : Format.LongDate(_request.Date))}, with reasons, what changed, and the public track record.";

    IReadOnlyList<string> Notes => _day is { IsReconstructed: true } ? ["Reconstructed: made after these games, from what was known on their morning."] : [];

    RenderFragment? Nothing => _day switch
    {
        { Games: 0, Before: null, After: null } => NoLeague,
        { Games: > 0, Picks.Count: 0, HasModel: false } => NoModel,
        { Games: > 0, Picks.Count: 0 } when Loading.State.IsRunning => NoForecasts,
        _ => null,
    };

    string EmptyTitle => (_day, _request) switch
    {
        (null, _) or (_, null) => "This view cannot be shown",
        _ when _without is { IsOfUnloadedSeason: true } without => without.Title,
        ({ Games: 0 }, { Date: var date }) => $"No regular-season game on {Format.LongDate(date)}",
        (_, { Date: var date }) => $"Nothing was said of {Format.LongDate(date)} by then",
    };

    string? EmptyText => (_day, _request) switch
    {
        (null, _) or (_, null) => _refusal,
        _ when _without is { IsOfUnloadedSeason: true } without => without.Text,
        ({ Games: 0 }, _) => "The nearest days with games:",
        (_, { } asked) when asked.Date >= asked.Today.AddDays(ForecastPipeline.DaysAhead) => $"Batters are forecast {ForecastPipeline.DaysAhead - 1} days ahead: those of this day from {Format.LongDate(asked.Date.AddDays(1 - ForecastPipeline.DaysAhead))} on.",
        (_, { IsAsOfEarlierDay: true }) => "Seen from that day its games were on the schedule, and no forecast of them was made yet.",
        _ => "Its forecasts are made in the night, or when HotBat next starts.",
    };

    protected override void OnInitialized() => Zone.Read(Http);

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _ = Watermarks.FollowAsync(Time, () => InvokeAsync(ReadAgainAsync), _load.Gone);
        await Zone.AskAsync(Script);
    }

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var asked = Parameters;
        var resolved = await Requests.PicksAsync(asked, PickRequests.OnAPage, cancel);
        if (resolved.Value is not { } request)
        {
            var nearest = await Requests.NearestAsync(asked, resolved.Problem!, PickRequests.OnAPage, cancel);
            return () => Refuse(nearest.Value, resolved.Problem!);
        }
        var (reading, recording) = (Queries.OfDayAsync(request.Date, request.AsOf, cancel), Tracks.OfSeasonAsync((short)request.Date.Year, request.RecordedBefore, cancel));
        var counting = Queries.TopTenBeforeAsync(request.Date, request.AsOf, cancel);
        await Task.WhenAll(reading, recording, counting);
        var (day, track, topTen) = (await reading, await recording, await counting);
        var clubs = (await Clubs.OfSeasonAsync(request.Date.Year, cancel)).ToDictionary(club => club.TeamId);
        var season = await Seasons.CalendarAsync((short)request.Date.Year, request.AsOf, cancel);
        var listed = request.In(day);
        var without = day.Picks.Count == 0 ? await DayWithoutGames.OfAsync(Seasons, request.Date, request.AsOf, cancel) : null;
        var schedule = listed.Count == 0 && request.Team is { } team ? await Queries.ScheduleAsync(team.TeamId, request.Date, cancel) : (IsOn: true, null);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (listed.Count + request.PageSize - 1) / request.PageSize));
        return () =>
        {
            (_request, _day, _season, _without, _topTen, _track, _clubs, _refused) = (request, day, season, without, topTen, track, clubs, null);
            (_total, _page, _schedule, _shown) = (listed.Count, page, schedule, [.. listed.Skip((page - 1) * request.PageSize).Take(request.PageSize)]);
            var teams = day.Picks.Select(pick => pick.Forecast.TeamId).ToHashSet();
            _playing = [.. clubs.Values.Where(club => teams.Contains(club.TeamId)).OrderBy(club => club.Nickname, StringComparer.Ordinal)];
            _state = day.Picks.Count == 0 ? LoadState.Empty<PickDay>() : LoadState.Ready(day);
        };
    }, e => (_errorTitle, _state) = Failures.Database<PickDay>(Http, e, "the picks"));

    void Refuse(PickRequest? nearest, ParameterProblem problem)
    {
        (_request, _day, _without, _track, _topTen, _refused, _refusal) = (nearest, null, null, null, [], problem.Parameter, problem.Message);
        (_errorTitle, _state) = Failures.Refused<PickDay>(Http, problem, Urls.PicksOf(Parameters.Without(problem.Parameter)));
    }

    static string Recorded(SeasonTrack track) =>
        $"{Format.Count(track.Record!.BatterGames)} batter games on {Format.Counted(track.Record.Days, "days")} since {Format.Date(track.Record.From)}. {PickText.Made(track)}";

    /// <summary>Of a day gone by nothing new comes but corrections; those are read on the next visit.</summary>
    async Task ReadAgainAsync()
    {
        if (_load.Gone.IsCancellationRequested || _request is not { } request || (_day is { Picks.Count: > 0 } && request.Date < request.Today)) return;
        await LoadAsync();
        StateHasChanged();
    }

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => _load.Dispose();
}
