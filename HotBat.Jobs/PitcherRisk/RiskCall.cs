using Quartz;

namespace HotBat.Jobs.PitcherRisk;

/// <summary>Has the day of pitcher risk run now, beside whatever else goes on: the first loading ends with it, and pages of other slices do not wait for it.</summary>
public sealed class RiskCall(ISchedulerFactory schedulers)
{
    public async Task SendAsync(CancellationToken cancel) => await (await schedulers.GetScheduler(cancel)).TriggerJob(RiskJob.Key, cancel);
}
