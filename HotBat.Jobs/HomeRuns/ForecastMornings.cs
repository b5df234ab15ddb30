using HotBat.Core.HomeRuns.Forecasts;
using HotBat.Data;
using HotBat.Data.HomeRuns;

namespace HotBat.Jobs.HomeRuns;

/// <summary>What was known of home runs on a day's morning.</summary>
/// <param name="played">Games of the month before.</param>
public sealed class ForecastMorning(DateOnly day, HomeRunKnowledge knowledge, IReadOnlyList<PlayedGame> played)
{
    readonly Lock _one = new();

    public DateOnly Day => day;

    public IReadOnlyList<PlayedGame> Played => played;

    /// <summary>Asks one at a time: knowledge makes room for a man when he is first asked for.</summary>
    public T Ask<T>(Func<HomeRunKnowledge, T> question)
    {
        lock (_one) return question(knowledge);
    }
}

/// <summary>Mornings, read and learned once for each state of the data: a day is asked for again and again, by scorings as line-ups post and by people.</summary>
public sealed class ForecastMornings(ForecastHistory history, DataWatermarks watermarks) : IDisposable
{
    const int LineupDays = 30;

    readonly SemaphoreSlim _reading = new(1);
    volatile Kept? _kept;

    public async Task<ForecastMorning> OfAsync(DateOnly day, CancellationToken cancel)
    {
        var read = (await watermarks.CurrentAsync(cancel)).Counts;
        if (Find(day, read) is { } found) return found;
        await _reading.WaitAsync(cancel);
        try
        {
            if (Find(day, read) is { } made) return made;
            var known = await history.ReadAsync((short)day.Year, day.AddDays(-1), cancel);
            HomeRunWalk.Examples(known, day, _ => false, out var knowledge, cancel);
            var morning = new ForecastMorning(day, knowledge, [.. PlayedGame.Of(known.PlateAppearances.Where(turn => turn.Day >= day.AddDays(-LineupDays)), known.Air)]);
            _kept = new(read, morning);
            return morning;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>The morning is at hand: who asks for it does not wait.</summary>
    public async ValueTask<bool> IsKeptAsync(DateOnly day, CancellationToken cancel) => Find(day, (await watermarks.CurrentAsync(cancel)).Counts) is not null;

    public void Dispose() => _reading.Dispose();

    ForecastMorning? Find(DateOnly day, (long, long) read) => _kept is { } kept && kept.Read == read && kept.Morning.Day == day ? kept.Morning : null;

    sealed record Kept((long Pitches, long People) Read, ForecastMorning Morning);
}
