using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Data.Operations;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using HotBat.Web.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Quartz;

namespace HotBat.Web.Operations;

/// <summary>The jobs and their newest runs, as the page shows them.</summary>
public sealed record JobsView(IReadOnlyList<JobStatus> Jobs, IReadOnlyList<JobRun> Runs)
{
    public static readonly string Backfill = BackfillJob.Key.Name;

    public bool IsRunning(string job) => Jobs.Any(j => j.Job.Key.Name == job && j.Last is { Status: "running" });

    public JobRun? Last(ListedJob job) => Jobs.FirstOrDefault(j => j.Job.Key.Equals(job.Key))?.Last;
}

public sealed partial class JobsPage : IDisposable
{
    const int ShownRuns = 25, FirstSeason = 2008;

    static readonly TimeSpan s_betweenLooks = TimeSpan.FromSeconds(1);

    [Inject] public required JobDesk Desk { get; init; }
    [Inject] public required PageFailures Failures { get; init; }
    [Inject] public required IConfiguration Configuration { get; init; }
    [Inject] public required TimeProvider Time { get; init; }
    [CascadingParameter] HttpContext? Http { get; set; }
    [CascadingParameter] Task<AuthenticationState>? Who { get; set; }
    [SupplyParameterFromQuery(Name = "job")] string? Job { get; set; }

    readonly NewestLoad _load = new();
    LoadState<JobsView> _state = LoadState.Loading<JobsView>();
    IReadOnlyList<Column<JobStatus>> _jobColumns = [];
    IReadOnlyList<Column<JobRun>> _runColumns = [];
    string _errorTitle = "", _said = "", _refused = "";
    DateOnly? _from, _to;
    // what was started here, and the run before it
    (ListedJob Job, long After)? _awaited;

    bool IsLive => Configuration.GetValue<bool>(LiveStart.Setting);

    protected override void OnInitialized()
    {
        var yesterday = BaseballDay.Today(Time).AddDays(-1);
        _to = yesterday;
        _from = new DateOnly(yesterday.Year, 3, 1) is var march && march <= yesterday ? march : march.AddYears(-1);
        _jobColumns =
        [
            new("job", "Job", s => s.Job.Title) { Template = NameCell },
            new("schedule", "Schedule", s => s.Job.CronText) { Template = ScheduleCell },
            new("last", "Last run", s => s.Last?.Status) { Template = LastCell },
            new("act", "", _ => null) { Template = ActionCell },
        ];
        _runColumns =
        [
            new("job", "Run", r => r.Job) { Template = RunCell },
            new("started", "Started", r => MomentText.Absolute(r.StartedAt)) { Template = StartedCell },
            new("by", "By", r => r.StartedBy),
            new("took", "Took", r => MomentText.Length((r.FinishedAt ?? Time.GetUtcNow().UtcDateTime) - r.StartedAt)) { Numeric = true },
            new("added", "Added", r => Format.Count(r.RowsAdded)) { Numeric = true },
            new("updated", "Updated", r => Format.Count(r.RowsUpdated)) { Numeric = true },
            new("rejected", "Rejected", r => Format.Count(r.RowsRejected)) { Numeric = true },
            new("state", "State", r => r.Status) { Template = StateCell },
        ];
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = FollowAsync();
    }

    async Task FollowAsync()
    {
        while (!_load.Gone.IsCancellationRequested)
        {
            await Task.Delay(s_betweenLooks, Time, _load.Gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_load.Gone.IsCancellationRequested)
                await InvokeAsync(async () =>
                {
                    await LoadAsync();
                    StateHasChanged();
                });
        }
    }

    Task LoadAsync() => _load.RunAsync(async cancel =>
    {
        var who = (await Who!).User;
        var job = Job is not null && JobList.Find(Job) is not null ? Job : null;
        var view = new JobsView(await Desk.ListAsync(who, cancel), await Desk.RunsAsync(who, job, ShownRuns, cancel));
        return () =>
        {
            _state = LoadState.Ready(view);
            if (_awaited is not { } awaited || view.Last(awaited.Job) is not { } run || run.JobRunId <= awaited.After || run.Status == "running") return;
            (_awaited, _said) = (null, Ended(awaited.Job, run));
        };
    }, e => (_errorTitle, _state) = Failures.Database<JobsView>(Http, e, "the jobs"));

    Task RunNowAsync(ListedJob job) => StartAsync(job, null);

    async Task BackfillAsync()
    {
        _said = "";
        _refused = Refused(_from, _to);
        if (_refused.Length == 0)
            await StartAsync(JobList.Find(JobsView.Backfill)!, BackfillJob.Range(_from!.Value, _to!.Value));
    }

    /// <summary>Why these days cannot be read; empty when they can.</summary>
    static string Refused(DateOnly? from, DateOnly? to) =>
        from is null || to is null ? "Choose the first and the last day."
        : to < from ? "The last day lies before the first."
        : from.Value.Year < FirstSeason ? $"Pitches are tracked from {FirstSeason} on: choose a later first day."
        : to.Value.DayNumber - from.Value.DayNumber >= SavantBackfill.LongestRange ? $"That is more than {SavantBackfill.LongestRange} days: choose those of one season."
        : "";

    async Task StartAsync(ListedJob job, JobDataMap? data)
    {
        var before = (_state as LoadState<JobsView>.Loaded)?.Value.Last(job)?.JobRunId ?? 0;
        if (await Desk.RunNowAsync((await Who!).User, job, data, _load.Gone))
            (_said, _awaited) = ($"{job.Title} starts.", (job, before));
        else
            _said = $"{job.Title} runs already.";
        await LoadAsync();
    }

    async Task CancelAsync(JobRun run)
    {
        _said = await Desk.CancelAsync((await Who!).User, run.JobRunId, _load.Gone) ? $"{TitleOf(run.Job)} is asked to stop." : $"{TitleOf(run.Job)} has ended already.";
        await LoadAsync();
    }

    static string Found(JobsView view) =>
        view.Jobs.Count(j => j.Last is { Status: "running" }) is > 0 and var running ? $"{running} of {view.Jobs.Count} jobs {(running == 1 ? "is running" : "are running")}"
        : view.Jobs.Where(j => j.Last is { Status: "failed" }).Select(j => j.Job.Title).ToList() is { Count: > 0 } failed ? $"Last run failed: {string.Join(", ", failed)}"
        : view.Jobs.All(j => j.Last is null) ? "No job has run yet"
        : view.Jobs.Where(j => j.Last is { Status: "cancelled" }).Select(j => j.Job.Title).ToList() is { Count: > 0 } stopped ? $"All jobs idle; last run stopped: {string.Join(", ", stopped)}"
        : "All jobs idle; every last run succeeded";

    static string TitleOf(string job) => JobList.Find(job)?.Title ?? job;

    string Next(JobStatus status) => status.NextAt is { } next ? $"next {MomentText.Absolute(next.UtcDateTime)}"
        : status.Job.Cron is null ? "needs its first and last day" : IsLive ? "not scheduled" : "off without --live";

    static long? Percent(JobRun run) => run.Total is > 0 and var total ? Math.Clamp(100 * run.Done / total, 0, 100) : null;

    static string ProgressText(JobRun run) => string.Create(CultureInfo.InvariantCulture,
        $"{(run.Total is { } total ? $"{run.Done:N0} of {total:N0} {run.Unit}" : "running")}{(Said(run) is { } note ? " · " + note : "")}");

    /// <summary>The first line of a note; what follows are details.</summary>
    static string? Said(JobRun run) => run.Note?.Split('\n')[0];

    /// <summary>Its steps, each with its time, and why it was asked for.</summary>
    static IReadOnlyList<string> Log(JobRun run) => [.. (run.Note?.Split('\n') ?? []).Skip(1).Where(line => line is [_, _, ':', _, _, ':', ..] || line.StartsWith("why:", StringComparison.Ordinal))];

    static string Ended(ListedJob job, JobRun run) => run.Status == "done" ? $"{job.Title} is done: {Brought(run)}." : $"{job.Title} {(run.Status == "cancelled" ? "was stopped" : "failed")}: {FailureText.Brief(run.Error ?? run.Status)}.";

    /// <summary>What a run closed with: its rows, and what it has to say.</summary>
    static string Brought(JobRun run) => run.RowsAdded + run.RowsUpdated == 0 ? Said(run) ?? "nothing new"
        : Rows(run) + (Said(run) is { } said ? $" · {said}" : "");

    static string Rows(JobRun run) => $"{Format.Count(run.RowsAdded)} added, {Format.Count(run.RowsUpdated)} updated{(run.RowsRejected > 0 ? $", {Format.Count(run.RowsRejected)} rejected" : "")}";

    public void Dispose() => _load.Dispose();
}
