using HotBat.Jobs.Baseball;
using HotBat.Jobs.HomeRuns;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.PitcherRisk;
using HotBat.Jobs.Prospects;
using Quartz;

namespace HotBat.Jobs.Operations;

/// <param name="What">What it does, for the admin page.</param>
/// <param name="Cron">When it runs, in UTC; null for one that is only started by hand.</param>
/// <param name="CronText">The same in words.</param>
/// <param name="IsLive">It asks the real sources: it runs by the clock only on `run --live`.</param>
public sealed record ListedJob(JobKey Key, Type Type, string Title, string What, string? Cron, string CronText, bool IsLive)
{
    public TriggerKey Trigger => Key == BattedBallJob.Key ? JobList.Morning : new TriggerKey(Key.Name, IsLive ? "live" : "local");

    /// <summary>One that comes again soon is not made up for when its hour was missed.</summary>
    public bool IsFrequent { get; init; }
}

/// <summary>Every job of the app. A new one is a line here.</summary>
public static class JobList
{
    internal static readonly TriggerKey Morning = new("morning", BattedBallJob.Key.Group);

    public static IReadOnlyList<ListedJob> All { get; } =
    [
        new(PitchesJob.Key, typeof(PitchesJob), "Pitches", "Savant’s pitches of the last seven days, corrections included", PitchesJob.Cron, "every night at 09:00 UTC", IsLive: true),
        new(ScheduleJob.Key, typeof(ScheduleJob), "Schedule", "Stats API schedule from two days back to ten days ahead, and ballparks it names", ScheduleJob.Cron, "every hour", IsLive: true),
        new(LineupsJob.Key, typeof(LineupsJob), "Batting orders", "Today’s schedule and the feeds of games about to start or under way: orders, weather, score", LineupsJob.Cron, "every ten minutes on game days", IsLive: true),
        new(RostersJob.Key, typeof(RostersJob), "Rosters", "The thirty rosters and the league’s moves since they were last read", RostersJob.Cron, "every day at 14:40 UTC", IsLive: true),
        new(BattedBallJob.Key, typeof(BattedBallJob), "xHR", "Batted-ball models that are missing, and the chances that changed", BattedBallJob.Cron, "every day at 10:30 UTC", IsLive: false),
        new(SettleJob.Key, typeof(SettleJob), "Settle", "How yesterday’s forecasts turned out; a champion that does worse than the plain rate beyond doubt is rolled back", SettleJob.Cron, "every day at 10:45 UTC", IsLive: false),
        new(DaysAheadJob.Key, typeof(DaysAheadJob), "Forecasts", "Today’s and the next days’ home-run forecasts; days that nobody forecast are made up for", DaysAheadJob.Cron, "every day at 11:00 UTC", IsLive: false),
        new(RescoreJob.Key, typeof(RescoreJob), "Rescore", "Today’s and tomorrow’s forecasts, when a batting order, the weather or a reading has changed", RescoreJob.Cron, "every ten minutes, when there is news", IsLive: false) { IsFrequent = true },
        new(RetrainJob.Key, typeof(RetrainJob), "Retrain", "Every kind of home-run forecast on the games up to yesterday; a walk forward chooses who serves", RetrainJob.Cron, "Mondays at 12:00 UTC, when there were games", IsLive: false),
        new(DriftJob.Key, typeof(DriftJob), "Drift", "How far features have moved since the champion was trained, and whether its chances come true", DriftJob.Cron, "every day at 11:30 UTC", IsLive: false),
        new(RiskJob.Key, typeof(RiskJob), "Pitcher risk", "Fetch, aggregate, validate, features, labels, outings unlike their pitcher, risks, alerts; trains every two weeks in season, or after a drift", RiskJob.Cron, "every day at 12:30 UTC", IsLive: false),
        new(RiskRetrainJob.Key, typeof(RiskRetrainJob), "Retrain risk", "Every kind of pitcher risk on what had closed by now; a walk forward chooses who serves", null, "by hand", IsLive: false),
        new(ProspectJob.Key, typeof(ProspectJob), "Prospects", "Chances, ETA and dynasty scores after the newest minor-league season; trains where no model had learned up to it", ProspectJob.Cron, "Mondays at 13:15 UTC", IsLive: false),
        new(WatchDigestJob.Key, typeof(WatchDigestJob), "Watchlist digest", "The week of each watchlist, written once and sent where mail is set up", WatchDigestJob.Cron, "Daily at 14:00 UTC; written once a week", IsLive: false),
        new(BackfillJob.Key, typeof(BackfillJob), "Backfill", "Savant’s pitches from one day to another; days that are settled are left out", null, "by hand", IsLive: true),
    ];

    public static ListedJob? Find(string name) => All.FirstOrDefault(job => job.Key.Name == name);
}
