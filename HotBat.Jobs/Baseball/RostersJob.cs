using HotBat.Core.Baseball;
using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Data.Operations;
using HotBat.Jobs.Ingestion;
using HotBat.Jobs.Operations;
using Quartz;

namespace HotBat.Jobs.Baseball;

/// <summary>Each day: the thirty rosters, the league's moves since they were last read, and the people whom neither the register nor a feed has brought.</summary>
[DisallowConcurrentExecution]
public sealed class RostersJob(StatsApiClient statsApi, LeagueMoves moves, GameDays days, TimeProvider time, JobBook book) : IJob
{
    public static readonly JobKey Key = new("rosters", "baseball");

    public const string Cron = "0 40 14 * * ?";

    const int PeopleAtOnce = 50;

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => new(book.RunAsync(context, RunAsync, cancellationToken));

    public async Task<JobOutcome> RunAsync(Action<JobProgress> report, CancellationToken cancellation)
    {
        var today = BaseballDay.Today(time);
        var teams = ReferenceFiles.Clubs.Clubs.Select(c => c.TeamId).Order().ToList();
        var (counts, failed) = (new List<IngestionCounts?>(), new List<string>());
        foreach (var team in teams)
        {
            report(new JobProgress(counts.Count + failed.Count, teams.Count + 1, "requests", "Reading rosters"));
            try
            {
                counts.Add((await statsApi.ReadRosterAsync(team, today, cancellation))?.Counts);
            }
            catch (Exception e) when (e is SourceException or Core.Operations.UserError)
            {
                failed.Add(e.Message);
            }
        }
        report(new JobProgress(teams.Count, teams.Count + 1, "requests", "Reading the league’s moves"));
        counts.AddRange(await moves.ReadAsync(today, cancellation));
        foreach (var people in (await days.UnknownPeopleAsync(cancellation)).Chunk(PeopleAtOnce))
            counts.Add((await statsApi.ReadPeopleAsync(people, cancellation))?.Counts);
        return Outcomes.Of(counts, failed.Count == 0 ? null : $"{failed.Count} rosters not read: {failed[0]}");
    }
}
