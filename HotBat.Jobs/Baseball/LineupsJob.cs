using System.Globalization;
using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Data.Operations;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.Baseball;

/// <summary>
/// Every ten minutes: today's schedule in one request, then the feed of each game that starts within four hours or is under way. Feeds know where a man plays and come with the people in them.
/// On a day without open games it asks nothing. One feed that fails does not keep the others back.
/// </summary>
[DisallowConcurrentExecution]
public sealed class LineupsJob(StatsApiClient statsApi, GameDays days, TimeProvider time, JobBook book) : IJob
{
    public static readonly JobKey Key = new("line-ups", "baseball");

    public const string Cron = "0 0/10 * * * ?";

    static readonly TimeSpan s_ahead = TimeSpan.FromHours(4);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(book.RunAsync(context, RunAsync, cancellationToken));

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancellation)
    {
        var today = BaseballDay.Today(time);
        var until = time.GetUtcNow().UtcDateTime + s_ahead;
        // a game of last night may still be going on past midnight in New York
        if ((await OpenAsync(today, until, cancellation)).Count == 0)
            return new JobOutcome(0, 0, 0, "no game is about to start or under way");
        var counts = new List<IngestionCounts?> { (await statsApi.ReadScheduleAsync(today.AddDays(-1), today, cancellation))?.Counts };
        var open = await OpenAsync(today, until, cancellation);
        var failed = new List<string>();
        foreach (var game in open)
        {
            report(new JobProgress(counts.Count - 1 + failed.Count, open.Count, "games", null));
            try
            {
                counts.Add((await statsApi.ReadFeedAsync(game, cancellation))?.Counts);
            }
            catch (Exception e) when (e is SourceException or Core.Operations.UserError)
            {
                failed.Add($"{game.ToString(CultureInfo.InvariantCulture)}: {e.Message}");
            }
        }
        var note = $"{open.Count} games";
        return Outcomes.Of(counts, failed.Count == 0 ? note : $"{note}, {failed.Count} not read: {string.Join("; ", failed.Take(3))}");
    }

    async Task<IReadOnlyList<int>> OpenAsync(DateOnly today, DateTime until, CancellationToken cancellation) =>
        [.. await days.OpenGamesAsync(today.AddDays(-1), until, cancellation), .. await days.OpenGamesAsync(today, until, cancellation)];
}
