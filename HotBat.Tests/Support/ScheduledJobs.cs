using HotBat.Data;
using HotBat.Jobs;
using HotBat.Jobs.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace HotBat.Tests.Support;

/// <summary>The product's jobs in its own store, in a database of the test's own. The scheduler is never started: what is triggered lies there to be seen.</summary>
sealed class ScheduledJobs : IAsyncDisposable
{
    readonly ServiceProvider _services;

    public ScheduledJobs(TestDatabase database, TimeProvider time, params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton<IDbContextFactory<HotBatDbContext>>(database);
        services.AddSingleton(database.DataSource);
        services.AddSingleton(time);
        services.AddHotBatData();
        services.AddHotBatPipelines();
        services.AddHotBatSchedule();
        _services = services.BuildServiceProvider();
    }

    public T Get<T>() where T : notnull => ActivatorUtilities.GetServiceOrCreateInstance<T>(_services);

    public async Task<IScheduler> SchedulerAsync() => await Get<ISchedulerFactory>().GetScheduler();

    /// <summary>What waits to start a job.</summary>
    public async Task<IReadOnlyList<ITrigger>> TriggersOfAsync(JobKey job)
    {
        var scheduler = await SchedulerAsync();
        var found = new List<ITrigger>();
        foreach (var trigger in (await scheduler.QueryTriggers(new TriggerQuery { Job = job })).Items)
            found.Add((await scheduler.GetTrigger(trigger.Key))!);
        return found;
    }

    // the database's own data source is not this container's to close
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
