using System.Security.Claims;
using HotBat.Data.ModelRegistry;
using HotBat.Data.Operations;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.ModelRegistry;

/// <summary>Models as an administrator moves them. Every call says who asks, and refuses anybody else; what is shown of the days ahead is forecast anew at once.</summary>
public sealed class ModelDesk(ModelMoves moves, ModelVersionQueries versions, JobDesk jobs)
{
    /// <summary>Letters of a reason that is kept with a run.</summary>
    public const int LongestWhy = 200;

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

    /// <summary>Trains every kind of a model on what is known by yesterday; the evidence chooses the champion.</summary>
    /// <param name="why">Kept with the run and with the events.</param>
    /// <returns>False when a training is under way already.</returns>
    public Task<bool> RetrainAsync(ClaimsPrincipal who, ServedModel model, string? why, CancellationToken cancel) =>
        jobs.RunNowAsync(who, model.RetrainListed, string.IsNullOrWhiteSpace(why) ? null : new JobDataMap { [model.WhyKey] = Shorten(why.Trim()) }, cancel);

    public Task<bool> CancelAsync(ClaimsPrincipal who, long jobRunId, CancellationToken cancel) => jobs.CancelAsync(who, jobRunId, cancel);

    /// <summary>The newest runs of a job that has to do with models.</summary>
    public Task<IReadOnlyList<JobRun>> RunsAsync(ClaimsPrincipal who, JobKey job, int count, CancellationToken cancel) => jobs.RunsAsync(who, job.Name, count, cancel);

    /// <summary>The version that a roll back would bring; null when there is none.</summary>
    public Task<ListedVersion?> BeforeAsync(ClaimsPrincipal who, string model, CancellationToken cancel)
    {
        AdminRole.Require(who);
        return moves.BeforeAsync(model, cancel);
    }

    /// <param name="page">From 1.</param>
    public Task<EventPage> EventsAsync(ClaimsPrincipal who, string? model, int page, int size, CancellationToken cancel)
    {
        AdminRole.Require(who);
        return versions.EventPageAsync(model, page, size, cancel);
    }

    async Task<ModelMove> ThenForecastAsync(ClaimsPrincipal who, ModelMove move, CancellationToken cancel)
    {
        if (ServedModel.Find(move.Version.Model) is { } model) await jobs.StartAsync(who, model.TellListed, new JobDataMap { [model.Tell.Only] = "true" }, cancel);
        return move;
    }

    // what a run has to say has its place too
    static string Shorten(string why) => why.Length > LongestWhy ? why[..LongestWhy] : why;

    static string Name(ClaimsPrincipal who) => who.Identity?.Name is { Length: > 0 } name ? name : "an administrator";

    static string Reason(string? why) => string.IsNullOrWhiteSpace(why) ? "by hand" : why.Trim();
}
