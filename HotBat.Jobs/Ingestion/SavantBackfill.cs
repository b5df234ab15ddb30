using HotBat.Data.Baseball;
using HotBat.Data.Ingestion;
using HotBat.Jobs.HomeRuns;

namespace HotBat.Jobs.Ingestion;

/// <summary>How far a reading of days is.</summary>
public sealed record DaysProgress(int Done, int Total, DateOnly Day);

/// <param name="Skipped">Days that were read whole before and are settled.</param>
/// <param name="Unscored">Why what was read has no chances yet: its model cannot be used. Null when it was scored, or there is no model.</param>
public sealed record DaysRead(IReadOnlyList<SavantDay> Days, int Skipped, string? Unscored = null)
{
    public IEnumerable<SavantDay> Incomplete => Days.Where(d => d.Problem is not null);
}

/// <summary>
/// Day after day from Savant. A day is committed before the next one is asked for, so a stopped reading goes on where it was: days that were read whole are left out,
/// once the corrections that follow a game for a week were in the answer. What was read is scored at the end, as far as there is a model for it.
/// </summary>
public sealed class SavantBackfill(SavantClient savant, GameDays days, SourceAnswers answers, DataOriginQueries origins, BattedBallScoring scoring)
{
    /// <summary>Values of a game are corrected for this many days.</summary>
    public const int CorrectedFor = 7;

    /// <summary>Days that are read in one go.</summary>
    public const int LongestRange = 400;

    // a host that fails one day after the other is down, and the rest can wait for the next run
    const int MostFailuresInARow = 3;

    public async Task<DaysRead> RunAsync(DateOnly from, DateOnly to, bool again, Action<DaysProgress> progress, CancellationToken cancellation)
    {
        if (to < from || to.DayNumber - from.DayNumber >= LongestRange)
            throw new Core.Operations.UserError($"{from:yyyy-MM-dd} to {to:yyyy-MM-dd} is no range of up to {LongestRange} days.", "--from, --to", "Give the first and the last day of one season.");
        if (await origins.CurrentAsync(cancellation) is DataOrigin.Sample)
            throw new Core.Operations.UserError("This home holds the sample league, and invented players are not mixed with real ones.", "Baseball Savant", "Use another home: HOTBAT_HOME=DIR ./hotbat … (or --home DIR).");
        var all = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).ToList();
        var settled = again ? [] : await SettledAsync(all, cancellation);
        var due = all.Where(day => !settled.Contains(day)).ToList();
        var done = new List<SavantDay>();
        var failures = 0;
        SourceException? isDown = null;
        foreach (var day in due)
        {
            progress(new DaysProgress(done.Count, due.Count, day));
            try
            {
                done.Add(await savant.ReadDayAsync(day, again, cancellation));
                failures = 0;
            }
            catch (SourceException e)
            {
                if (++failures == MostFailuresInARow)
                {
                    isDown = e;
                    break;
                }
                done.Add(new SavantDay(day, null, e.Message, 0));
            }
        }
        // whatever keeps the rest away, the days that are there are shown
        var unscored = await ScoreAsync(cancellation);
        return isDown is null ? new DaysRead(done, all.Count - due.Count, unscored) : throw isDown;
    }

    // the days stand whatever becomes of their chances
    async Task<string?> ScoreAsync(CancellationToken cancellation)
    {
        try
        {
            await scoring.ScoreUnscoredAsync(cancellation);
            return null;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
    }

    /// <summary>The first of the days that was not read whole when its corrections were in; null when all are settled.</summary>
    public async Task<DateOnly?> FirstUnsettledAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var all = Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(from.AddDays).ToList();
        var settled = await SettledAsync(all, cancellation);
        return all.Where(day => !settled.Contains(day)).Select(day => (DateOnly?)day).FirstOrDefault();
    }

    // a reading that finds nothing new makes no run, but confirms the answer
    async Task<HashSet<DateOnly>> SettledAsync(List<DateOnly> all, CancellationToken cancellation)
    {
        var read = await days.ReadAsync(SavantClient.Kind, [.. all.Select(SavantClient.SourceName)], cancellation);
        var taken = await answers.TakenAsync([.. all.Select(day => savant.Address(day).ToString())], cancellation);
        return [.. all.Where(day => read.TryGetValue(SavantClient.SourceName(day), out var at)
            && (IsSettled(day, at) || (taken.TryGetValue(savant.Address(day).ToString(), out var confirmed) && IsSettled(day, confirmed))))];
    }

    // the last of the nightly readings counts
    static bool IsSettled(DateOnly day, DateTime readAt) => readAt >= day.AddDays(CorrectedFor).ToDateTime(default, DateTimeKind.Utc);
}
