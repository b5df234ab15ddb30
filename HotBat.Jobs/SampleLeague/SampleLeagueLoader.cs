using HotBat.Core.Baseball;
using HotBat.Core.Operations;
using HotBat.Data.Ingestion;
using HotBat.Data.Operations;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Prospects;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HotBat.Jobs.SampleLeague;

/// <summary>
/// On `run --sample`: plays the sample league up to now and reads it as if its sources had sent it, the newest weeks first, while pages are already served; then today's games as they go on, and a day more each morning.
/// A file is read once and an unfinished one is written again, so stopping at any moment and starting again ends where one run would.
/// </summary>
public sealed class SampleLeagueLoader(
    IServiceProvider services,
    IConfiguration configuration,
    HotBatDatabaseOptions database,
    IngestionRunStore runs,
    DataOriginQueries origins,
    BattedBallPipeline battedBalls,
    ForecastPipeline forecasts,
    DataLoad load,
    TimeProvider time,
    ILogger<SampleLeagueLoader> logger) : BackgroundService
{
    static readonly TimeSpan s_betweenLooks = TimeSpan.FromMinutes(1);

    IReadOnlyList<IngestStep> _steps = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["HotBat:Sample"] is not { Length: > 0 } sample || !bool.TryParse(sample, out var isWanted) || !isWanted || configuration["HotBat:Recorded"] is { Length: > 0 }) return;
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (UserError e)
            {
                logger.LogWarning("The sample league does not go on: {Reason}", e.Message);
                load.Report(load.State with { IsRunning = false, Error = e.Message });
                return;
            }
            // the database may have been away for a moment; what was read stays, and it goes on from there
            catch (Exception e)
            {
                logger.LogError(e, "The sample league stopped; it is tried again in a minute");
                load.Report(load.State with { IsRunning = false, Error = "See the log. It is tried again in a minute." });
            }
            await Task.Delay(s_betweenLooks, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task RunAsync(CancellationToken cancel)
    {
        var origin = await origins.CurrentAsync(cancel);
        if (origin is DataOrigin.Real or DataOrigin.Mixed)
        {
            logger.LogInformation("The database holds real data: it is served, and no sample league is added. A home of its own has one: HOTBAT_HOME=DIR ./hotbat run");
            load.Report(DataLoadState.Idle);
            return;
        }
        var files = new SampleLeagueFiles(Path.Combine(database.Home.Folder, "sample"), SampleLeagueOptions.From(configuration), time, isNew: origin is DataOrigin.Empty);
        while (true)
        {
            var today = BaseballDay.Today(time);
            await CatchUpAsync(files, today, cancel);
            load.Report(DataLoadState.Idle);
            // after everything that pages wait for
            await services.GetRequiredService<RiskCall>().SendAsync(cancel);
            await services.GetRequiredService<ProspectCall>().SendAsync(cancel);
            while (BaseballDay.Today(time) == today)
            {
                await Task.Delay(s_betweenLooks, cancel);
                if (files.WriteSlate(today) is { } slate) await ReadAsync(slate, cancel);
            }
        }
    }

    /// <summary>Everything up to the morning of a day.</summary>
    public async Task CatchUpAsync(SampleLeagueFiles files, DateOnly today, CancellationToken cancel)
    {
        _steps = IngestSteps.All(services);
        var first = await Task.Run(() => files.WriteCurrent(today, (done, total) => load.Report(new(true, "Sample league: playing this season’s games", done, total, null)), cancel), cancel);
        await ReadAllAsync(first, "Sample league: reading the newest weeks", cancel);
        await ReadAllAsync(files.RestOfCurrent(today), "Sample league: reading the season’s earlier weeks", cancel);
        await Task.Run(() => files.WritePast(today, (done, total) => load.Report(new(true, "Sample league: playing last season’s games", done, total, null)), cancel), cancel);
        var result = await FolderIngestion.RunAsync(files.Folder, [.. _steps.Select(step => step with { ImportAsync = (path, token) => ImportAsync(step, path, token) })],
            (done, total, path) => load.Report(new(true, $"Sample league: reading {Path.GetFileName(path)}", done, total, null)), cancel);
        foreach (var (path, error) in result.Failed) logger.LogWarning("{Path} was not read: {Error}", path, error);
        load.Report(new(true, "Learning from last season’s batted balls", 0, null, null));
        foreach (var scored in await battedBalls.RunAsync(cancel))
            logger.LogInformation("{Season}: {Balls} batted balls scored by {Model}", scored.Season, scored.Balls, scored.Model);
        await forecasts.RunAsync(today, step => load.Report(new(true, $"Home-run forecasts: {step}", 0, null, null)), cancel);
    }

    async Task ReadAllAsync(IReadOnlyList<string> paths, string doing, CancellationToken cancel)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            load.Report(new(true, doing, i, paths.Count, null));
            await ReadAsync(paths[i], cancel);
        }
    }

    async Task ReadAsync(string path, CancellationToken cancel)
    {
        var shape = await FileShape.OfAsync(path, cancel);
        if (_steps.FirstOrDefault(s => s.Takes(shape)) is { } step) await ImportAsync(step, path, cancel);
    }

    async Task<FileImportResult> ImportAsync(IngestStep step, string path, CancellationToken cancel)
    {
        if (await runs.HasReadAsync(await FileImport.ChecksumAsync(path, cancel), cancel)) return new(step.Kind, path, new IngestionCounts(0, 0, 0, 0, 0), "read before");
        var result = await step.ImportAsync(path, cancel);
        logger.LogInformation("{File}: {Added} added, {Updated} updated, {Rejected} rejected", Path.GetFileName(path), result.Counts.Added, result.Counts.Updated, result.Counts.Rejected);
        return result;
    }
}
