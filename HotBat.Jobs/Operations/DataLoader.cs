using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data.Ingestion;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Prospects;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HotBat.Jobs.Operations;

/// <summary>
/// On `run --recorded DIR`: reads what the folder holds and was not read yet, trains the batted-ball models that are missing and scores, while pages are already served.
/// Stopped half-way, the next start goes on with the file it was at.
/// </summary>
public sealed class DataLoader(
    IServiceProvider services,
    IConfiguration configuration,
    IngestionRunStore runs,
    DataOriginQueries origins,
    BattedBallPipeline battedBalls,
    ForecastPipeline forecasts,
    DataLoad load,
    TimeProvider time,
    ILogger<DataLoader> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["HotBat:Recorded"] is not { Length: > 0 } folder) return;
        await Task.Yield();
        try
        {
            await RunAsync(folder, stoppingToken);
            load.Report(DataLoadState.Idle);
            await services.GetRequiredService<RiskCall>().SendAsync(stoppingToken);
            await services.GetRequiredService<ProspectCall>().SendAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            var message = e is UserError ? e.Message : "See the log.";
            logger.LogError(e, "Loading {Folder} stopped", folder);
            load.Report(load.State with { IsRunning = false, Error = message });
        }
    }

    async Task RunAsync(string folder, CancellationToken cancel)
    {
        if (await origins.CurrentAsync(cancel) is DataOrigin.Sample)
            throw new UserError("This home holds the sample league, and invented players are not mixed with real ones: the folder is not read.", folder, "Use another home: HOTBAT_HOME=DIR ./hotbat run --recorded … (or --home DIR).");
        var steps = IngestSteps.All(services)
            .Select(step => step with { ImportAsync = async (path, token) => await ImportAsync(step, path, token) }).ToList();
        var result = await FolderIngestion.RunAsync(folder, steps,
            (done, total, path) => load.Report(new(true, $"Reading {Path.GetFileName(path)}", done, total, null)), cancel);
        foreach (var (path, error) in result.Failed) logger.LogWarning("{Path} was not read: {Error}", path, error);

        load.Report(new(true, "Learning from earlier seasons’ batted balls", 0, null, null));
        foreach (var scored in await battedBalls.RunAsync(cancel))
            logger.LogInformation("{Season}: {Balls} batted balls scored by {Model}", scored.Season, scored.Balls, scored.Model);
        await forecasts.RunAsync(BaseballDay.Today(time), step => load.Report(new(true, $"Home-run forecasts: {step}", 0, null, null)), cancel);
    }

    async Task<FileImportResult> ImportAsync(IngestStep step, string path, CancellationToken cancel)
    {
        if (await runs.HasReadAsync(await FileImport.ChecksumAsync(path, cancel), cancel)) return new(step.Kind, path, new IngestionCounts(0, 0, 0, 0, 0), "read before");
        var result = await step.ImportAsync(path, cancel);
        logger.LogInformation("{File}: {Added} added, {Updated} updated, {Rejected} rejected", Path.GetFileName(path), result.Counts.Added, result.Counts.Updated, result.Counts.Rejected);
        return result;
    }
}
