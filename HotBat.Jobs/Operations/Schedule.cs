using HotBat.Jobs.ModelRegistry;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace HotBat.Jobs.Operations;

/// <summary>What runs by the clock. The schedule lies in the database, times are UTC, and every job may be run again without harm.</summary>
public static class Schedule
{
    public static IServiceCollection AddHotBatSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(postgres => postgres.DataSourceFactory = provider => provider.GetRequiredService<NpgsqlDataSource>());
                store.ProvisionSchema();
            });
            // a job that asks the real sources is not recovered: the next start may be one without them, and with them LiveStart starts what is due
            foreach (var listed in JobList.All)
                quartz.AddJob(listed.Type, job => job.WithIdentity(listed.Key).StoreDurably().RequestRecovery(!listed.IsLive));
            foreach (var listed in JobList.All.Where(job => job is { IsLive: false, Cron: not null }))
                quartz.AddTrigger(trigger => trigger.ForJob(listed.Key).WithIdentity(listed.Trigger)
                    .WithCronSchedule(listed.Cron!, cron => cron.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(listed.IsFrequent ? CronTriggerMisfireInstruction.DoNothing : CronTriggerMisfireInstruction.FireAndProceed)));
        });
        services.AddHostedService<LiveStart>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton<JobBook>();
        services.AddSingleton<JobDesk>();
        services.AddSingleton<ModelDesk>();
        return services;
    }
}
