using System.Globalization;
using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data.HomeRuns;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;

namespace HotBat.Web.HomeRuns;

public sealed partial class TrackRecordPage : IDisposable
{
    const int DaysOnAPage = 25;

    [Inject] public required TeamRequests Requests { get; init; }
    [Inject] public required HomeRunTrackQueries Queries { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = "season")] string? Season { get; set; }
    [SupplyParameterFromQuery(Name = "view")] string? View { get; set; }
    [SupplyParameterFromQuery(Name = "page")] string? Page { get; set; }
    [SupplyParameterFromQuery(Name = "asof")] string? AsOf { get; set; }

    readonly NewestLoad _load = new();
    LoadState<SeasonTrack> _state = LoadState.Loading<SeasonTrack>();
    LeagueRequest? _request;
    /// <summary>Which have a settled day.</summary>
    IReadOnlyList<short> _seasons = [];
    TrackSources _sources = TrackSources.None;
    IReadOnlyList<TrackDay> _days = [];
    IReadOnlyList<Column<TrackMonth>> _monthColumns = [];
    IReadOnlyList<Column<TrackDay>> _dayColumns = [];
    int _page = 1;
    string _errorTitle = "";

    PanelView Shown => PanelViews.Of(View);

    int PageNumber => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    string Year => _request?.Calendar.Season.ToString(CultureInfo.InvariantCulture) ?? "";

    string Title => _request is null ? "Track record of the HR Picks" : $"Track record of the HR Picks, {Year}";

    string Lead => _state is LoadState<SeasonTrack>.Loaded { Value: { Record: { } record } track }
        ? $"{Format.Count(record.BatterGames)} forecasts of batters who came to the plate, {Format.LongDate(record.From)} to {Format.LongDate(record.Through)}, {PickText.MadeShortly(track)}"
        : "How the forecasts turned out";

    protected override Task OnParametersSetAsync() => LoadAsync();

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var resolved = await Requests.LeagueAsync(new(Season: Season, AsOf: AsOf), cancel);
        if (resolved.Value is not { } request)
        {
            return () =>
            {
                _request = null;
                if (TeamRequests.IsNothingLoaded(resolved.Problem, AsOf)) _state = LoadState.Empty<SeasonTrack>();
                else (_errorTitle, _state) = Failures.Refused<SeasonTrack>(Http, resolved.Problem!, Urls.TrackRecordOf(resolved.Problem!.Parameter == "season" ? null : Season, asOf: resolved.Problem.Parameter == "asof" ? null : AsOf));
            };
        }
        var (season, asOf) = (request.Calendar.Season, request.Calendar.AsOf);
        var seasons = await Queries.SeasonsAsync(asOf, cancel);
        var track = await Queries.OfSeasonAsync(season, asOf, cancel);
        var sources = track.Record is null ? TrackSources.None : await Queries.SourcesAsync(season, asOf, cancel);
        var page = Math.Clamp(PageNumber, 1, Math.Max(1, (track.Days.Count + DaysOnAPage - 1) / DaysOnAPage));
        return () =>
        {
            (_request, _seasons, _sources, _page) = (request, seasons, sources, page);
            _days = [.. track.Days.Reverse().Skip((page - 1) * DaysOnAPage).Take(DaysOnAPage)];
            _monthColumns = MonthColumns(sources);
            _dayColumns = DayColumns([.. track.Reconstructed], sources);
            _state = track.Record is null ? LoadState.Empty<SeasonTrack>() : LoadState.Ready(track);
        };
    }, e => (_errorTitle, _state) = Failures.Database<SeasonTrack>(Http, e, "the record"));

    static List<Column<TrackMonth>> MonthColumns(TrackSources sources) =>
    [
        new("month", "Month", m => m.From.ToString("MMMM", CultureInfo.InvariantCulture)),
        new("games", "Batter games", m => Format.Count(m.BatterGames)) { Numeric = true, Quiet = true, Hint = "Batter games: each batter of a game counts" },
        new("model", "Model", m => Format.Number(m.LogLoss, 4)) { Numeric = true, Strong = true },
        new("rate", "Plain rate", m => Format.Number(m.BaselineLogLoss, 4)) { Numeric = true },
        new("constant", "Constant", m => Format.Number(m.ConstantLogLoss, 4)) { Numeric = true },
        new("said", "Top ten: said", m => Format.Percent(sources.TopTenSaid(m.From, m.Through))) { Numeric = true, Hint = "Mean chance of the days’ top tens" },
        new("hits", "Came", m => Format.Percent(m.HitRate)) { Numeric = true, Strong = true, Hint = "Share of them that homered" },
        new("rateHits", "Plain rate’s ten", m => Format.Percent(m.Picks == 0 ? null : (double)m.BaselineHits / m.Picks)) { Numeric = true },
        new("kinds", "Told by", m => PickText.Kinds(sources.Models(m.From, m.Through))) { Quiet = true, Hint = "The kind of model that served on the days: what the next days are told by may be another" },
    ];

    List<Column<TrackDay>> DayColumns(HashSet<DateOnly> reconstructed, TrackSources sources) =>
    [
        new("date", "Day", d => Format.Date(d.Date)) { Template = day => builder =>
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "href", Urls.PicksOf(new(Date: day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), AsOf: AsOf)));
            builder.AddContent(2, Format.Date(day.Date));
            builder.CloseElement();
        } },
        new("hits", "Top ten homered", d => $"{d.TopTenHits} of {d.TopTen}") { Numeric = true, Strong = true },
        new("rateHits", "Plain rate’s ten", d => Format.Count(d.BaselineTopTenHits)) { Numeric = true },
        new("games", "Batter games", d => Format.Count(d.BatterGames)) { Numeric = true, Quiet = true },
        new("said", "Batters to homer: said", d => Format.Number(d.Expected, 1)) { Numeric = true, Hint = "Sum of the chances. Batters, not home runs: who hits two counts once" },
        new("came", "Batters who homered", d => Format.Count(d.HomeRunGames)) { Numeric = true, Strong = true },
        new("model", "Log loss", d => Format.Number(d.Model.LogLoss / d.BatterGames, 4)) { Numeric = true },
        new("rate", "Plain rate", d => Format.Number(d.Baseline.LogLoss / d.BatterGames, 4)) { Numeric = true, Quiet = true },
        new("constant", "Constant", d => Format.Number(d.Constant.LogLoss / d.BatterGames, 4)) { Numeric = true, Quiet = true },
        new("kinds", "Told by", d => PickText.Kinds(sources.Models(d.Date, d.Date))) { Quiet = true },
        new("made", "Made", d => reconstructed.Contains(d.Date) ? "afterwards" : "before the games") { Quiet = true },
    ];

    public void Dispose() => _load.Dispose();
}
