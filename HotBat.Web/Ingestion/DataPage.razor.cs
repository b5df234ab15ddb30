using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Web.Operations;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HotBat.Web.Ingestion;

/// <summary>What the data page shows. Season is null while nothing is loaded.</summary>
public sealed record DataView(IReadOnlyList<SourceFreshness> Sources, IReadOnlyList<short> Seasons, short? Season, IReadOnlyList<ColumnCompleteness> Columns, IReadOnlyList<GameDayCoverage> Days,
    IReadOnlyList<RejectReason> Reasons, PageOf<RejectedLine> Rejects, PageOf<IngestionRun> Runs)
{
    /// <summary>Reasons that can be chosen, whatever the column, with their rows.</summary>
    public IReadOnlyList<(string Kind, string Reason, long Rows)> ReasonChips { get; } = [.. Reasons.GroupBy(r => (r.Kind, r.Reason)).Select(g => (g.Key.Kind, g.Key.Reason, g.Sum(r => r.Rows)))];
}

public sealed partial class DataPage : IDisposable
{
    const int PageSize = 15, LinesAPage = 10, MostPages = 10_000;
    const string DefaultSort = "share";

    static readonly string?[] s_statuses = [null, "done", "failed", "cancelled", "running"];

    readonly TableSort<ColumnCompleteness> _columnSort = new(new()
    {
        ["column"] = c => c.Column,
        ["share"] = c => c.Share,
        ["emptiest"] = c => c.Emptiest?.Share ?? c.Share,
    });

    [Inject] public required DataQualityQueries Queries { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [Inject] public required NavigationManager Location { get; init; }
    [Inject] public required TimeProvider Time { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [CascadingParameter] Task<AuthenticationState>? Who { get; set; }
    [SupplyParameterFromQuery(Name = "season")] string? Season { get; set; }
    [SupplyParameterFromQuery(Name = "column")] string? Column { get; set; }
    [SupplyParameterFromQuery(Name = "gaps")] string? Gaps { get; set; }
    [SupplyParameterFromQuery(Name = "sort")] string? Sort { get; set; }
    [SupplyParameterFromQuery(Name = "kind")] string? Kind { get; set; }
    [SupplyParameterFromQuery(Name = "reason")] string? Reason { get; set; }
    [SupplyParameterFromQuery(Name = "runKind")] string? RunKind { get; set; }
    [SupplyParameterFromQuery(Name = "runStatus")] string? RunStatus { get; set; }
    [SupplyParameterFromQuery(Name = "daysPage")] string? DaysPage { get; set; }
    [SupplyParameterFromQuery(Name = "columnsPage")] string? ColumnsPage { get; set; }
    [SupplyParameterFromQuery(Name = "rejectsPage")] string? RejectsPage { get; set; }
    [SupplyParameterFromQuery(Name = "runsPage")] string? RunsPage { get; set; }

    readonly NewestLoad _load = new();
    LoadState<DataView> _state = LoadState.Loading<DataView>();
    IReadOnlyList<Column<SourceFreshness>> _sources = [];
    IReadOnlyList<Column<ColumnCompleteness>> _columns = [];
    IReadOnlyList<Column<RejectedLine>> _rejects = [];
    IReadOnlyList<Column<IngestionRun>> _runs = [];
    readonly HashSet<string> _unfolded = [];
    DataPageState _at = new();
    string _errorTitle = "", _sort = DefaultSort;

    protected override void OnInitialized()
    {
        _sources =
        [
            new("kind", "Source", s => SourceText.Title(s.Kind)) { Template = KindCell },
            new("read", "Last read", s => null) { Template = ReadCell },
            new("state", "State", s => s.Error ?? "read") { Template = StateCell },
            new("news", "Last news", s => null) { Template = NewsCell, WideOnly = true },
            new("through", "Through", s => Format.LongDate(s.Through)),
            new("runs", "Readings", s => Format.Count(s.Runs)) { Numeric = true, WideOnly = true },
            new("rows", "Rows read", s => Format.Count(s.RowsRead)) { Numeric = true, WideOnly = true },
            new("changed", "Rows changed", s => Format.Count(s.RowsChanged)) { Numeric = true, WideOnly = true },
            new("failed", "Failed", s => Format.Count(s.FailedRuns)) { Numeric = true, WideOnly = true },
            new("rejected", "Rejected", s => Format.Count(s.Rejected)) { Numeric = true, Hint = "Rows that are refused now" },
        ];
        _columns =
        [
            new("column", "Column", c => c.Column) { Template = ColumnCell, Sortable = true },
            new("share", "Filled", c => Share(c.Share)) { Numeric = true, Strong = true, Sortable = true },
            new("way", "By day", c => null) { Template = WayCell, WideOnly = true },
            new("emptiest", "Emptiest day", c => c.Emptiest is { } day ? $"{Format.Date(day.Day)}, {Share(day.Share)}" : "all alike") { Numeric = true, Sortable = true },
        ];
        _rejects =
        [
            new("place", "Source", r => r.Source) { Template = PlaceCell },
            new("reason", "Reason", r => r.Reason),
            new("column", "Column", r => r.Column),
            new("why", "What was wrong", r => r.Message) { Template = WhyCell },
            new("read", "Read", r => MomentText.Absolute(r.ReadAt)) { WideOnly = true },
        ];
        _runs =
        [
            new("source", "Reading", r => r.Source) { Template = SourceCell },
            new("kind", "Source", r => SourceText.Title(r.Kind)) { WideOnly = true },
            new("started", "Started", r => null) { Template = StartedCell },
            new("took", "Took", r => r.FinishedAt is { } end ? MomentText.Length(end - r.StartedAt) : null) { Numeric = true, WideOnly = true },
            new("read", "Read", r => Format.Count(r.RowsRead)) { Numeric = true },
            new("added", "Added", r => Format.Count(r.RowsAdded)) { Numeric = true },
            new("updated", "Updated", r => Format.Count(r.RowsUpdated)) { Numeric = true },
            new("rejected", "Rejected", r => Format.Count(r.RowsRejected)) { Numeric = true },
            new("flagged", "Flagged", r => Format.Count(r.RowsFlagged)) { Numeric = true, Hint = "Kept, but looked unlikely", WideOnly = true },
            new("state", "State", r => r.Status) { Template = StatusCell },
        ];
    }

    protected override Task OnParametersSetAsync()
    {
        _sort = Sort ?? DefaultSort;
        _at = new DataPageState(Season, DataQualityQueries.Columns.Contains(Column) ? Column : null, Gaps, Short(Kind), Short(Reason), Short(RunKind), s_statuses.Contains(RunStatus) ? RunStatus : null,
            Sort, PageOf(DaysPage), PageOf(RejectsPage), PageOf(RunsPage), PageOf(ColumnsPage));
        // what the address chooses from is open on a phone, and stays so
        if (_at is { Season: not null } or { Column: not null } or { OnlyGaps: true } or { Sort: not null } or { DaysPage: > 1 } or { ColumnsPage: > 1 }) _unfolded.Add("completeness");
        if (_at is { Kind: not null } or { Reason: not null } or { RejectsPage: > 1 }) _unfolded.Add("rejects");
        if (_at is { RunKind: not null } or { RunStatus: not null } or { RunsPage: > 1 }) _unfolded.Add("runs");
        return LoadAsync();
    }

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var who = (await Who!).User;
        var sources = await Queries.SourcesAsync(who, cancel);
        var yesterday = BaseballDay.Today(Time).AddDays(-1);
        var seasons = await Queries.SeasonsAsync(who, yesterday, cancel);
        if (sources.Count == 0) return () => _state = LoadState.Empty<DataView>();
        var season = short.TryParse(Season, CultureInfo.InvariantCulture, out var asked) && seasons.Contains(asked) ? asked : seasons is [var newest, ..] ? newest : (short?)null;
        var view = new DataView(sources, seasons, season,
            season is { } shown ? await Queries.CompletenessAsync(who, shown, cancel) : [],
            season is { } played ? await Queries.DaysAsync(who, played, yesterday, cancel) : [],
            await Queries.RejectReasonsAsync(who, cancel),
            await Queries.RejectsAsync(who, _at.Kind, _at.Reason, _at.RejectsPage, LinesAPage, cancel),
            await Queries.RunsAsync(who, _at.RunKind, _at.RunStatus, _at.RunsPage, LinesAPage, cancel));
        return () => _state = LoadState.Ready(view);
    }, e => (_errorTitle, _state) = Failures.Database<DataView>(Http, e, "the state of the data"));

    IReadOnlyList<Column<GameDayCoverage>> DayColumns(DataView view)
    {
        var chosen = view.Columns.FirstOrDefault(c => c.Column == _at.Column)?.Days.ToDictionary(d => d.Day);
        return
        [
            new("day", "Day", d => Format.Date(d.Day)),
            new("listed", "Listed", d => Format.Count(d.Listed)) { Numeric = true, Hint = "Games not called off" },
            new("played", "Played", d => Format.Count(d.Played)) { Numeric = true },
            new("pitches", "With pitches", d => Format.Count(d.WithPitches)) { Numeric = true, Strong = true },
            chosen is null
                ? new("pa", "PA", d => Format.Count(d.PlateAppearances)) { Numeric = true, Hint = "Plate appearances" }
                : new(_at.Column!, _at.Column!, d => Share(chosen.GetValueOrDefault(d.Day)?.Share)) { Numeric = true, Strong = true },
        ];
    }

    IReadOnlyList<GameDayCoverage> Shown(IReadOnlyList<GameDayCoverage> days) => _at.OnlyGaps ? [.. days.Where(IsGap)] : days;

    static bool IsGap(GameDayCoverage day) => day.WithPitches < day.Listed;

    static IReadOnlyList<T> OnPage<T>(IReadOnlyList<T> rows, int page) => [.. rows.Skip((page - 1) * PageSize).Take(PageSize)];

    string? Newest(IReadOnlyList<SourceFreshness> sources) => sources.Max(s => s.ReadAt) is { } at ? MomentText.Age(Time, at) : null;

    static int? Full(IReadOnlyList<ColumnCompleteness> columns) => columns.Count == 0 || columns[0].Pitches == 0 ? null : columns.Count(c => c.Filled == c.Pitches);

    static string SourcesFound(IReadOnlyList<SourceFreshness> sources) => sources.Where(s => s.Error is not null).Select(s => SourceText.Title(s.Kind)).ToList() is { Count: > 0 } failed
        ? $"Newest reading failed: {string.Join(", ", failed)}" : $"{sources.Count} sources, and the newest reading of each went through";

    static string ColumnsFound(IReadOnlyList<ColumnCompleteness> columns) => columns.Count == 0 || columns[0].Pitches == 0 ? "No pitches are loaded"
        : $"{columns.Count(c => c.Filled == c.Pitches)} of {columns.Count} columns are full, {columns.Count(c => c.Filled == 0)} empty";

    static string DaysFound(IReadOnlyList<GameDayCoverage> days) => days.Count == 0 ? "No game day" : days.Count(IsGap) is > 0 and var gaps
        ? $"{gaps} of {days.Count} days lack pitches of a game" : $"All {days.Count} days have the pitches of every game";

    string DaysSub(DataView view) => _at.Column is null || view.Columns.Count == 0 ? "Choose a column at the left to see it by day"
        : $"Share of the day’s pitches with {_at.Column}";

    static string RejectsFound(DataView view) => view.Rejects.Total == 0 ? "No row is refused" : view.Rejects.Total == 1 ? "1 row is refused" : $"{Format.Count(view.Rejects.Total)} rows are refused";

    static string Share(double? share) => share switch { > 0 and < 0.001 => "< 0.1%", > 0.999 and < 1 => "> 99.9%", _ => Format.Percent(share) };

    static string? Short(string? text) => text is { Length: > 0 and <= 40 } ? text : null;

    static int PageOf(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MostPages) : 1;

    public void Dispose() => _load.Dispose();
}
