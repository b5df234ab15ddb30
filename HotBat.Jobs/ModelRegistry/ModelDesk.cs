using System.Security.Claims;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.ModelRegistry;

/// <summary>Models as an administrator moves them. Every call says who asks, and refuses anybody else; what is shown of the days ahead is forecast anew at once.</summary>
public sealed class ModelDesk(ModelMoves moves, ModelVersionQueries versions, JobDesk jobs)
{
    public async Task<ModelMove> PromoteAsync(ClaimsPrincipal who, int modelVersionId, int? seen, string? why, CancellationToken cancel)
    {
        AdminRole.Require(who);
        return await ThenForecastAsync(who, await moves.PromoteAsync(modelVersionId, seen, Name(who), Reason(why), cancel), cancel);
    }

    public async Task<ModelMove> RollBackAsync(ClaimsPrincipal who, string model, int? seen, string? why, CancellationToken cancel)
    {
        AdminRole.Require(who);
        return await ThenForecastAsync(who, await moves.RollBackAsync(model, seen, Name(who), Reason(why), cancel), cancel);
    }

    public async Task<ModelMove> ShareAsync(ClaimsPrincipal who, int modelVersionId, int percent, string? why, CancellationToken cancel)
    {
        AdminRole.Require(who);
        return await ThenForecastAsync(who, await moves.ShareAsync(modelVersionId, percent, Name(who), $"{percent} games in a hundred; {Reason(why)}", cancel), cancel);
    }

    /// <summary>Trains every kind on the games up to yesterday; the evidence chooses the champion.</summary>
    /// <returns>False when a training is under way already.</returns>
    public Task<bool> RetrainAsync(ClaimsPrincipal who, CancellationToken cancel) => jobs.RunNowAsync(who, JobList.Find(RetrainJob.Key.Name)!, null, cancel);

    public Task<bool> CancelAsync(ClaimsPrincipal who, long jobRunId, CancellationToken cancel) => jobs.CancelAsync(who, jobRunId, cancel);

    /// <summary>The newest runs of a job that has to do with models.</summary>
    public Task<IReadOnlyList<JobRun>> RunsAsync(ClaimsPrincipal who, JobKey job, int count, CancellationToken cancel) => jobs.RunsAsync(who, job.Name, count, cancel);

    /// <summary>The version that a roll back would bring; null when there is none.</summary>
    public Task<ListedVersion?> BeforeAsync(ClaimsPrincipal who, string model, CancellationToken cancel)
    {
        AdminRole.Require(who);
        return moves.BeforeAsync(model, cancel);
    }

    public Task<IReadOnlyList<ListedEvent>> EventsAsync(ClaimsPrincipal who, string? model, int count, CancellationToken cancel)
    {
        AdminRole.Require(who);
        return versions.EventsAsync(model, count, cancel);
    }

    async Task<ModelMove> ThenForecastAsync(ClaimsPrincipal who, ModelMove move, CancellationToken cancel)
    {
        await jobs.StartAsync(who, JobList.Find(DaysAheadJob.Key.Name)!, new JobDataMap { [DaysAheadJob.OnlyAheadKey] = "true" }, cancel);
        return move;
    }

    static string Name(ClaimsPrincipal who) => who.Identity?.Name is { Length: > 0 } name ? name : "an administrator";

    static string Reason(string? why) => string.IsNullOrWhiteSpace(why) ? "by hand" : why.Trim();
}
